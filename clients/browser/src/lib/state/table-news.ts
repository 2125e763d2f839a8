import { t } from '$lib/i18n/locale.svelte';
import type { TableDocument } from '$lib/net/types';

/** Something worth saying: `shown` as a note too where nothing else on screen changes for it. */
export interface Said { text: string; shown: boolean }

/** What a push is worth saying out loud: a phase, a message, an inject, a sealed sheet. Figures on screen speak for themselves. */
export function tableNews(doc: TableDocument, before: TableDocument): Said[] {
  const said: Said[] = [];
  const { phase, turn, paused } = doc.standing;
  // A new phase brings news of its own, all of it in its panel: the phase alone is said.
  if (phase !== before.standing.phase || turn !== before.standing.turn) return [{ text: t(`said.phase.${phase}`, { turn }), shown: false }];
  if (paused !== before.standing.paused) said.push({ text: t(paused ? 'said.paused' : 'said.resumed'), shown: false });
  for (const [id, message] of Object.entries(doc.messages)) {
    if (!before.messages[id] && message.from !== doc.seat) said.push({ text: t('said.message', { name: message.name, text: message.text }), shown: true });
  }
  for (const [id, inject] of Object.entries(doc.injects ?? {})) {
    if (!before.injects?.[id]) said.push({ text: t('said.inject', { from: inject.from || t('control'), title: inject.title }), shown: true });
  }
  if (doc.sheet?.sealed && !before.sheet?.sealed && doc.sheet.turn === before.sheet?.turn) said.push({ text: t('said.sealed', { name: doc.sheet.sealedBy ?? '' }), shown: false });
  return said;
}
