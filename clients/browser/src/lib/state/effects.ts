import type { InjectEffect, InjectEffectKind } from '$lib/net/types';

/** What an effect of each kind has to name, and the range of its amount: the shape of the form, not a rule of the game. */
export const effectShapes: Record<InjectEffectKind, { faction?: true; city?: true; route?: true; least: number; most: number; step: number; start: number }> = {
  CutRoute: { route: true, least: 1, most: 12, step: 1, start: 2 },
  OpenRoute: { route: true, least: 0, most: 0, step: 1, start: 0 },
  Cohesion: { faction: true, least: -300, most: 300, step: 10, start: -50 },
  Legitimacy: { faction: true, least: -300, most: 300, step: 10, start: -50 },
  Pool: { faction: true, least: -10, most: 10, step: 1, start: -1 },
  Morale: { faction: true, city: true, least: -300, most: 300, step: 10, start: -50 },
  Fear: { city: true, least: -400, most: 400, step: 10, start: 100 },
  Men: { faction: true, city: true, least: 100, most: 20_000, step: 100, start: 1000 },
};
export const effectKinds = Object.keys(effectShapes) as InjectEffectKind[];

/** An effect with only what its kind names. */
export function effect(kind: InjectEffectKind, named: { faction: string; city: string; route: string; amount: number }): InjectEffect {
  const shape = effectShapes[kind];
  return { kind, amount: named.amount, ...(shape.faction ? { faction: named.faction } : {}), ...(shape.city ? { city: named.city } : {}), ...(shape.route ? { route: named.route } : {}) };
}
