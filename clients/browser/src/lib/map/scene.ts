import type { Pixel, Sheet } from './sheet';
import type { MapScene, PlaceClass, Point } from './types';
import type { Site } from './areas';
import { curve, flatten } from './curve';

/** Sizes by a place's class: radius of the mark, font, weight, and rank among names. */
export const classLook: Record<PlaceClass, { radius: number; size: number; weight: 500 | 600; rank: number }> = {
  capital: { radius: 9, size: 16, weight: 600, rank: 1 },
  city: { radius: 8, size: 16, weight: 600, rank: 2 },
  town: { radius: 6.4, size: 14, weight: 600, rank: 3 },
  small: { radius: 5, size: 12, weight: 500, rank: 4 },
};

/** How far above a place the sign of a strike on it stands, px. */
export const strikeLift = 20;

const curves = new WeakMap<readonly Point[], { sheet: Sheet; d: string; flat: readonly Pixel[] }>();

function drawn(sheet: Sheet, points: readonly Point[]) {
  let made = curves.get(points);
  if (made?.sheet !== sheet) {
    const line = points.map((p) => sheet.at(p));
    curves.set(points, (made = { sheet, d: curve(line), flat: flatten(line) }));
  }
  return made;
}

/** A line of the scenario on the sheet; made once for as long as the scenario keeps the array. */
export const sheetCurve = (sheet: Sheet, points: readonly Point[]): string => drawn(sheet, points).d;
/** The same as points, close enough together to stand for the curve. */
export const sheetLine = (sheet: Sheet, points: readonly Point[]): readonly Pixel[] => drawn(sheet, points).flat;

/** The sites of all areas with their owners: places themselves, then the scenario's further points. */
export function sitesOf(scene: MapScene, sheet: Sheet): (Site & { thin: boolean })[] {
  const owners = new Map(scene.places.map((p) => [p.id, p.controller]));
  const site = (lon: number, lat: number, owner: string | null, thin: boolean) => {
    const [x, y] = sheet.at([lon, lat]);
    return { x, y, owner, thin };
  };
  return [
    ...scene.places.map((p) => site(p.lon, p.lat, p.controller, false)),
    ...scene.areaSites.map((s) => site(s.lon, s.lat, 'controller' in s ? s.controller : (owners.get(s.follows) ?? null), s.thin ?? false)),
  ];
}

/** What areas depend on, as one text: while it stays, nothing is drawn anew. */
export const ownersKey = (scene: MapScene): string =>
  scene.places.map((p) => `${p.id}:${p.controller ?? ''}`).join(' ') + scene.areaSites.map((s) => ('controller' in s ? s.controller : s.follows)).join(' ');

export const circles = (middles: readonly Pixel[], r: number): string => middles.map(([x, y]) => `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`).join('');

/** Width of a stream of people, px: 3 for a few, 7 for a hundred thousand and more. */
export const flightWidth = (people: number): number => 3 + 4 * Math.sqrt(Math.min(1, Math.max(0, people) / 100_000));
