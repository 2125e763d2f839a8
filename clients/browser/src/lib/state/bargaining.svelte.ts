import { seat as api } from '$lib/net/endpoints';
import type { Bargain, BargainOptions, BargainPartner, Order, Pledge, PledgeChoice, SupportOptions, TransitView, WaitingBargain } from '$lib/net/types';
import type { Table } from './table.svelte';

export type BargainAct = 'Offer' | 'Grant' | 'Refuse' | 'Counter' | 'End' | 'Stop' | 'Pass' | 'Retaliate';
export type BargainSide = 'gives' | 'wants';
const same = (a: Pledge, b: Pledge) => a.kind === b.kind && a.city === b.city;

/**
 * The bargain dialogue: offering this for that, answering an offer, giving one up; beside it what others send past the seat and strikes
 * that it may answer. It fills the composer with a whole order.
 */
export class Bargaining {
  all = $state.raw<SupportOptions | null>(null);
  failed = $state(false);
  act = $state<BargainAct>('Offer');
  /** The bargain that is answered or given up, or the request on its way; null while offering. */
  number = $state<number | null>(null);
  with = $state<string | null>(null);
  gives = $state.raw<readonly Pledge[]>([]);
  wants = $state.raw<readonly Pledge[]>([]);
  turns = $state(3);
  text = $state('');

  readonly #table: Table;
  readonly options: BargainOptions | null = $derived(this.all?.bargains ?? null);
  readonly partner: BargainPartner | null = $derived(this.options?.partners.find((p) => p.with === this.with) ?? null);
  readonly waiting: WaitingBargain | null = $derived(this.options?.waiting.find((w) => w.bargain.number === this.number) ?? null);
  /** Terms are being written. */
  readonly writing = $derived(this.act === 'Offer' || this.act === 'Counter');
  readonly order: Order | null = $derived.by(() => {
    const terms = { gives: [...this.gives], wants: [...this.wants], turns: this.turns, text: this.text.trim() };
    if (this.act === 'Offer') return this.partner && this.gives.length + this.wants.length > 0 ? { kind: 'OfferBargain', to: this.partner.with, ...terms } : null;
    if (this.act === 'Retaliate') return this.with ? { kind: 'Retaliate', against: this.with } : null;
    if (this.number === null) return null;
    if (this.act === 'Stop' || this.act === 'Pass') return { kind: 'Veto', request: this.number, stop: this.act === 'Stop', text: this.text.trim() };
    return this.act === 'End' ? { kind: 'EndBargain', bargain: this.number } : { kind: 'AnswerBargain', bargain: this.number, answer: this.act, ...terms };
  });

  constructor(table: Table) {
    this.#table = table;
  }

  async load(): Promise<void> {
    this.failed = false;
    try {
      this.all = await api.support(this.#table.session, this.#table.faction);
      this.#begin();
    } catch {
      this.failed = true;
    }
  }

  /** Begins an offer to a faction; what was chosen for another does not carry over. */
  offer(to: string): void {
    if (this.with !== to || this.act !== 'Offer') this.gives = this.wants = [];
    this.with = to;
    this.act = 'Offer';
    this.number = null;
  }

  /** Answers an offer; a counter begins from what is on the table. */
  answer(waits: WaitingBargain, act: 'Grant' | 'Refuse' | 'Counter'): void {
    this.number = waits.bargain.number;
    this.with = waits.with;
    this.act = act;
    this.gives = waits.gives;
    this.wants = waits.gets;
    this.turns = waits.bargain.turns;
  }

  end(bargain: Bargain): void {
    this.number = bargain.number;
    this.with = bargain.by === this.#table.faction ? bargain.with : bargain.by;
    this.act = 'End';
  }

  /** Has a word on what has to pass the seat. */
  pass(transit: TransitView, act: 'Stop' | 'Pass'): void {
    this.number = transit.request;
    this.with = transit.power;
    this.act = act;
  }

  retaliate(against: string): void {
    this.with = against;
    this.act = 'Retaliate';
  }

  put(side: BargainSide, choice: PledgeChoice, amount: number): void {
    const others = this[side].filter((p) => !same(p, choice.pledge));
    this[side] = amount > 0 ? [...others, { ...choice.pledge, amount }] : others;
  }

  amountOf(side: BargainSide, choice: PledgeChoice): number {
    return this[side].find((p) => same(p, choice.pledge))?.amount ?? 0;
  }

  /** Takes up what the composer holds: an order that is being changed, or a fresh start. */
  #begin(): void {
    const { composer, bargain, lines } = this.#table;
    const edited = composer.whole ?? lines.find((line) => line.id === composer.id)?.order;
    if (edited?.kind === 'OfferBargain') {
      this.offer(edited.to);
      this.#take(edited);
      return;
    }
    if (edited?.kind === 'Retaliate') return this.retaliate(edited.against);
    const transit = edited?.kind === 'Veto' ? this.all!.transits.find((t) => t.request === edited.request) : undefined;
    if (transit && edited?.kind === 'Veto') {
      this.text = edited.text;
      return this.pass(transit, edited.stop ? 'Stop' : 'Pass');
    }
    const wanted = edited?.kind === 'AnswerBargain' || edited?.kind === 'EndBargain' ? edited.bargain : (bargain?.number ?? null);
    const waits = this.options!.waiting.find((w) => w.bargain.number === wanted);
    const binds = this.options!.inForce.find((b) => b.number === wanted);
    if (waits) {
      this.answer(waits, edited?.kind === 'AnswerBargain' ? edited.answer : 'Grant');
      if (edited?.kind === 'AnswerBargain' && edited.answer === 'Counter') this.#take(edited);
    } else if (binds) this.end(binds);
    else {
      const first = this.options!.partners.find((p) => !p.refusal) ?? this.options!.partners[0];
      if (first) this.offer(first.with);
    }
  }

  #take(terms: { gives: readonly Pledge[]; wants: readonly Pledge[]; turns: number; text: string }): void {
    this.gives = terms.gives;
    this.wants = terms.wants;
    this.turns = terms.turns;
    this.text = terms.text;
  }
}
