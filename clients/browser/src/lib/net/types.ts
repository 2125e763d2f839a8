/**
 * The shapes of what the server sends, by the names its contracts give them. Ids are plain strings in JSON.
 * Numbers named permille run from 0 to 1000; times are Unix milliseconds of the server's clock.
 */
export type FactionId = string;
export type CityId = string;
export type RouteId = string;

export type Phase = 'Briefing' | 'Planning' | 'Adjudication' | 'Report' | 'Ended';
export type Player = 'Human' | 'Doctrine' | 'Control';
export type ObserverPolicy = 'None' | 'Public';
export type OrderState = 'Draft' | 'Filed' | 'Sealed' | 'Dropped';
export type InjectState = 'Set' | 'Held' | 'Released' | 'Played' | 'Skipped';
export type FeedKind = 'Control' | 'Public' | 'Seat';
export type Relation = 'Neutral' | 'Allied' | 'Hostile';
export type ClockAction = 'Next' | 'Pause' | 'Resume' | 'Extend' | 'Close' | 'End';
export type SupportKind = 'Troops' | 'AirStrikes' | 'Arms' | 'Intelligence' | 'Mediation' | 'Asylum' | 'Money' | 'Relief';
export type SupportState = 'Asked' | 'Countered' | 'Granted' | 'Refused' | 'Lapsed' | 'Done';
export type NewsKind = 'Report' | 'Claim' | 'Public' | 'Inject' | 'Diplomatic';
export type ObjectiveBand = 'Failure' | 'Mixed' | 'Success' | 'Distinguished';
export type Letter = 'A' | 'B' | 'C' | 'D';

export interface Band { low: number; high: number }
export interface GeoPoint { lon: number; lat: number }

export type * from './types-orders';
export type * from './types-session';
export type * from './types-view';
export type * from './types-replay';
