import type { Point } from '$lib/map/types';
import type { CityId, RouteId } from '$lib/net/types';
import type { Ground } from './ground';

/** The line over routes, end to end, from a place on; routes that do not join on are left out. */
export function lineAlong(ground: Ground, way: readonly RouteId[], from: CityId): Point[] {
  const points: Point[] = [];
  let here = from;
  for (const id of way) {
    const route = ground.route.get(id);
    if (!route || (route.a !== here && route.b !== here)) continue;
    const line = route.a === here ? route.points : [...route.points].reverse();
    points.push(...(points.length > 0 ? line.slice(1) : line));
    here = route.a === here ? route.b : route.a;
  }
  return points;
}

/** The place at which a way begins, when its end is known. */
export function startOf(ground: Ground, way: readonly RouteId[], to: CityId): CityId | null {
  let here: CityId = to;
  for (const id of [...way].reverse()) {
    const route = ground.route.get(id);
    if (!route) return null;
    here = route.a === here ? route.b : route.a;
  }
  return way.length > 0 ? here : null;
}

/** The line between two places for drawing: the shortest by road, or straight where no road joins them. Not a rule of the game. */
export function lineBetween(ground: Ground, from: CityId, to: CityId): Point[] {
  const best = new Map<CityId, { km: number; way: RouteId[] }>([[from, { km: 0, way: [] }]]);
  const open = new Set<CityId>([from]);
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => (best.get(a)!.km <= best.get(b)!.km ? a : b));
    open.delete(here);
    if (here === to) return lineAlong(ground, best.get(to)!.way, from);
    for (const route of ground.neighbours.get(here) ?? []) {
      if (route.kind !== 'Road') continue;
      const next = route.a === here ? route.b : route.a;
      const km = best.get(here)!.km + route.km;
      if (km >= (best.get(next)?.km ?? Infinity)) continue;
      best.set(next, { km, way: [...best.get(here)!.way, route.id] });
      open.add(next);
    }
  }
  const a = ground.place.get(from);
  const b = ground.place.get(to);
  return a && b ? [[a.lon, a.lat], [b.lon, b.lat]] : [];
}

/** Kilometres and direction as the crow flies, for "22 km north". */
export function bearing(ground: Ground, from: CityId, to: CityId): { km: number; direction: Direction } | null {
  const a = ground.place.get(from);
  const b = ground.place.get(to);
  if (!a || !b) return null;
  const north = (b.lat - a.lat) * 111.2;
  const east = (b.lon - a.lon) * 111.2 * Math.cos((a.lat * Math.PI) / 180);
  const turn = Math.round((Math.atan2(east, north) / (Math.PI / 4) + 8) % 8) % 8;
  return { km: Math.round(Math.hypot(north, east)), direction: directions[turn]! };
}
const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];
