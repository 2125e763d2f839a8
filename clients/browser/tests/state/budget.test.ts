import { describe, expect, test } from 'vitest';
import { budgets, costAt } from '$lib/state/budget';

describe('budgets', () => {
  const totals = { lotsUsed: 3, lots: 5, commandUsed: 1, command: 4, airUsed: 0, air: 0, ordersUsed: 4, orders: 20 };
  test('show what is used of what there is, and leave out what the seat has none of', () => {
    expect(budgets(totals)).toEqual([{ id: 'lots', used: 3, total: 5 }, { id: 'command', used: 1, total: 4 }]);
  });
  test('are none in the briefing', () => expect(budgets(undefined)).toEqual([]));
  test.each([[2, 1200, 2400, 2], [2, 1200, 2401, 3], [1, 0, 9000, 1], [2, 1200, 100, 1]])('fixed %i, %i a point, %i asked: %i', (fixed, perPoint, value, cost) => expect(costAt(fixed, perPoint, value)).toBe(cost));
});
