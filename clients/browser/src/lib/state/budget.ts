import type { SheetView, OwnView } from '$lib/net/types';

/** One scarce means of a sheet: how much filed orders use, and how much there is. */
export interface Budget { id: 'lots' | 'air' | 'command'; used: number; total: number }

/** The budgets that this seat has at all. The server counts what is used; a means of which there is none is left out. */
export function budgets(sheet: SheetView | null | undefined, own: OwnView | null | undefined): Budget[] {
  if (!own) return [];
  const all: Budget[] = [
    { id: 'lots', used: sheet?.lots ?? 0, total: own.lots },
    { id: 'air', used: sheet?.air ?? 0, total: own.airPoints },
    { id: 'command', used: sheet?.command ?? 0, total: own.commandPoints },
  ];
  return all.filter((one) => one.total > 0 || one.used > 0);
}

/** What is left of a means after a cost: below zero where it does not suffice. */
export const left = (budget: Budget, cost: number): number => budget.total - budget.used - cost;

/** The cost of an order at a chosen size: one point covers `perPoint` of the unit; 0 means that it does not depend on size. */
export const costAt = (fixed: number, perPoint: number, value: number): number => (perPoint > 0 ? Math.ceil(value / perPoint) : fixed);
