import type { FactionSpec } from '$lib/factions.svelte';
import type { AreaSite, Bounds, GroundLabel, MapScene, PlaceClass, Point, SceneRiver, Side } from '$lib/map/types';
import { drawOutlines } from '$lib/map/outlines';
import { palettes } from '$lib/shapes';
import { outlinesOf } from './scenario';
import type { CityId, GeoPoint, RouteId, ScenarioStatic } from '$lib/net/types';

/** A place as the map and the panels use it, whatever the view says of it. */
export interface GroundPlace { id: CityId; name: string; lon: number; lat: number; class: PlaceClass; labelSide: Side; people: number; offMap: boolean; note: string }
export interface GroundRoute { id: RouteId; a: CityId; b: CityId; km: number; name: string; main: boolean; kind: 'Road' | 'Air' | 'Sea'; points: readonly Point[] }

/** The scenario's geography, converted once for as long as the scenario is shown: the map caches its drawing by these arrays. */
export interface Ground {
  scenario: ScenarioStatic;
  places: readonly GroundPlace[];
  place: ReadonlyMap<CityId, GroundPlace>;
  routes: readonly GroundRoute[];
  route: ReadonlyMap<RouteId, GroundRoute>;
  neighbours: ReadonlyMap<CityId, readonly GroundRoute[]>;
  rivers: readonly SceneRiver[];
  areaSites: readonly AreaSite[];
  labels: readonly GroundLabel[];
  camera: MapScene['camera'];
  insetBounds: Bounds;
  countries: readonly string[];
}

const degrees = (point: GeoPoint): Point => [point.lon / 1e6, point.lat / 1e6];

export function groundOf(scenario: ScenarioStatic, language: string): Ground {
  drawOutlines(outlinesOf(scenario));
  const named = (names: Record<string, string>, english: string) => names[language] ?? english;
  const places = scenario.cities.map((city): GroundPlace => {
    const [lon, lat] = degrees(city.at);
    const offMap = city.class === 'OffMap';
    return {
      id: city.id, name: named(city.names, city.name), lon, lat, people: city.people, note: city.note, offMap,
      class: offMap ? 'small' : (city.class.toLowerCase() as PlaceClass),
      labelSide: city.label.toLowerCase() as Side,
    };
  });
  const routes = scenario.routes.map((r): GroundRoute => ({ id: r.id, a: r.a, b: r.b, km: r.km, name: r.name, main: r.main, kind: r.kind, points: r.line.map(degrees) }));
  const neighbours = new Map<CityId, GroundRoute[]>();
  for (const route of routes) for (const end of [route.a, route.b]) neighbours.set(end, [...(neighbours.get(end) ?? []), route]);
  return {
    scenario, places, routes, neighbours,
    place: new Map(places.map((p) => [p.id, p])),
    route: new Map(routes.map((r) => [r.id, r])),
    rivers: scenario.map.rivers.map((points, i) => ({ points: points.map(degrees), main: i === 0 })),
    areaSites: scenario.map.sites.flatMap((site): AreaSite[] => {
      const [lon, lat] = degrees(site.at);
      const base = { lon, lat, thin: !site.town };
      return site.follows ? [{ ...base, follows: site.follows }] : site.fixed ? [{ ...base, controller: site.fixed }] : [];
    }),
    labels: scenario.map.labels.map((label) => {
      const [lon, lat] = degrees(label.at);
      return { text: named(label.names, label.text), lon, lat, kind: label.water ? 'sea' : 'country' };
    }),
    camera: { bounds: [degrees(scenario.map.cameraSouthWest), degrees(scenario.map.cameraNorthEast)] },
    insetBounds: around([...places.filter((p) => !p.offMap), ...scenario.map.sites.map((s) => ({ lon: s.at.lon / 1e6, lat: s.at.lat / 1e6 }))]),
    countries: [scenario.map.country, ...scenario.map.neighbours],
  };
}

/** The factions as the kit draws them: the scenario's number of a palette, counted from 1, names one of the ten looks. */
export function factionSpecs(scenario: Pick<ScenarioStatic, 'factions'>, language: string): FactionSpec[] {
  return scenario.factions.map((f) => ({
    id: f.id, name: f.names[language] ?? f.name, palette: palettesByLook[f.palette - 1], letter: language === 'en' ? f.letter : undefined,
  }));
}
/** The order of the table of looks in look.md. */
const palettesByLook = ['GOV', 'HTS', 'SDF', 'TUR', 'SOR', 'USA', 'RUS', 'IRN', 'ISR', 'ARB'] as const satisfies readonly (typeof palettes)[number][];

function around(points: readonly { lon: number; lat: number }[]): Bounds {
  const lons = points.map((p) => p.lon);
  const lats = points.map((p) => p.lat);
  return [[Math.min(...lons) - 0.25, Math.min(...lats) - 0.25], [Math.max(...lons) + 0.35, Math.max(...lats) + 0.3]];
}
