/** What one seat may see of the world, and the cards that explain a turn. */
import type { Band, CityId, FactionId, Letter, NewsKind, ObjectiveBand, Relation, RouteId, SupportKind } from './types';
import type { SupportCase } from './types-orders';

export interface PresentView { garrison: number; morale: number; moraleChange: number; fort: number; supply: number; cutOff: number; grip: number; fear: number; threatened: boolean }
export interface ReportedView { low: number; high: number; ageHours: number; letter: Letter; number: number; source: string }
export interface CityView {
  controller?: FactionId | null; controllerAge: number; contender?: FactionId | null; present?: PresentView | null;
  reported: Record<FactionId, ReportedView>; people: number; leftLastTurn: number; guests: number; killed: Band; wounded: Band; line: string;
}
export interface RouteView { cutFor: number; extraKm: number; clog: number; people: number }
export interface FactionView { collapsed: boolean; places: number; stance: Relation; capacity?: number | null; cohesion: Band }
export interface ObjectiveStanding { text: string; measure: string; band: ObjectiveBand }
export interface OwnView {
  cohesion: number; cohesionChange: number; legitimacy: number; credibility: number; commandPoints: number; lots: number; airPoints: number; pool?: number | null;
  men: number; lost: number; deserted: number; secrets: string[]; objectives: ObjectiveStanding[];
}
export interface ForceView { faction: FactionId; name: string; class: string; city: CityId; men: number; quality: number; morale: number; tempo: number }
export interface DeliveryView { from: FactionId; to: FactionId; kind: SupportKind; amount: number; target?: CityId | null; way: RouteId[]; arrives: number }
export interface CorridorView { open: boolean; way: RouteId[]; brokenAt: string }
export interface NewsView { turn: number; kind: NewsKind; from: string; title: string; text: string; letter?: Letter | null; city?: CityId | null; faction?: FactionId | null }
export interface PeopleView {
  killed: Band; wounded: Band; killedLastTurn: Band; woundedLastTurn: Band; displaced: number; evacuated: number; byCause: Record<FactionId, Band>;
}
export type CardKind =
  | 'Battle' | 'Will' | 'Advance' | 'Reinforcement' | 'Withdrawal' | 'Handover' | 'Strike' | 'Desertion' | 'Cohesion' | 'Collapse' | 'Flight' | 'Evacuation'
  | 'Support' | 'Drain' | 'Interdiction' | 'Claim' | 'Supply' | 'Harm' | 'Leak' | 'Failed';
export interface ReportItem { kind: CardKind; title: string; text: string; city?: CityId | null; route?: RouteId | null; cards: string[]; own: boolean }
export interface ReportView { turn: number; headline: string; text: string; items: ReportItem[] }
export interface Ending { turn: number; kind: 'LastTurn' | 'Collapse' | 'Control'; faction?: FactionId | null }
export interface FactionResult { objectives: ObjectiveStanding[]; killed: number; wounded: number; evacuated: number; menLost: number; menDeserted: number }

export interface View {
  seat?: FactionId | null; truth: boolean; turn: number;
  cities: Record<CityId, CityView>; routes: Record<RouteId, RouteView>; factions: Record<FactionId, FactionView>; own?: OwnView | null;
  forces: Record<string, ForceView>; deliveries: Record<string, DeliveryView>; support: Record<string, SupportCase>; corridors: Record<string, CorridorView>;
  news: Record<string, NewsView>; people: PeopleView; report?: ReportView | null; ending?: Ending | null; results?: Record<FactionId, FactionResult> | null;
}

export interface CardInput { label: string; faction?: FactionId | null; value: string; known: string }
export interface CardLine { label: string; clause: string; value: number }
export interface CardOdds { outcome: string; permille: number }
export interface CardEffect { label: string; value: string; faction?: FactionId | null; note: string }
export interface Card {
  id: string; turn: number; kind: CardKind; city?: CityId | null; route?: RouteId | null; faction?: FactionId | null;
  title: string; summary: string; sentence: string; clause: string; inputs: CardInput[]; formula: string; lines: CardLine[]; total: number; unit: string;
  odds: CardOdds[]; roll?: { first: number; second: number; sum: number } | null; outcome: string; effects: CardEffect[]; whatIf: string;
}
