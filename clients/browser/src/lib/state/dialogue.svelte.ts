import { onMount, untrack } from 'svelte';
import type { Order, OrderKind, OrderState } from '$lib/net/types';
import type { Table } from './table.svelte';

/** What a dialogue makes: a whole order, from options that it loads. */
export interface OrderMaker { readonly order: Order | null; load(): Promise<void> }

/**
 * A dialogue that makes orders of its own kinds: it keeps the composer at the order that is being made, writes it to the sheet, and lets
 * go of one that was not written. Made while its component is.
 */
export class OrderDialogue {
  open = $state(true);

  readonly #table: Table;
  readonly #maker: OrderMaker;
  #written = false;

  /** @param kinds Kinds that the dialogue makes; it begins with the first where the composer holds none of them. */
  constructor(table: Table, maker: OrderMaker, kinds: readonly OrderKind[], city: string | null) {
    this.#table = table;
    this.#maker = maker;
    const { composer } = table;
    onMount(() => {
      if (!composer.kind || !kinds.includes(composer.kind)) composer.begin(kinds[0]!, city);
      void maker.load();
    });
    const said = $derived(JSON.stringify(maker.order));
    $effect(() => {
      void said;
      untrack(() => composer.makes(maker.order));
    });
  }

  /** An order is there and may be written now. */
  get ready(): boolean {
    return this.#maker.order !== null && !this.#table.composer.busy && this.#table.writable;
  }

  async write(state: OrderState): Promise<void> {
    if (!(await this.#table.write(state))) return;
    this.#written = true;
    this.open = false;
  }

  closed(): void {
    if (!this.#written) this.#table.composer.close();
  }
}
