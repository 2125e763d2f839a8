import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { outlined } from './outlines';
import regions from '../../../scripts/atlas-regions.json';

type Countries = GeometryCollection<{ name: string }>;
type World = Topology<{ countries: Countries }>;

export interface Atlas {
  land: Polygon | MultiPolygon | null;
  /** Every country asked for, the land among them. */
  countries: FeatureCollection<Polygon | MultiPolygon>;
  /** Lines between two of them. */
  borders: MultiLineString;
}

const cuts = import.meta.glob<{ default: World }>('../../generated/atlas/*.json');
const loaded = new Map<string, Promise<World>>();
const made = new Map<string, Atlas>();
const keyOf = (names: readonly string[], land: string): string => `${names.join('|')}>${land}`;

/** The countries, where a map on this page has loaded them before: a further map need not wait. */
export const atlasAtHand = (names: readonly string[], land: string): Atlas | null => made.get(keyOf(names, land)) ?? null;

/** The smallest file that holds all the countries: a cut region, else the whole world. */
async function load(names: readonly string[]): Promise<World> {
  const region = Object.entries(regions).find(([, { countries }]) => names.every((name) => countries.includes(name)))?.[0];
  const file = region && cuts[`../../generated/atlas/${region}.json`];
  if (file) return (await file()).default;
  return (await import('world-atlas/countries-10m.json')).default as unknown as World;
}

/** Coasts and borders of the countries named. Fails only when the file cannot be fetched. */
export async function atlasOf(names: readonly string[], land: string): Promise<Atlas> {
  const own = outlined(names, land);
  if (own) {
    made.set(keyOf(names, land), own);
    return own;
  }
  const key = names.join('|');
  let world = loaded.get(key);
  if (!world) {
    world = load(names);
    loaded.set(key, world);
    world.catch(() => loaded.delete(key));
  }
  const whole = await world;
  const cut = atlasAtHand(names, land) ?? cutOut(whole, names, land);
  made.set(keyOf(names, land), cut);
  return cut;
}

export function cutOut(world: World, names: readonly string[], land: string): Atlas {
  const geometries = world.objects.countries.geometries.filter((g) => names.includes((g.properties as { name?: string } | undefined)?.name ?? ''));
  const chosen = { type: 'GeometryCollection', geometries } as Countries;
  const countries = feature(world, chosen) as unknown as Atlas['countries'];
  return {
    countries,
    land: countries.features.find((f) => f.properties?.name === land)?.geometry ?? null,
    borders: mesh(world, chosen, (a, b) => a !== b),
  };
}
