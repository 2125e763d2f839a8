import { around, free, inside, type Box } from './boxes';
import type { Side } from './types';

/** A place that wants its name on the map, and what stands with it. */
export interface NameRequest {
  id: string;
  x: number;
  y: number;
  /** Radius of the mark. */
  mark: number;
  /** From the middle of the mark to the name, rings included. */
  clear: number;
  width: number;
  /** Font size, px. */
  size: number;
  side: Side;
  /** Lower is placed first. */
  rank: number;
  /** May be left out at this zoom. */
  minor: boolean;
  tags: readonly { id: string; width: number }[];
}
export interface ChipRequest { id: string; width: number; /** Middles to try, best first. */ spots: readonly (readonly [number, number])[]; /** Waits until the tags stand: a garrison says more than a stream beside it. */ late?: boolean }
interface TagRequest { id: string; width: number; request: NameRequest; /** Of how many at its place, from 0. */ nth: number }
export interface PlacedName { id: string; side: Side; /** Middle of the text, and its baseline. */ x: number; baseline: number; box: Box }
export interface Layout {
  names: readonly PlacedName[];
  tags: ReadonlyMap<string, Box>;
  chips: ReadonlyMap<string, Box>;
}

export const tagHeight = 18;
const sides: Readonly<Record<Side, readonly Side[]>> = {
  e: ['e', 'w', 'se', 'ne', 's', 'n', 'sw', 'nw'], w: ['w', 'e', 'sw', 'nw', 's', 'n', 'se', 'ne'],
  n: ['n', 's', 'ne', 'nw', 'e', 'w', 'se', 'sw'], s: ['s', 'n', 'se', 'sw', 'e', 'w', 'ne', 'nw'],
  se: ['se', 'e', 's', 'sw', 'w', 'ne', 'n', 'nw'], sw: ['sw', 'w', 's', 'se', 'e', 'nw', 'n', 'ne'],
  ne: ['ne', 'e', 'n', 'nw', 'w', 'se', 's', 'sw'], nw: ['nw', 'w', 'n', 'ne', 'e', 'sw', 's', 'se'],
};

/** Where a name stands on a side of its mark. A name with a tag below it moves up to make room. */
export function nameAt(request: NameRequest, side: Side): PlacedName {
  const { x, y, clear, width, size } = request;
  const lift = request.tags.length > 0 && (side === 'e' || side === 'w') ? 8 : 0;
  const spot: Record<Side, [left: number, baseline: number]> = {
    e: [x + clear, y + 4.5 - lift], w: [x - clear - width, y + 4.5 - lift],
    n: [x - width / 2, y - clear - 1], s: [x - width / 2, y + clear + size * 0.85],
    se: [x + clear - 1, y + 9], sw: [x - clear + 2 - width, y + 10], ne: [x + clear - 2, y - 7], nw: [x - clear + 2 - width, y - 7],
  };
  const [left, baseline] = spot[side];
  return { id: request.id, side, x: left + width / 2, baseline, box: { x: left - 1, y: baseline - size * 0.8, w: width + 2, h: size } };
}

/** Where a tag may stand: below its name, above it, then around the mark. */
function tagSpots(request: NameRequest, width: number, name: PlacedName | undefined, nth: number): Box[] {
  const { x, y, clear } = request;
  const box = (left: number, top: number): Box => ({ x: left, y: top, w: width, h: tagHeight });
  const spots: Box[] = [];
  if (name) {
    const left = name.side === 'w' || name.side === 'sw' || name.side === 'nw' ? name.box.x + name.box.w - 1 - width : name.side === 'n' || name.side === 's' ? x - width / 2 : name.box.x + 1;
    const below = box(left, name.baseline + 6 + nth * (tagHeight + 2));
    const above = box(left, name.box.y - 1 - tagHeight - nth * (tagHeight + 2));
    spots.push(...(name.side === 'n' ? [above] : [below, above]));
  }
  const side = clear + 1;
  for (const nudge of [0, 4, -4, 8, -8]) spots.push(box(x + side, y - 9 + nudge));
  for (const nudge of [0, 4, -4, 8, -8]) spots.push(box(x - side - width, y - 9 + nudge));
  spots.push(
    box(x - width / 2, y + side), box(x - width / 2, y - side - tagHeight),
    box(x + side - 3, y + 4), box(x - side + 3 - width, y + 4), box(x + side - 3, y - 4 - tagHeight), box(x - side + 3 - width, y - 4 - tagHeight),
  );
  return spots;
}

/**
 * Finds room for everything that is written on the map, and lets nothing overlap. Greedy, in this order: names by rank
 * (own side first, then the others), chips of orders, tags, chips of streams. What finds no room is left out: a tag before a name, a
 * small place's name before a large one's. `soft` things (arrows) are avoided where that is possible.
 */
export function layOut(names: readonly NameRequest[], chips: readonly ChipRequest[], frame: Box, obstacles: readonly Box[] = [], soft: readonly Box[] = []): Layout {
  const taken: Box[] = [...obstacles, ...names.map((n) => around(n.x, n.y, n.mark))];
  const placed = new Map<string, PlacedName>();
  const placedChips = new Map<string, Box>();
  const byRank = [...names].sort((a, b) => a.rank - b.rank || Number(a.minor) - Number(b.minor));

  for (const request of byRank) {
    const others = taken.filter((box) => !contains(box, request));
    for (const side of sides[request.side]) {
      const name = nameAt(request, side);
      if (!inside(name.box, frame) || !free(name.box, others)) continue;
      placed.set(request.id, name);
      taken.push(name.box);
      break;
    }
  }
  const settle = (spots: readonly Box[]): Box | undefined =>
    spots.find((box) => inside(box, frame) && free(box, taken) && free(box, soft)) ?? spots.find((box) => inside(box, frame) && free(box, taken));
  /** Tags in this order, each where it finds room. */
  const layTags = (order: readonly TagRequest[]): Map<string, Box> => {
    const before = taken.length;
    const laid = new Map<string, Box>();
    for (const { id, width, request, nth } of order) {
      const box = settle(tagSpots(request, width, placed.get(request.id), nth));
      if (!box) continue;
      laid.set(id, box);
      taken.push(box);
    }
    taken.length = before;
    return laid;
  };

  const layChips = (some: readonly ChipRequest[]) => {
    for (const chip of some) {
      const box = settle(chip.spots.map(([x, y]) => ({ x: x - chip.width / 2, y: y - tagHeight / 2, w: chip.width, h: tagHeight })));
      if (!box) continue;
      placedChips.set(chip.id, box);
      taken.push(box);
    }
  };
  layChips(chips.filter((chip) => !chip.late));
  // What found no room goes first the next time: its neighbours often have another side to stand on.
  let order: readonly TagRequest[] = byRank.flatMap((request) => request.tags.map((tag, nth) => ({ ...tag, request, nth })));
  let tags = layTags(order);
  for (let again = 0; again < 3 && tags.size < order.length; again++) {
    const left = order.filter((tag) => !tags.has(tag.id));
    order = [...left, ...order.filter((tag) => tags.has(tag.id))];
    const other = layTags(order);
    if (other.size > tags.size) tags = other;
  }
  taken.push(...tags.values());
  layChips(chips.filter((chip) => chip.late));
  return { names: [...placed.values()], tags, chips: placedChips };
}

/** A place's own mark does not stand in the way of its own name. */
function contains(box: Box, request: NameRequest): boolean {
  return Math.abs(box.x + box.w / 2 - request.x) < 0.5 && Math.abs(box.y + box.h / 2 - request.y) < 0.5;
}
