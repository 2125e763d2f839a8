import { t } from '$lib/i18n/locale.svelte';
import type { TableDocument } from '$lib/net/types';

/** What a push is worth saying out loud: a phase, a message, an inject, a sealed sheet. Figures on screen speak for themselves. */
export function tableNews(doc: TableDocument, before: TableDocument): string[] {
  const said: string[] = [];
  const { phase, turn, paused } = doc.standing;
  // A new phase brings news of its own, all of it in its panel: the phase alone is said.
  if (phase !== before.standing.phase || turn !== before.standing.turn) return [t(`said.phase.${phase}`, { turn })];
  if (paused !== before.standing.paused) said.push(t(paused ? 'said.paused' : 'said.resumed'));
  for (const [id, message] of Object.entries(doc.messages)) {
    if (!before.messages[id] && message.from !== doc.seat) said.push(t('said.message', { name: message.name, text: message.text }));
  }
  for (const [id, inject] of Object.entries(doc.injects ?? {})) {
    if (!before.injects?.[id]) said.push(t('said.inject', { from: inject.from || t('control'), title: inject.title }));
  }
  if (doc.sheet?.sealed && !before.sheet?.sealed && doc.sheet.turn === before.sheet?.turn) said.push(t('said.sealed', { name: doc.sheet.sealedBy ?? '' }));
  return said;
}
