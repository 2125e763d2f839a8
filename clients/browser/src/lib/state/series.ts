import { factions } from '$lib/factions.svelte';
import type { Series } from '$lib/kit/LineChart.svelte';
import type { ReplayPoint } from '$lib/net/types';

const dashes = [undefined, '4 3', '1.5 3', '8 3 2 3', '10 4', '2 2'];

/** A figure of some factions over the turns, as lines told apart by colour and dashes: those for whom it counts most, by `weight`. */
export function byFaction(points: readonly ReplayPoint[], figure: 'places' | 'cohesion', weight: (values: readonly number[]) => number, most: number, scale = 1): Series[] {
  return Object.keys(points[0]?.[figure] ?? {})
    .map((id) => ({ id, values: points.map((p) => (p[figure][id] ?? 0) / scale) }))
    .sort((a, b) => weight(b.values) - weight(a.values))
    .slice(0, most)
    .map(({ id, values }, i) => ({
      name: factions.get(id).name, color: `var(--f-${factions.get(id).palette})`, dash: dashes[i % dashes.length], values: values.map((y, at) => ({ x: points[at]!.turn, y })),
    }));
}

export const highest = (values: readonly number[]): number => Math.max(...values);
export const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
