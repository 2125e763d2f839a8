// Cuts Natural Earth's countries (npm package world-atlas, 1:10m) down to the regions that maps need, so that
// a browser loads a few hundred kilobytes in place of the world. Runs before every build; the result is not kept
// in the repository. A scenario outside every region still works: the page then loads the whole world.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
const regions = JSON.parse(readFileSync(new URL('./atlas-regions.json', import.meta.url), 'utf8'));
const out = new URL('../src/generated/atlas/', import.meta.url);
mkdirSync(fileURLToPath(out), { recursive: true });

/** Keeps an arc whole where it enters the bounds; elsewhere keeps its ends and every twentieth point. */
function thin(arc, [[west, south], [east, north]]) {
  const { scale, translate } = world.transform;
  let x = 0;
  let y = 0;
  const points = arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
  const inside = points.some(([px, py]) => {
    const lon = px * scale[0] + translate[0];
    const lat = py * scale[1] + translate[1];
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
  const kept = inside ? points : points.filter((_, i) => i === 0 || i === points.length - 1 || i % 20 === 0);
  return kept.map(([px, py], i) => (i === 0 ? [px, py] : [px - kept[i - 1][0], py - kept[i - 1][1]]));
}

for (const [region, { countries, bounds }] of Object.entries(regions)) {
  const geometries = world.objects.countries.geometries.filter((g) => countries.includes(g.properties.name));
  const missing = countries.filter((name) => !geometries.some((g) => g.properties.name === name));
  if (missing.length > 0) throw new Error(`atlas-regions.json: ${region} names unknown countries: ${missing.join(', ')}`);

  const arcs = [];
  const renumbered = new Map();
  const renumber = (index) => {
    const old = index < 0 ? ~index : index;
    if (!renumbered.has(old)) {
      renumbered.set(old, arcs.length);
      arcs.push(thin(world.arcs[old], bounds));
    }
    return index < 0 ? ~renumbered.get(old) : renumbered.get(old);
  };
  const deep = (value) => (Array.isArray(value) ? value.map(deep) : renumber(value));
  const cut = {
    type: 'Topology',
    transform: world.transform,
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: geometries.map(({ type, arcs: own, properties }) => ({ type, arcs: deep(own), properties: { name: properties.name } })),
      },
    },
    arcs,
  };
  writeFileSync(new URL(`${region}.json`, out), JSON.stringify(cut));
}
