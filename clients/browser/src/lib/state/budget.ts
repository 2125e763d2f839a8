import type { SheetTotals } from '$lib/net/types';

/** One scarce means of a sheet: how much filed orders use, and how much there is. */
export interface Budget { id: 'lots' | 'air' | 'command'; used: number; total: number }

/** The budgets that this seat has at all. The server counts what is used; a means of which there is none is left out. */
export function budgets(totals: SheetTotals | null | undefined): Budget[] {
  if (!totals) return [];
  const all: Budget[] = [
    { id: 'lots', used: totals.lotsUsed, total: totals.lots },
    { id: 'air', used: totals.airUsed, total: totals.air },
    { id: 'command', used: totals.commandUsed, total: totals.command },
  ];
  return all.filter((one) => one.total > 0 || one.used > 0);
}

/** The cost of an order at a chosen size: one point covers `perPoint` of the unit; 0 means that it does not depend on size. */
export const costAt = (fixed: number, perPoint: number, value: number): number => (perPoint > 0 ? Math.ceil(value / perPoint) : fixed);
