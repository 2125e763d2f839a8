import type { Choice, Order, OrderKind } from '$lib/net/types';

/** Switches and words that a person adds to a choice; each kind reads those that it knows. */
export interface Extras {
  familiesFirst?: boolean;
  safePassage?: boolean;
  amnesty?: boolean;
  guarantor?: string | null;
}

/** The order of a choice with its number moved and its switches set. The choice already is legal; nothing else is decided here. */
export function compose(choice: Pick<Choice, 'order' | 'size'>, value: number | null, extras: Extras = {}): Order {
  const order = { ...choice.order } as Order & Record<string, unknown>;
  if (choice.size && value !== null) order[choice.size.field] = Math.min(choice.size.most, Math.max(choice.size.least, value));
  for (const name of switches[order.kind] ?? []) if (extras[name] !== undefined) order[name] = extras[name];
  return order;
}

export const switches: Partial<Record<OrderKind, readonly (keyof Extras)[]>> = {
  Evacuate: ['familiesFirst'],
  NegotiateHandover: ['safePassage', 'amnesty', 'guarantor'],
};

/** The switches as an order has them. */
export function extrasOf(order: Order): Extras {
  const extras: Extras = {};
  const from = order as unknown as Record<string, never>;
  for (const name of switches[order.kind] ?? []) extras[name] = from[name];
  return extras;
}

/** The choice that an order on the sheet came from: the same but for its number and switches. */
export function choiceOf(order: Order, choices: readonly Choice[]): Choice | undefined {
  const bare = (one: Order, choice: Choice) => {
    const copy: Record<string, unknown> = { ...one };
    if (choice.size) delete copy[choice.size.field];
    for (const name of switches[one.kind] ?? []) delete copy[name];
    return JSON.stringify(Object.entries(copy).filter(([, v]) => v != null).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return choices.find((choice) => choice.order.kind === order.kind && bare(choice.order, choice) === bare(order, choice));
}

/** The number that an order names in the member of a choice's size. */
export const valueOf = (order: Order, field: string): number | null => {
  const value = (order as unknown as Record<string, unknown>)[field];
  return typeof value === 'number' ? value : null;
};
