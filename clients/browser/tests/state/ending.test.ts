import { expect, test } from 'vitest';
import type { Ending } from '$lib/net/types';
import { endingSentence } from '$lib/state/ending';

test.each<[Ending, string]>([
  [{ turn: 12, kind: 'LastTurn' }, 'The last turn, 12, was played'],
  [{ turn: 7, kind: 'Settlement', faction: 'GOV' }, 'Over in turn 7: power handed over'],
  [{ turn: 6, kind: 'Collapse', faction: 'GOV' }, 'Over in turn 6: collapse of GOV'],
  [{ turn: 3, kind: 'Control' }, 'Control ended the session in turn 3'],
])('an ending is told as what it was', (ending, said) => expect(endingSentence(ending, true, 9)).toBe(said));

test('a session that is over without an ending was ended by control', () => {
  expect(endingSentence(null, true, 4)).toBe('Control ended the session in turn 4');
  expect(endingSentence(null, false, 4)).toBe('Still running');
});
