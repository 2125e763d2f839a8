import { factions } from '$lib/factions.svelte';
import { t } from '$lib/i18n/locale.svelte';
import type { Ending } from '$lib/net/types';

/** How a session ended, in one sentence. */
export function endingSentence(ending: Ending | null): string {
  if (!ending) return t('ending.running');
  if (ending.kind === 'Collapse' && ending.faction) return t('ending.Collapse', { turn: ending.turn, faction: factions.get(ending.faction).name });
  return t(ending.kind === 'Control' ? 'ending.Control' : 'ending.LastTurn', { turn: ending.turn });
}
