import type { OrderKind } from '$lib/net/types';
import type { Table } from '$lib/state/table.svelte';

const opens: Record<string, OrderKind> = { r: 'Reinforce', e: 'Evacuate', s: 'RequestSupport', b: 'OfferBargain' };

/** The table's keys: R, E, S, B open, Enter files, Z undoes. Never while somebody types, and never with a modifier. */
export function tableKeys(event: KeyboardEvent, table: Table): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, dialog, [role=menu]')) return;
  const key = event.key.toLowerCase();
  const kind = opens[key];
  if (kind && table.writable) {
    if (kind === 'RequestSupport' || kind === 'OfferBargain' || table.city) table.begin(kind);
    else return;
  } else if (key === 'z' && table.writable) void table.undo();
  else if (key === 'enter' && table.composer.open && !target?.closest('button, a, [role=spinbutton]')) void table.write('Filed');
  else if (key === 'escape' && table.composer.open) table.composer.close();
  else if (key === 'escape' && table.reportOpen) table.reportOpen = false;
  else return;
  event.preventDefault();
}
