import { seat as api } from '$lib/net/endpoints';
import type { Order, PowerOptions, SupportKind, SupportKindOptions, SupportOptions, TermChoice, WaitingRequest } from '$lib/net/types';
import type { Table } from './table.svelte';

/** The support dialogue: asking a power, or answering a request or a counter-offer that waits. It fills the composer with a whole order. */
export class Support {
  options = $state.raw<SupportOptions | null>(null);
  failed = $state(false);
  power = $state<string | null>(null);
  kind = $state<SupportKind | null>(null);
  where = $state<string | null>(null);
  amount = $state(1);
  terms = $state.raw<readonly string[]>([]);
  /** The request that is being answered, and how; null while asking. */
  request = $state<number | null>(null);
  answer = $state<'Grant' | 'Refuse' | 'Counter'>('Counter');
  text = $state('');

  readonly #table: Table;

  readonly waiting: WaitingRequest | null = $derived(this.options?.waiting.find((w) => w.case.number === this.request) ?? null);
  readonly chosenPower: PowerOptions | null = $derived(this.options?.powers.find((p) => p.power === this.power) ?? null);
  readonly chosenKind: SupportKindOptions | null = $derived(this.chosenPower?.kinds.find((k) => k.kind === this.kind) ?? null);
  readonly place = $derived(this.chosenKind?.places.find((p) => p.city === this.where) ?? null);
  readonly most = $derived(this.waiting ? this.waiting.most : (this.chosenKind?.most ?? 1));
  readonly step = $derived(this.waiting ? this.waiting.step : (this.chosenKind?.step ?? 1));
  readonly offered: readonly TermChoice[] = $derived(this.waiting ? this.waiting.terms : (this.chosenKind?.terms ?? []));
  readonly order: Order | null = $derived.by(() => {
    if (this.waiting) return { kind: 'AnswerRequest', request: this.waiting.case.number, answer: this.answer, amount: this.answer === 'Counter' ? this.amount : this.waiting.case.amount, terms: this.answer === 'Counter' ? [...this.terms] : this.waiting.case.terms, text: this.text.trim() };
    if (!this.chosenPower || !this.chosenKind) return null;
    return { kind: 'RequestSupport', power: this.chosenPower.power, what: this.chosenKind.kind, amount: Math.min(this.amount, this.chosenKind.most), where: this.chosenKind.needsPlace ? (this.where ?? undefined) : undefined, terms: [...this.terms] };
  });

  constructor(table: Table) {
    this.#table = table;
  }

  async load(): Promise<void> {
    this.failed = false;
    try {
      this.options = await api.support(this.#table.session, this.#table.faction);
      this.#begin();
    } catch {
      this.failed = true;
    }
  }

  choosePower(power: string): void {
    this.power = power;
    this.request = null;
    const kinds = this.chosenPower?.kinds ?? [];
    if (!kinds.some((k) => k.kind === this.kind)) this.kind = (kinds.find((k) => !k.refusal) ?? kinds[0])?.kind ?? null;
    this.#fitKind();
  }

  chooseKind(kind: SupportKind): void {
    this.kind = kind;
    this.#fitKind();
  }

  /** Answers a request; a counter begins from what is on the table. */
  answerTo(waiting: WaitingRequest, answer: 'Grant' | 'Refuse' | 'Counter'): void {
    this.request = waiting.case.number;
    this.power = waiting.asPower ? null : waiting.with;
    this.answer = answer;
    // A counter that names what is on the table would be none: a power begins with half, an asker with a step more.
    const { amount } = waiting.case;
    this.amount = waiting.asPower ? Math.max(waiting.step, Math.floor(amount / 2 / waiting.step) * waiting.step) : Math.min(waiting.most, amount + waiting.step);
    this.terms = waiting.case.terms;
  }

  toggleTerm(id: string, on: boolean): void {
    this.terms = on ? [...this.terms, id] : this.terms.filter((one) => one !== id);
  }

  /** Takes up what the composer holds: an order that is being changed, or a fresh start. */
  #begin(): void {
    const { whole } = this.#table.composer;
    const edited = whole ?? this.#table.lines.find((line) => line.id === this.#table.composer.id)?.order;
    if (edited?.kind === 'RequestSupport') {
      this.power = edited.power;
      this.kind = edited.what;
      this.where = edited.where ?? null;
      this.amount = edited.amount;
      this.terms = edited.terms;
      return;
    }
    const request = this.#table.support?.request ?? (edited?.kind === 'AnswerRequest' ? edited.request : null);
    const waiting = this.options!.waiting.find((w) => w.case.number === request) ?? (this.options!.powers.length === 0 ? this.options!.waiting[0] : undefined);
    if (waiting) {
      this.answerTo(waiting, edited?.kind === 'AnswerRequest' ? edited.answer : waiting.asPower ? 'Grant' : 'Counter');
      if (edited?.kind === 'AnswerRequest') {
        this.amount = edited.amount;
        this.terms = edited.terms;
        this.text = edited.text;
      }
      return;
    }
    // An ally, then the power that gives the most, is the likeliest to be asked.
    const open = (p: PowerOptions) => p.kinds.filter((k) => !k.refusal).length + (this.#table.view?.factions[p.power]?.stance === 'Allied' ? 100 : 0);
    const power = this.power ?? [...this.options!.powers].sort((a, b) => open(b) - open(a))[0]?.power;
    if (power) this.choosePower(power);
  }

  #fitKind(): void {
    const kind = this.chosenKind;
    if (!kind) return;
    this.amount = kind.most > 1 ? Math.min(kind.most, Math.max(kind.step, Math.round(kind.most / 2 / kind.step) * kind.step)) : 1;
    const city = this.#table.support?.city ?? null;
    const fits = (id: string | null) => kind.places.some((p) => p.city === id && !p.refusal);
    if (!fits(this.where)) this.where = fits(city) ? city : ((kind.places.find((p) => !p.refusal) ?? kind.places[0])?.city ?? null);
    this.terms = this.terms.filter((id) => kind.terms.some((term) => term.id === id && !term.refusal));
  }
}
