import { factions } from '$lib/factions.svelte';
import { t } from '$lib/i18n/locale.svelte';
import type { Ending } from '$lib/net/types';

/** How a session ended, in one sentence. One that is over without an ending in its world was ended by control. */
export function endingSentence(ending: Ending | null, over: boolean, turn: number): string {
  if (!ending) return over ? t('ending.Control', { turn }) : t('ending.running');
  if (ending.kind === 'Collapse' && ending.faction) return t('ending.Collapse', { turn: ending.turn, faction: factions.get(ending.faction).name });
  return t(ending.kind === 'Control' ? 'ending.Control' : 'ending.LastTurn', { turn: ending.turn });
}
