import type { Outline } from '$lib/map/outlines';
import type { Band, CityId, CityView, GeoPoint, OrderKind, ScenarioStatic, View } from '$lib/net/types';

/** What scenarios may have beside places and factions: hazards, words, outlines, kinds of orders, lessons. */
interface Extras {
  hazards?: readonly ScenarioHazard[] | null;
  words?: Readonly<Record<string, string>> | null;
  orders?: readonly OrderKind[] | null;
  tutorial?: Lessons | null;
  map: { outlines?: readonly { name: string; line: readonly GeoPoint[] }[] | null };
}
export interface ScenarioHazard { id: string; name: string; works: string; unit: string; kind: 'Water' | 'Fire' | 'Storm' }
/** A hazard in a place as the seat knows it. */
export interface HazardView {
  level: Band; ageHours: number; letter: string; number: number; source: string; stands: number; broken: boolean; inside: number; store?: number | null;
  ahead: readonly Band[]; givesWay?: Band | null;
}
export type LessonPoint = 'Map' | 'Place' | 'Reports' | 'Verbs' | 'Composer' | 'Forecast' | 'File' | 'Sheet' | 'Seal' | 'Report' | 'Card' | 'Continue' | 'Bar' | 'Menu' | 'News';
export type LessonUntil = 'Read' | 'Chosen' | 'Composing' | 'Forecast' | 'Filed' | 'Sealed' | 'Reported' | 'CardOpen' | 'Planning' | 'Ended' | 'Replay';
export interface Lesson { id: string; title: string; text: string; points: readonly LessonPoint[]; city?: CityId | null; until: LessonUntil; order?: OrderKind | null; turn: number }
export interface Lessons { seat: string; steps: readonly Lesson[] }

const extras = (scenario: ScenarioStatic): Extras => scenario as unknown as Extras;
const degrees = (point: GeoPoint) => [point.lon / 1e6, point.lat / 1e6] as const;
const none: Readonly<Record<string, string>> = {};

export const hazardsOf = (scenario: ScenarioStatic): readonly ScenarioHazard[] => extras(scenario).hazards ?? [];
export const wordsIn = (scenario: ScenarioStatic): Readonly<Record<string, string>> => extras(scenario).words ?? none;
export const lessonsOf = (scenario: ScenarioStatic | null): Lessons | null => (scenario ? (extras(scenario).tutorial ?? null) : null);
export const outlinesOf = (scenario: ScenarioStatic): Outline[] => (extras(scenario).map.outlines ?? []).map(({ name, line }) => ({ name, line: line.map(degrees) }));
/** Hazards of a place, with the scenario's names for them. */
export function hazardsIn(scenario: ScenarioStatic, known: CityView): { hazard: ScenarioHazard; view: HazardView }[] {
  const views = (known as unknown as { hazards?: Readonly<Record<string, HazardView>> | null }).hazards ?? {};
  return hazardsOf(scenario).flatMap((hazard) => (views[hazard.id] ? [{ hazard, view: views[hazard.id]! }] : []));
}
/** True where the scenario offers a kind of order. */
export function offers(scenario: ScenarioStatic | null, kind: OrderKind): boolean {
  const orders = scenario ? extras(scenario).orders : null;
  return !orders || orders.includes(kind);
}
/** Killed and wounded by hazards of themselves. */
export function harmByHazard(scenario: ScenarioStatic, people: View['people']): { hazard: ScenarioHazard; harmed: Band }[] {
  const bands = (people as unknown as { byHazard?: Readonly<Record<string, Band>> | null }).byHazard ?? {};
  return hazardsOf(scenario).flatMap((hazard) => (bands[hazard.id] && bands[hazard.id]!.high > 0 ? [{ hazard, harmed: bands[hazard.id]! }] : []));
}
