/** A saved session, turn by turn. */
import type { FactionId, Phase } from './types';
import type { Inject, SessionHead, SheetLine } from './types-session';
import type { Card, Ending, View } from './types-view';

export interface ReplayTurnHead { turn: number; label: string; hash: string }
export interface ReplayListed { id: string; name: string; scenarioTitle: string; shortTitle: string; phase: Phase; turn: number; turns: number; openedAt: number; damaged?: string | null }
/** Series over turns, from 0 (the start). */
export interface ReplaySeries { displaced: number[]; cohesion: Record<FactionId, number[]>; places: Record<FactionId, number[]> }
export interface ReplayHead {
  head: SessionHead; openedAt: number; ending?: Ending | null; turns: ReplayTurnHead[]; seats: FactionId[]; series: ReplaySeries;
  /** Re-adjudicated to the same hashes; else where it first differs. */
  verified: boolean; difference?: string | null;
}
export interface ReplayDecision { faction: FactionId; line: SheetLine }
export interface ReplayTurn { turn: number; view: View; decisions: ReplayDecision[]; cards: Card[]; injects: { id: string; content: Inject }[]; hash: string }
