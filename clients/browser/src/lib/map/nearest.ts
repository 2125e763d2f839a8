export type Direction = 'up' | 'down' | 'left' | 'right';
interface Spot { id: string; x: number; y: number }

/**
 * The place to go to from another in a direction of the screen: the nearest within a wedge of 60° to each side, where
 * straying from the direction counts as distance. Null at the edge.
 */
export function nearestInDirection(from: Spot, spots: readonly Spot[], direction: Direction): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const spot of spots) {
    if (spot.id === from.id) continue;
    const dx = spot.x - from.x;
    const dy = spot.y - from.y;
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[direction];
    const aside = Math.abs(direction === 'up' || direction === 'down' ? dx : dy);
    if (ahead <= 0 || aside > ahead * 1.73) continue;
    const cost = Math.hypot(dx, dy) * (1 + aside / ahead);
    if (cost < least) [least, best] = [cost, spot.id];
  }
  return best;
}

/** The nearest spot within reach of a point of the screen, or null. */
export function nearestTo(x: number, y: number, spots: readonly Spot[], reach: number): string | null {
  let best: string | null = null;
  let least = reach;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y);
    if (distance <= least) [least, best] = [distance, spot.id];
  }
  return best;
}

/** Reading order: rows from north to south, each along the direction of reading. */
export function readingOrder<T extends { lon: number; lat: number }>(places: readonly T[], rightToLeft = false): T[] {
  const row = (place: T) => Math.round(-place.lat * 3);
  return [...places].sort((a, b) => row(a) - row(b) || (a.lon - b.lon) * (rightToLeft ? -1 : 1));
}
