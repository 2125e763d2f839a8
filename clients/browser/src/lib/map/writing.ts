import { around, free, grown, inside, type Box } from './boxes';
import { along } from './curve';
import { layOut, tagHeight, type ChipRequest, type Layout, type NameRequest } from './labels';
import { textWidth } from './measure';
import { classLook, strikeLift } from './scene';
import type { Pixel } from './sheet';
import type { Layers, MapScene, Point, SceneTag, Side } from './types';

export interface Chip { id: string; text: string; box: Box; kind: 'draft' | 'filed' | 'sealed' | 'reported' | 'flight'; faction?: string }
export interface Written {
  names: readonly { id: string; text: string; x: number; baseline: number; size: number; weight: number; side: Side; box: Box }[];
  tags: readonly { id: string; tag: SceneTag; box: Box }[];
  chips: readonly Chip[];
  shields: readonly { text: string; box: Box }[];
  ground: readonly { text: string; x: number; y: number; kind: 'country' | 'sea' }[];
  /** Where each cut road has its bar. */
  cuts: readonly { id: string; x: number; y: number }[];
}

/** What a layout needs to know about the moment. */
export interface Moment {
  scene: MapScene;
  layers: Layers;
  project: (point: Point) => Pixel;
  /** A smooth line of the scenario, on the screen. */
  trace: (points: readonly Point[]) => Pixel[];
  frame: Box;
  /** Controls that lie over the map. */
  covered: readonly Box[];
  selected: string | null;
  pixelsPerKm: number;
  /** Root font size over 16: the wall view writes larger. */
  scale: number;
  /** The side that each name had a moment ago, kept while the map moves, so that names do not jump. */
  kept?: ReadonlyMap<string, Side>;
}

/** Below this zoom (pixels a kilometre) the names of small places are left out, unless something happens there. */
const smallNamesFrom = 0.85;
export const tagId = (tag: SceneTag, index: number): string => `${tag.place}#${index}`;

/** Everything written on the map, each with its place, so that nothing overlaps. */
export function write(moment: Moment): Written {
  const { scene, layers, project, frame, covered, scale } = moment;
  const tagWidth = (tag: SceneTag) => textWidth(tag.text, 12 * scale, tag.kind === 'own' ? 600 : 500, tag.kind === 'reported') + 27 + (layers.supply && tag.supply !== undefined ? 20 : 0);
  const tags = layers.forces ? scene.tags.map((tag, i) => ({ tag, id: tagId(tag, i), width: tagWidth(tag) })) : [];

  const requests: NameRequest[] = [];
  const marks: Box[] = [];
  for (const place of scene.places) {
    const [x, y] = project([place.lon, place.lat]);
    if (!inside(around(x, y, 2), frame)) continue;
    const look = classLook[place.class];
    const own = tags.filter((t) => t.tag.place === place.id);
    const selected = moment.selected === place.id;
    const eventful = selected || place.contested !== undefined || own.length > 0;
    const minor = place.class === 'small' && !eventful;
    const ring = place.contested ? 8 : place.class === 'capital' ? 7 : 5;
    const mark = look.radius + (selected ? 11 : place.contested ? 7 : place.class === 'capital' ? 5 : 1);
    marks.push(around(x, y, mark));
    if (minor && moment.pixelsPerKm < smallNamesFrom) continue;
    requests.push({
      id: place.id, x, y, mark,
      // Beyond the ring, and beyond the box that keeps others off it.
      clear: Math.max(look.radius + ring, mark + 1),
      width: textWidth(place.name, look.size * scale, look.weight), size: look.size * scale,
      side: moment.kept?.get(place.id) ?? place.labelSide, rank: selected ? 0 : look.rank, minor,
      tags: own.map(({ id, width }) => ({ id, width })),
    });
  }

  const strikes = scene.strikes.map((s) => { const [x, y] = project([s.lon, s.lat]); return around(x, y - (s.beside ? strikeLift : 0), 9); });
  const cuts = scene.routes.filter((r) => r.cut).map((r) => ({ id: r.id, ...cutAt(moment.trace(r.points), [...marks, ...strikes], covered) }));
  const signs: Box[] = [...strikes, ...cuts.map((c) => around(c.x, c.y, 8))];
  const chips = chipRequests(moment);
  const softly = [...(layers.forces ? scene.arrows : []), ...(layers.flight ? scene.flights : [])].flatMap((a) => samples(moment.trace(a.points)));
  const layout = layOut(requests, chips.map((c) => c.request), frame, [...covered, ...signs, ...marks], softly);

  const taken: Box[] = [...covered, ...signs, ...marks, ...layout.names.map((n) => n.box), ...layout.tags.values(), ...layout.chips.values()];
  return {
    names: layout.names.map((n) => {
      const place = scene.places.find((p) => p.id === n.id)!;
      const look = classLook[place.class];
      return { id: n.id, text: place.name, x: n.x, baseline: n.baseline, size: look.size, weight: look.weight, side: n.side, box: n.box };
    }),
    tags: tags.flatMap(({ id, tag }) => boxOf(layout.tags, id, (box) => ({ id, tag, box }))),
    chips: chips.flatMap(({ request, ...chip }) => boxOf(layout.chips, request.id, (box) => ({ ...chip, id: request.id, box }))),
    shields: shields(moment, taken, softly),
    ground: groundLabels(moment, taken),
    cuts,
  };
}

function boxOf<T>(boxes: Layout['tags'], id: string, make: (box: Box) => T): T[] {
  const box = boxes.get(id);
  return box ? [make(box)] : [];
}

/** The bar of a cut road: nearest its middle where it is clear of all marks and of what lies over the map, else where it is clearest. */
function cutAt(line: readonly Pixel[], marks: readonly Box[], covered: readonly Box[]): { x: number; y: number } {
  const clear = ({ x, y }: { x: number; y: number }) => !free(around(x, y, 8), covered) ? -9 : Math.min(9, ...marks.map((m) => Math.hypot(m.x + m.w / 2 - x, m.y + m.h / 2 - y) - m.w / 2));
  const spots = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.2, 0.8].map((part) => along(line, part));
  return spots.reduce((best, spot) => (clear(spot) > clear(best) + 0.5 ? spot : best));
}

/** Chips stand beside their line, near its middle first. */
function chipRequests({ scene, layers, trace, scale }: Moment): (Omit<Chip, 'id' | 'box'> & { request: ChipRequest })[] {
  const chip = (id: string, text: string, points: readonly Point[], kind: Chip['kind'], faction?: string) => {
    const line = trace(points);
    const width = textWidth(text, 12 * scale, kind === 'reported' ? 500 : 600, kind === 'reported') + 16;
    const spots = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].flatMap((part) => {
      const { x, y, ux, uy } = along(line, part);
      const off = (Math.abs(uy) * width) / 2 + (Math.abs(ux) * tagHeight) / 2 + 8;
      return [[x - uy * off, y + ux * off] as const, [x + uy * off, y - ux * off] as const];
    });
    return { text, kind, faction, request: { id, width, spots, late: kind === 'flight' } };
  };
  return [
    ...(layers.forces ? scene.arrows.filter((a) => a.label).map((a) => chip(`arrow ${a.id}`, a.label!, a.points, a.kind, a.faction)) : []),
    ...(layers.flight ? scene.flights.filter((f) => f.label).map((f) => chip(`flight ${f.id}`, f.label!, f.points, 'flight')) : []),
    ...(layers.forces ? scene.strikes.filter((s) => s.label).map((s) => chip(`strike ${s.id}`, s.label!, [[s.lon, s.lat], [s.lon + 0.0001, s.lat]], 'reported')) : []),
  ];
}

function samples(line: readonly Pixel[]): Box[] {
  const length = line.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - line[i]![0], p[1] - line[i]![1]), 0);
  const count = Math.min(40, Math.max(2, Math.round(length / 12)));
  return Array.from({ length: count }, (_, i) => { const at = along(line, i / (count - 1)); return around(at.x, at.y, 5); });
}

/** Road numbers, along their roads, at most one within 160 px of another of the same name. */
function shields({ scene, trace, frame, scale, pixelsPerKm }: Moment, taken: Box[], softly: readonly Box[]): Written['shields'] {
  const placed: { text: string; box: Box }[] = [];
  if (pixelsPerKm < 0.5) return placed;
  for (const route of scene.routes) {
    if (!route.name) continue;
    const line = trace(route.points);
    const w = textWidth(route.name, 12 * scale, 600) + 9;
    for (const part of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      const { x, y } = along(line, part);
      const box = { x: x - w / 2, y: y - 7 * scale, w, h: 14 * scale };
      if (!inside(box, frame) || !free(grown(box, 3), taken) || !free(box, softly) || placed.some((p) => p.text === route.name && Math.hypot(p.box.x - box.x, p.box.y - box.y) < 160)) continue;
      placed.push({ text: route.name, box });
      taken.push(box);
      break;
    }
  }
  return placed;
}

/** Names of countries and seas: moved a little where something is in the way, else left out. */
function groundLabels({ scene, project, frame, scale }: Moment, taken: Box[]): Written['ground'] {
  return scene.labels.flatMap(({ text, lon, lat, kind }) => {
    const [x0, y0] = project([lon, lat]);
    // Capital letters of a country's name are spaced by .16 em.
    const w = kind === 'country' ? textWidth(text, 12 * scale, 500) + text.length * 2 * scale : textWidth(text, 14 * scale, 400, true);
    for (const [dx, dy] of [[0, 0], [0, 18], [0, -18], [-40, 0], [40, 0], [-40, 18], [40, 18], [-40, -18], [40, -18]] as const) {
      const [x, y] = [x0 + dx, y0 + dy];
      const box = { x: x - w / 2, y: y - 11 * scale, w, h: 15 * scale };
      if (!inside(box, frame) || !free(grown(box, 2), taken)) continue;
      taken.push(box);
      return [{ text, x, y, kind }];
    }
    return [];
  });
}
