/** Sessions: what they are, where they stand, the documents of the feeds, and the commands of control. */
import type { CityId, ClockAction, FactionId, GeoPoint, InjectState, ObserverPolicy, OrderState, Phase, Player, RouteId } from './types';
import type { Order, OrderLine, Refusal, SheetTotals } from './types-orders';
import type { NewsView, View } from './types-view';

export interface SessionHead {
  id: string; name: string; scenarioId: string; scenarioTitle: string; shortTitle: string; turns: number; turnHours: number; startsAt: string; facilitator: string;
}
export interface SessionStanding { phase: Phase; turn: number; endsAt?: number | null; paused: boolean; remainingMs?: number | null; durationMs?: number | null }
export interface PersonView { name: string; here: boolean; awaySince?: number | null }
export interface SeatPublic { player: Player; people: string[] }
/** An order on a sheet. */
export interface SheetLine { id: number; state: OrderState; order: Order; line: OrderLine; why: string; by: string; refusal?: Refusal | null }
export interface SheetView { turn: number; sealed: boolean; sealedBy?: string | null; orders: Record<string, SheetLine>; totals?: SheetTotals | null }
export interface MessageView { from?: FactionId | null; to?: FactionId | null; name: string; text: string; at: number }

export interface TableDocument {
  head: SessionHead; standing: SessionStanding; seat: FactionId; seats: Record<FactionId, SeatPublic>; people: Record<string, PersonView>;
  view?: View | null; sheet?: SheetView | null; past: Record<string, SheetView>; injects: Record<string, NewsView>; messages: Record<string, MessageView>;
}
export interface PublicDocument { head: SessionHead; standing: SessionStanding; seats: Record<FactionId, SeatPublic>; view?: View | null; injects: Record<string, NewsView>; messages: Record<string, MessageView> }

export interface SeatControl { player: Player; doctrine: string; people: Record<string, PersonView>; drafts: number; filed: number; sealed: boolean }
export interface InjectEffect { kind: InjectEffectKind; faction?: FactionId | null; city?: CityId | null; route?: RouteId | null; amount: number }
export type InjectEffectKind = 'Cohesion' | 'Legitimacy' | 'Pool' | 'Morale' | 'CutRoute' | 'OpenRoute' | 'Fear' | 'Men';
export interface Inject { title: string; text: string; from: string; audience: FactionId[]; secretText: string; secretFor: FactionId[]; effects: InjectEffect[] }
export interface InjectView { turn: number; state: InjectState; content: Inject; by: string }
export interface WriteInject { turn: number; state: InjectState; content: Inject }
export interface InjectPreview { seat?: FactionId | null; sees: boolean; from: string; title: string; text: string; secret: boolean }
export interface ControlDocument {
  head: SessionHead; standing: SessionStanding; joinCode?: string | null; joinCodeUntil?: number | null; seats: Record<FactionId, SeatControl>;
  observers: Record<string, PersonView>; truth?: View | null; injects: Record<string, InjectView>; messages: Record<string, MessageView>;
}

export interface SeatPlan { faction: FactionId; player: Player; doctrine: string }
export interface OpenSession {
  scenario: string; name: string; planningSeconds: number; reportSeconds: number; observers: ObserverPolicy; seats: SeatPlan[]; seed?: string | null;
}
export interface OpenedSession { session: string; joinCode: string; joinUrl: string; until: number }
export interface ActOnClock { action: ClockAction; seconds: number; reason: string }
export interface WriteMessage { to?: FactionId | null; text: string }
export interface SessionBrief { head: SessionHead; standing: SessionStanding; seats: Record<FactionId, SeatPublic>; observers: ObserverPolicy }

export interface DoctrineChoice { name: string; title: string; note: string }
export interface ScenarioFaction {
  id: FactionId; name: string; subtitle: string; names: Record<string, string>; letter: string; shape: string; palette: number; capital?: CityId | null; doctrines: DoctrineChoice[];
}
export interface ScenarioCity {
  id: CityId; name: string; names: Record<string, string>; at: GeoPoint; class: 'Capital' | 'City' | 'Town' | 'Small' | 'OffMap'; label: string;
  people: number; controller?: FactionId | null; note: string;
}
export interface ScenarioRoute { id: RouteId; a: CityId; b: CityId; km: number; kind: 'Road' | 'Air' | 'Sea'; name: string; main: boolean; crossing: boolean; line: GeoPoint[] }
export interface ScenarioMap {
  cameraSouthWest: GeoPoint; cameraNorthEast: GeoPoint; country: string; neighbours: string[]; rivers: GeoPoint[][];
  labels: { text: string; names: Record<string, string>; at: GeoPoint; water: boolean }[];
  sites: { at: GeoPoint; follows?: CityId | null; fixed?: FactionId | null; town: boolean }[]; borderNote: string;
}
/** What of a scenario does not change and everybody may know. Positions are in millionths of a degree. */
export interface ScenarioStatic {
  id: string; title: string; shortTitle: string; summary: string; contentNote: string; rulebook: string; startsAt: string; turnHours: number; turns: number;
  people: { low: number; high: number }; minutes: number; cities: ScenarioCity[]; routes: ScenarioRoute[]; factions: ScenarioFaction[];
  corridors: { id: string; name: string; from: CityId; to: CityId }[]; map: ScenarioMap; briefing: string;
}
/** A scenario in the library; a broken one has the reader's message and nothing to play. */
export interface ScenarioListed {
  id: string; title: string; summary: string; turns: number; seats: number; people: { low: number; high: number }; minutes: number; broken?: string | null;
}
/** A session on this server; a damaged one says where its journal breaks. */
export interface SessionListed { id: string; name: string; scenarioTitle: string; shortTitle: string; phase: Phase; turn: number; turns: number; openedAt: number; damaged?: string | null }

export interface Me { name: string; control: boolean; session?: string | null; seat?: FactionId | null }
export interface JoinLook { session: string; head: SessionHead; standing: SessionStanding; seats: Record<FactionId, SeatPublic>; observers: ObserverPolicy; factions: ScenarioFaction[] }
export interface Joined { session: string; seat?: FactionId | null; name: string; returnCode: string }
export interface Briefing { common: string; seat?: string | null; faction?: FactionId | null }
export interface FeedMessage { n: number; whole?: unknown; patch?: unknown; at: number }
export interface Clause { clause: string; chapter: string; text: string }
