import type { Outline } from '$lib/map/outlines';
import type { Band, CityView, GeoPoint, HazardView, Lessons, OrderKind, Phrases, ScenarioHazard, ScenarioStatic, View } from '$lib/net/types';

const degrees = (point: GeoPoint) => [point.lon / 1e6, point.lat / 1e6] as const;
const none: Phrases = {};

export const hazardsOf = (scenario: ScenarioStatic): readonly ScenarioHazard[] => scenario.hazards ?? [];
export const wordsIn = (scenario: ScenarioStatic): Phrases => scenario.words ?? none;
export const lessonsOf = (scenario: ScenarioStatic | null): Lessons | null => scenario?.tutorial ?? null;
export const outlinesOf = (scenario: ScenarioStatic): Outline[] => scenario.map.outlines.map(({ name, line }) => ({ name, line: line.map(degrees) }));
/** Hazards of a place, with the scenario's names for them. */
export function hazardsIn(scenario: ScenarioStatic, known: CityView): { hazard: ScenarioHazard; view: HazardView }[] {
  const views = known.hazards ?? {};
  return hazardsOf(scenario).flatMap((hazard) => (views[hazard.id] ? [{ hazard, view: views[hazard.id]! }] : []));
}
/** True where the scenario offers a kind of order. */
export function offers(scenario: ScenarioStatic | null, kind: OrderKind): boolean {
  const orders = scenario?.orders;
  return !orders || orders.includes(kind);
}
/** Killed and wounded by hazards of themselves. */
export function harmByHazard(scenario: ScenarioStatic, people: View['people']): { hazard: ScenarioHazard; harmed: Band }[] {
  const bands = people.byHazard ?? {};
  return hazardsOf(scenario).flatMap((hazard) => (bands[hazard.id] && bands[hazard.id]!.high > 0 ? [{ hazard, harmed: bands[hazard.id]! }] : []));
}
