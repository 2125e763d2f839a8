import type { Order, OrderKind } from '$lib/net/types';
import type { Extras } from './compose';

/** What somebody is composing, before any server knows of it. */
export interface KeptDraft {
  turn: number;
  kind: OrderKind;
  city: string | null;
  /** Number on the sheet where an order is being changed. */
  id: number | null;
  key: string | null;
  value: number | null;
  extras: Extras;
  why: string;
  /** The order in full, for kinds that are not one of a place's choices. */
  order?: Order;
}

const key = (session: string, seat: string) => `draft/${session}/${seat}`;

/** Keeps the draft on this device, so that a reload or a dead connection takes nothing away. */
export function keepDraft(session: string, seat: string, draft: KeptDraft | null): void {
  try {
    if (draft) localStorage.setItem(key(session, seat), JSON.stringify(draft));
    else localStorage.removeItem(key(session, seat));
  } catch {
    // A full or forbidden storage must not stop anybody from ordering.
  }
}

/** The draft kept for this turn; an older one is of no use any more and goes. */
export function keptDraft(session: string, seat: string, turn: number): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(session, seat)) ?? 'null') as KeptDraft | null;
    if (kept?.turn === turn) return kept;
    if (kept) localStorage.removeItem(key(session, seat));
  } catch {
    // Unreadable: as if there were none.
  }
  return null;
}

/** Takes everything that was kept of a session off this device. */
export function forgetSession(session: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.split(/[/:]/).includes(session)) localStorage.removeItem(name);
  } catch {
    // A forbidden storage holds nothing.
  }
}
