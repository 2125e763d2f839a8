import { mergePatch } from './merge-patch';
import type { FeedMessage } from './types';

/** A document as its feed has built it: `n` is the number of this state, 0 before the first. */
export interface FeedState<T> { n: number; doc: T | null }
export type Received<T> = { is: 'next' | 'same'; state: FeedState<T> } | { is: 'gap' };

export const nothingYet = { n: 0, doc: null };

/** What a message makes of a document: its next state, the same (an old message), or a gap that only watching again closes. */
export function receive<T>(state: FeedState<T>, message: FeedMessage): Received<T> {
  if (message.whole !== undefined && message.whole !== null) return { is: 'next', state: { n: message.n, doc: message.whole as T } };
  if (state.doc !== null && message.n <= state.n) return { is: 'same', state };
  if (state.doc === null || message.n !== state.n + 1) return { is: 'gap' };
  return { is: 'next', state: { n: message.n, doc: mergePatch(state.doc, message.patch ?? {}) as T } };
}
