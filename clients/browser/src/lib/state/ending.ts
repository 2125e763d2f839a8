import { factions } from '$lib/factions.svelte';
import { t } from '$lib/i18n/locale.svelte';
import type { Ending } from '$lib/net/types';

/** How a session ended, in one sentence. One that is over without an ending in its world was ended by control. */
export function endingSentence(ending: Ending | null, over: boolean, turn: number): string {
  if (!ending) return over ? t('ending.Control', { turn }) : t('ending.running');
  return t(`ending.${ending.kind}`, { turn: ending.turn, faction: ending.faction ? factions.get(ending.faction).name : '' });
}
