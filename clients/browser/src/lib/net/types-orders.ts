/** Orders, and what a seat can order: the server computes every choice, cost and forecast. */
import type { Band, CityId, FactionId, OrderState, RouteId, SupportKind, SupportState } from './types';

export type Posture = 'Stand' | 'DigIn' | 'Rest';
export type StrikeAim = 'Approach' | 'City' | 'Road' | 'Crossing' | 'Convoy';
export type ClaimKind = 'HoldsFirmly' | 'Reinforced' | 'Entered' | 'OtherCollapsing' | 'Amnesty' | 'Denial';
export type Answer = 'Grant' | 'Refuse' | 'Counter';

export type Order =
  | { kind: 'Reinforce'; from: CityId; to: CityId; men: number }
  | { kind: 'Evacuate'; city: CityId; to: CityId; lots: number; familiesFirst: boolean }
  | { kind: 'RequestSupport'; power: FactionId; what: SupportKind; amount: number; where?: CityId | null; terms: string[] }
  | { kind: 'AnswerRequest'; request: number; answer: Answer; amount: number; terms: string[]; text: string }
  | { kind: 'Advance'; from: CityId; to: CityId; men: number }
  | { kind: 'Hold'; city: CityId; posture: Posture }
  | { kind: 'Withdraw'; from: CityId; to: CityId; men: number }
  | { kind: 'Strike'; aim: StrikeAim; city?: CityId | null; route?: RouteId | null; points: number }
  | { kind: 'NegotiateHandover'; city: CityId; safePassage: boolean; amnesty: boolean; guarantor?: FactionId | null }
  | { kind: 'Announce'; claim: ClaimKind; city?: CityId | null; about?: FactionId | null };
export type OrderKind = Order['kind'];

export interface Refusal { code: string; sentence: string; remedy: string }
export interface Cost { lots: number; command: number; air: number; text: string }
/** The number of an order that may be moved, by the name of the order's member. */
export interface Sizing { field: string; unit: string; least: number; most: number; step: number; suggested: number; perPoint: number; people: number }
export interface MenOnOffer { strength: number; morale: number; quality: number; tempo: number; names: string }
export interface LeftBehind { city: CityId; men: number; thinBelow: number; note: string }
export interface Consent { faction: FactionId; where: CityId; chance: Band; note: string }

export interface Choice {
  key: string;
  order: Order;
  label: string;
  note: string;
  size?: Sizing | null;
  cost: Cost;
  takesEffect: string;
  arrives: number;
  km: number;
  way: RouteId[];
  men?: MenOnOffer | null;
  behind?: LeftBehind | null;
  risk: string;
  consents: Consent[];
  chance?: Band | null;
  harm?: Band | null;
  refusal?: Refusal | null;
}
export interface SheetTotals { lotsUsed: number; lots: number; commandUsed: number; command: number; airUsed: number; air: number; ordersUsed: number; orders: number }
export interface KindOptions { kind: OrderKind; choices: Choice[]; why?: Refusal | null; legal: number }
export interface CityOptions { city: CityId; totals: SheetTotals; kinds: KindOptions[] }

export interface ForecastLine { title: string; city?: CityId | null; unit: 'Chance' | 'People' | 'Harmed'; scale: number; without: Band; with: Band }
export interface Forecast { lines: ForecastLine[]; basis: string }
export interface ForecastAnswer { forecast?: Forecast | null; refusal?: Refusal | null }

export interface SupportStep { turn: number; by: FactionId; step: SupportState; amount: number; terms: string[]; text: string }
export interface SupportCase {
  number: number; asker: FactionId; power: FactionId; kind: SupportKind; where?: CityId | null; amount: number; terms: string[];
  state: SupportState; turn: number; steps: SupportStep[];
}
export interface TermChoice { id: string; text: string; worth: number; costs: string; city?: CityId | null; amount: number; refusal?: Refusal | null }
export interface SupportPlace { city: CityId; enters?: CityId | null; way: RouteId[]; km: number; arrives: number; note: string; refusal?: Refusal | null }
export interface SupportKindOptions {
  kind: SupportKind; title: string; unit: string; most: number; step: number; needsPlace: boolean; places: SupportPlace[]; terms: TermChoice[];
  answers: number; works: number; cost: number; note: string; refusal?: Refusal | null;
}
export interface PowerOptions { power: FactionId; stance: string; capacity: number; drainedBy: string; kinds: SupportKindOptions[]; history: SupportCase[] }
export interface AdviceLine { label: string; clause: string; value: number }
export interface WaitingRequest {
  case: SupportCase; with: FactionId; asPower: boolean; text: string; most: number; step: number; terms: TermChoice[]; cost: number;
  advice: AdviceLine[]; refusal?: Refusal | null;
}
export interface SupportOptions { powers: PowerOptions[]; waiting: WaitingRequest[] }

/** An order as the rail and the map show it. */
export interface OrderLine {
  kind: OrderKind; title: string; text: string; detail: string; city?: CityId | null; from?: CityId | null; to?: CityId | null; way: RouteId[]; tag: string; cost: Cost;
}

export interface WriteOrder { operation: string; turn: number; id?: number | null; state: OrderState; order: Order; why: string }
export interface SealSheet { operation: string; turn: number }
export interface SheetAnswer { id: number; state: OrderState; refusal?: Refusal | null; n: number }
