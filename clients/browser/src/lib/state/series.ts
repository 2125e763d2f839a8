import { factions } from '$lib/factions.svelte';
import type { Series } from '$lib/kit/LineChart.svelte';
import type { ReplayPoint } from '$lib/net/types';

const dashes = [undefined, '4 3', '1.5 3', '8 3 2 3', '10 4', '2 2'];

/** A figure of each faction over the turns, as lines told apart by colour and dashes; only those that `keep` wants. */
export function byFaction(points: readonly ReplayPoint[], figure: 'places' | 'cohesion', keep: (values: readonly number[]) => boolean, scale = 1): Series[] {
  return Object.keys(points[0]?.[figure] ?? {})
    .map((id) => ({ id, values: points.map((p) => (p[figure][id] ?? 0) / scale) }))
    .filter(({ values }) => keep(values))
    .map(({ id, values }, i) => ({
      name: factions.get(id).name, color: `var(--f-${factions.get(id).palette})`, dash: dashes[i % dashes.length], values: values.map((y, at) => ({ x: points[at]!.turn, y })),
    }));
}
