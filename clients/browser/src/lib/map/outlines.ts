import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, Polygon, Position } from 'geojson';
import type { Atlas } from './atlas';
import type { Point } from './types';

/** A country that a scenario draws itself: its coast and borders as one line around it. */
export interface Outline { readonly name: string; readonly line: readonly Point[] }

const drawn = new Map<string, Outline>();

/** Tells the map of a scenario's own countries; they come before those of the atlas. */
export function drawOutlines(outlines: readonly Outline[]): void {
  for (const outline of outlines) drawn.set(outline.name, outline);
}

/** The scenario draws these countries itself: they are no real ones. */
export const isDrawn = (names: readonly string[], land: string): boolean => drawn.has(land) && names.every((name) => drawn.has(name));

/** The countries named, where the scenario draws them all; null where the atlas has to be asked. */
export function outlined(names: readonly string[], land: string): Atlas | null {
  const found = names.map((name) => drawn.get(name));
  if (names.length === 0 || found.some((one) => !one)) return null;
  const features = (found as Outline[]).map(featureOf);
  return {
    countries: { type: 'FeatureCollection', features },
    land: features.find((f) => f.properties?.name === land)?.geometry ?? null,
    borders: shared(found as Outline[]),
  };
}

function featureOf({ name, line }: Outline): Feature<Polygon> {
  const ring: Position[] = [...line, line[0]!].map(([lon, lat]) => [lon, lat]);
  const feature: Feature<Polygon> = { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } };
  // A ring that runs the wrong way round is the whole globe less the country.
  if (geoArea(feature) > 2 * Math.PI) ring.reverse();
  return feature;
}

/** Stretches that two outlines have in common, point for point. */
function shared(outlines: readonly Outline[]): MultiLineString {
  const once = new Set<string>();
  const coordinates: Position[][] = [];
  for (const { line } of outlines) {
    line.forEach((from, i) => {
      const to = line[(i + 1) % line.length]!;
      const key = [from.join(), to.join()].sort().join(' ');
      if (once.has(key)) coordinates.push([[...from], [...to]]);
      once.add(key);
    });
  }
  return { type: 'MultiLineString', coordinates };
}
