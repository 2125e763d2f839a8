import { describe, expect, test } from 'vitest';
import { UndoList } from '$lib/state/undo';

describe('undo', () => {
  test('takes back the last first', () => {
    const list = new UndoList();
    list.push(1, { is: 'drop', id: 1 });
    list.push(1, { is: 'drop', id: 2 });
    expect([list.pop(1), list.pop(1), list.pop(1)]).toEqual([{ is: 'drop', id: 2 }, { is: 'drop', id: 1 }, null]);
  });
  test('never reaches into an earlier turn', () => {
    const list = new UndoList();
    list.push(1, { is: 'drop', id: 1 });
    expect(list.pop(2)).toBeNull();
  });
});
