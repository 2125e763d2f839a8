import type { MapScene, Point, SceneFlight, SceneRoute, SceneStrike, SceneTag, ScenePlace } from '$lib/map/types';
import type { View } from '$lib/net/types';
import type { Ground } from './ground';
import { orderArrows, type DrawnOrder } from './scene-orders';

/** How numbers are written on the map; given from outside so that this file knows no language. */
export interface Writing {
  number: (n: number) => string;
  band: (low: number, high: number) => string;
  age: (hours: number) => string;
}
/** Reports older than this turn to fog. */
const fogHours = 24;

/** What the map draws of a view: what the seat knows on the scenario's ground, and the orders given. */
export function sceneOf(ground: Ground, view: View | null, orders: readonly DrawnOrder[], write: Writing): MapScene {
  return {
    places: placesOf(ground, view),
    routes: routesOf(ground, view),
    rivers: ground.rivers,
    areaSites: ground.areaSites,
    tags: view ? tagsOf(view, write) : [],
    arrows: [...(view ? deliveryOrders(view) : []), ...orders].flatMap((order) => orderArrows(ground, order)),
    flights: view ? flightsOf(ground, view, write) : [],
    strikes: view ? strikesOf(ground, view, orders) : [],
    camera: ground.camera,
    insetBounds: ground.insetBounds,
    countries: ground.countries,
    land: ground.scenario.map.country,
    labels: ground.labels,
  };
}

function placesOf(ground: Ground, view: View | null): ScenePlace[] {
  const start = new Map(ground.scenario.cities.map((c) => [c.id, c.controller ?? null]));
  return ground.places.filter((place) => !place.offMap).map((place) => {
    const city = view?.cities[place.id];
    const base = { id: place.id, name: place.name, lon: place.lon, lat: place.lat, class: place.class, labelSide: place.labelSide };
    if (!view || !city) return { ...base, controller: start.get(place.id) ?? null };
    const old = !city.present && !view.truth && city.controllerAge > fogHours;
    return { ...base, controller: city.controller ?? null, contested: city.contender ?? undefined, stale: old, hollow: old };
  });
}

function routesOf(ground: Ground, view: View | null): SceneRoute[] {
  return ground.routes.filter((r) => r.kind === 'Road').map((r) => {
    const now = view?.routes[r.id];
    return { id: r.id, points: r.points, main: r.main, name: r.name || undefined, cut: now ? now.cutFor > 0 || now.extraKm > 0 : false, clog: now ? now.clog >= 500 : false };
  });
}

function tagsOf(view: View, write: Writing): SceneTag[] {
  const tags: SceneTag[] = [];
  const men = new Map<string, number>();
  for (const force of Object.values(view.forces)) {
    const key = `${force.city} ${force.faction}`;
    men.set(key, (men.get(key) ?? 0) + force.men);
  }
  for (const [key, count] of men) {
    const [place, faction] = key.split(' ') as [string, string];
    const city = view.cities[place];
    const supply = city?.present && city.controller === faction ? Math.round((city.present.supply * 3) / 1000) : undefined;
    tags.push({ place, faction, kind: 'own', text: write.number(count), supply });
  }
  // The truth has the forces themselves; what was reported of them would only stand in their way.
  for (const [place, city] of Object.entries(view.truth ? {} : view.cities)) {
    for (const [faction, report] of Object.entries(city.reported)) {
      tags.push({ place, faction, kind: 'reported', text: `${write.band(report.low, report.high)} · ${write.age(report.ageHours)}` });
    }
  }
  return tags;
}

function flightsOf(ground: Ground, view: View, write: Writing): SceneFlight[] {
  const flows = Object.values(view.routes).map((route) => route.people).sort((a, b) => b - a);
  // Only the largest streams carry their number; the others say enough by their width.
  const least = Math.max(1000, flows[4] ?? 0);
  // A trickle on every road would hide where people really go.
  const drawn = Math.max(500, (flows[0] ?? 0) / 20);
  return Object.entries(view.routes).flatMap(([id, route]) => {
    const line = ground.route.get(id);
    if (!line || route.people < drawn) return [];
    // People go from where more left: the line is drawn that way, so that its dots run on.
    const out = (city: string) => view.cities[city]?.leftLastTurn ?? 0;
    const points = out(line.b) > out(line.a) ? [...line.points].reverse() : line.points;
    return [{ id, points, people: route.people, label: route.people >= least ? write.number(route.people) : undefined }];
  });
}

function strikesOf(ground: Ground, view: View, orders: readonly DrawnOrder[]): SceneStrike[] {
  const told = (view.report?.items ?? []).filter((item) => item.kind === 'Strike' || item.kind === 'Interdiction');
  const ordered = orders.filter((one) => one.order.kind === 'Strike').map((one) => one.order as { city?: string | null; route?: string | null });
  const at = new Map<string, SceneStrike>();
  for (const { city, route } of [...told, ...ordered]) {
    const line = route ? ground.route.get(route)?.points : undefined;
    const middle = line?.[Math.floor(line.length / 2)];
    const place = city ? ground.place.get(city) : undefined;
    const point = middle ?? (place ? ([place.lon, place.lat] as const) : null);
    if (point) at.set(route ?? city!, { id: route ?? city!, lon: point[0], lat: point[1], beside: !middle });
  }
  return [...at.values()];
}

/** What is on its way already, as sealed arrows. */
function deliveryOrders(view: View): DrawnOrder[] {
  return Object.entries(view.deliveries).filter(([, d]) => d.way.length > 0 && d.target).map(([id, d]) => ({
    id: `delivery-${id}`, state: 'Sealed', way: d.way, tag: '',
    order: { kind: 'Reinforce', from: '', to: d.target!, men: d.amount },
  }));
}

/** The same scene seen from nearer: around a place or the middle of the first view, at least so many kilometres across. For small maps. */
export function closeUp(scene: MapScene, ground: Ground, city: string | null | undefined, km: number): MapScene {
  const place = city ? ground.place.get(city) : undefined;
  return { ...scene, camera: { center: place ? [place.lon, place.lat] : middleOf(ground), km } };
}

const middleOf = ({ camera, insetBounds }: Ground): Point => {
  const [[west, south], [east, north]] = 'bounds' in camera ? camera.bounds : insetBounds;
  return [(west + east) / 2, (south + north) / 2];
};

/** Where a small map looks first: at a contested place that it is in, else at the seat's largest garrison under threat, at its capital, at its largest; null for nowhere. */
export function focusOf(ground: Ground, view: View | null, faction: string): string | null {
  const places = Object.entries(view?.cities ?? {});
  const fought = places.filter(([, c]) => c.contender);
  const inside = fought.find(([, c]) => c.present)?.[0];
  const capital = ground.scenario.factions.find((f) => f.id === faction)?.capital;
  // A fight between others is news, not where a seat's own hands are full.
  if (inside || faction === '') return inside ?? fought[0]?.[0] ?? null;
  const garrisons = places.filter(([, c]) => c.present).sort(([, a], [, b]) => b.present!.garrison - a.present!.garrison);
  return garrisons.find(([, c]) => c.present!.threatened && c.controller === faction)?.[0] ?? capital ?? garrisons[0]?.[0] ?? null;
}
