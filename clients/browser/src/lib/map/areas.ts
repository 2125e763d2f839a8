import { Delaunay } from 'd3-delaunay';

export interface Site {
  x: number;
  y: number;
  owner: string | null;
}
export type Ring = readonly (readonly [number, number])[];
export interface Areas {
  /** Outlines of each owner's land: the union of its sites' cells. */
  rings: ReadonlyMap<string, readonly Ring[]>;
  /** Edges between two different owners. */
  fronts: readonly (readonly [number, number, number, number])[];
}

// Vertices are kept on a grid of a hundredth of a unit, so that the two sides of an edge are the same numbers.
const grid = 100;
const vertex = (x: number, y: number): string => `${Math.round(x * grid)},${Math.round(y * grid)}`;
const edge = (a: string, b: string): string => `${a};${b}`;
const parse = (key: string): [number, number] => {
  const [x, y] = key.split(',');
  return [Number(x) / grid, Number(y) / grid];
};

/**
 * Areas of control: each site's Voronoi cell goes to its owner, cells of one owner melt into one outline, and a front
 * lies only where two owners meet. Cells reach far beyond the sites; the border clips them when they are drawn.
 */
export function areasOf(sites: readonly Site[]): Areas {
  if (sites.length === 0) return { rings: new Map(), fronts: [] };
  const xs = sites.map((s) => s.x);
  const ys = sites.map((s) => s.y);
  const reach = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1) * 2;
  const box: [number, number, number, number] = [Math.min(...xs) - reach, Math.min(...ys) - reach, Math.max(...xs) + reach, Math.max(...ys) + reach];
  const voronoi = Delaunay.from(sites, (s) => s.x, (s) => s.y).voronoi(box);

  const outlines = new Map<string, Map<string, [string, string]>>();
  const owners = new Map<string, string>();
  sites.forEach((site, i) => {
    const cell = voronoi.cellPolygon(i);
    if (site.owner === null || !cell) return;
    let outline = outlines.get(site.owner);
    if (!outline) outlines.set(site.owner, (outline = new Map()));
    const corners = cell.map(([x, y]) => vertex(x, y));
    for (let c = 1; c < corners.length; c++) {
      const a = corners[c - 1]!;
      const b = corners[c]!;
      if (a === b) continue;
      owners.set(edge(a, b), site.owner);
      // An edge that the same owner has on its other side is inside the area.
      if (!outline.delete(edge(b, a))) outline.set(edge(a, b), [a, b]);
    }
  });

  const fronts: [number, number, number, number][] = [];
  for (const [key, owner] of owners) {
    const [a, b] = key.split(';') as [string, string];
    const other = owners.get(edge(b, a));
    if (other !== undefined && other !== owner && a < b) fronts.push([...parse(a), ...parse(b)]);
  }
  return { rings: new Map([...outlines].map(([owner, outline]) => [owner, chain([...outline.values()])])), fronts };
}

/** Joins directed edges into closed rings. */
function chain(edges: readonly [string, string][]): Ring[] {
  const next = new Map<string, string[]>();
  for (const [a, b] of edges) next.set(a, [...(next.get(a) ?? []), b]);
  const rings: Ring[] = [];
  for (const [start] of edges) {
    let at = next.get(start)?.pop();
    if (at === undefined) continue;
    const ring = [parse(start)];
    while (at !== undefined && at !== start) {
      ring.push(parse(at));
      at = next.get(at)?.pop();
    }
    rings.push(ring);
  }
  return rings;
}

export interface NearCell { x: number; y: number; /** Outline relative to the town. */ d: string }

/**
 * The land nearest to each of an owner's towns, no farther than `reach`. A gradient around each town, drawn in its cell
 * alone, is the distance to the nearest town: it meets its neighbours evenly, and no land is painted twice.
 */
export function nearCells(towns: readonly { x: number; y: number }[], reach: number): NearCell[] {
  if (towns.length === 0) return [];
  const xs = towns.map((t) => t.x);
  const ys = towns.map((t) => t.y);
  const voronoi = Delaunay.from(towns, (t) => t.x, (t) => t.y).voronoi([Math.min(...xs) - reach, Math.min(...ys) - reach, Math.max(...xs) + reach, Math.max(...ys) + reach]);
  const two = (n: number) => Math.round(n * grid) / grid;
  return towns.flatMap(({ x, y }, i) => {
    const cell = voronoi.cellPolygon(i);
    if (!cell) return [];
    const near = withinSquare(cell.slice(1).map(([a, b]) => [a - x, b - y] as const), reach);
    return near.length < 3 ? [] : [{ x, y, d: 'M' + near.map(([a, b]) => `${two(a)},${two(b)}`).join('L') + 'Z' }];
  });
}

/** A convex polygon cut to the square of half side `r` around the origin. */
function withinSquare(polygon: Ring, r: number): Ring {
  let points = polygon;
  for (const side of [([x]: readonly [number, number]) => r - x, ([x]: readonly [number, number]) => r + x, ([, y]: readonly [number, number]) => r - y, ([, y]: readonly [number, number]) => r + y]) {
    points = points.flatMap((p, i) => {
      const before = points.at(i - 1)!;
      const [a, b] = [side(before), side(p)];
      const t = a / (a - b);
      const cross = [before[0] + (p[0] - before[0]) * t, before[1] + (p[1] - before[1]) * t] as const;
      return b >= 0 ? (a < 0 ? [cross, p] : [p]) : a >= 0 ? [cross] : [];
    });
  }
  return points;
}

export const ringsPath = (rings: readonly Ring[]): string => rings.map((ring) => 'M' + ring.map(([x, y]) => `${x},${y}`).join('L') + 'Z').join('');
export const frontsPath = (fronts: Areas['fronts']): string => fronts.map(([x0, y0, x1, y1]) => `M${x0},${y0}L${x1},${y1}`).join('');
