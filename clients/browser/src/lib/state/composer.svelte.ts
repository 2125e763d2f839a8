import { t } from '$lib/i18n/locale.svelte';
import { seat as api } from '$lib/net/endpoints';
import type { Choice, CityOptions, Forecast, Order, OrderKind, Refusal, SheetLine } from '$lib/net/types';
import { choiceOf, compose, extrasOf, valueOf, type Extras } from './compose';
import { keepDraft, keptDraft, type KeptDraft } from './drafts';
import { homeOf } from './order-places';

/** Kinds made in dialogues of their own. */
const elsewhere: ReadonlySet<OrderKind> = new Set(['RequestSupport', 'AnswerRequest', 'OfferBargain', 'AnswerBargain', 'EndBargain', 'Veto', 'Retaliate']);

/** What the composer needs to know of its table. */
export interface ComposerHome { session: string; faction: string; turn: number; options: CityOptions | null }

/**
 * The order that is being made: which kind, which choice, how many, why. It lives here and on the device until the
 * server has it, so that neither a reload nor a lost connection takes it away.
 */
export class Composer {
  // Set by the constructor; everything below reads it only later.
  #home!: ComposerHome;
  kind = $state<OrderKind | null>(null);
  city = $state<string | null>(null);
  /** Number on the sheet of the order that is being changed. */
  id = $state<number | null>(null);
  key = $state<string | null>(null);
  value = $state<number | null>(null);
  extras = $state.raw<Extras>({});
  why = $state('');
  /** A whole order: support and answers, which are not one of a place's choices. */
  whole = $state.raw<Order | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  busy = $state(false);
  forecast = $state.raw<Forecast | null>(null);
  forecasting = $state(false);

  readonly choices: readonly Choice[] = $derived(this.#home.options?.city === this.city ? (this.#home.options?.kinds.find((k) => k.kind === this.kind)?.choices ?? []) : []);
  readonly choice: Choice | null = $derived(this.choices.find((c) => c.key === this.key) ?? this.#edited(this.choices) ?? null);
  readonly order: Order | null = $derived(this.whole ?? (this.choice ? compose(this.choice, this.value ?? this.choice.size?.suggested ?? null, this.extras) : null));
  readonly open = $derived(this.kind !== null);
  /** It is made in the place's panel; support, bargains and answers have their own dialogues. */
  readonly inPanel = $derived(this.kind !== null && !elsewhere.has(this.kind));

  /** The order as it stood on the sheet when its editing began. */
  #original = $state.raw<Order | null>(null);
  #forecastTimer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  constructor(home: ComposerHome) {
    this.#home = home;
  }

  begin(kind: OrderKind, city: string | null): void {
    this.#set({ turn: this.#home.turn, kind, city, id: null, key: null, value: null, extras: {}, why: '' });
  }

  edit(line: SheetLine): void {
    this.#original = line.order;
    this.#set({ turn: this.#home.turn, kind: line.order.kind, city: homeOf(line.order) ?? line.line.city ?? null, id: line.id, key: null, value: null, extras: extrasOf(line.order), why: line.why });
    this.refusal = line.refusal ?? null;
  }

  /** What is being made: the kind, and the place where it is about one. */
  title(city: string): string {
    const verb = t(`verb.${this.kind ?? 'Hold'}`);
    return this.kind === 'Decree' || this.kind === 'StepDown' || this.kind === 'Declare' ? verb : `${verb} ${city}`;
  }

  /** Takes up the draft that this device kept, where one is of this turn. */
  resume(): boolean {
    const kept = keptDraft(this.#home.session, this.#home.faction, this.#home.turn);
    if (!kept || this.open) return false;
    this.#set(kept);
    return true;
  }

  close(): void {
    this.kind = null;
    this.id = null;
    this.whole = null;
    this.refusal = null;
    this.forecast = null;
    this.#original = null;
    this.#asked?.abort();
    keepDraft(this.#home.session, this.#home.faction, null);
  }

  choose(key: string): void {
    this.key = key;
    this.value = null;
    this.extras = { ...this.extras, ...(this.choice ? extrasOf(this.choice.order) : {}) };
    this.touched();
  }

  /** Takes a whole order as it is being made elsewhere; null while there is none yet. */
  makes(order: Order | null): void {
    this.whole = order;
    if (!order) return;
    this.kind = order.kind;
    this.touched();
  }

  /** Once the choices are there: the one that the edited order came from, else the first legal one. */
  settle(): void {
    if (this.key !== null && this.choices.some((c) => c.key === this.key)) return;
    const own = this.#original ? choiceOf(this.#original, this.choices) : undefined;
    const pick = own ?? this.choices.find((c) => !c.refusal) ?? this.choices[0];
    if (!pick) return;
    this.key = pick.key;
    if (this.#original && own?.size) this.value = valueOf(this.#original, own.size.field);
    if (!this.#original) this.extras = { ...extrasOf(pick.order), ...this.extras };
  }

  /** Something was changed by hand: keep it, and ask for a new forecast when the hand rests. */
  touched(): void {
    this.refusal = null;
    this.#keep();
    this.askForecast();
  }

  askForecast(): void {
    clearTimeout(this.#forecastTimer);
    this.#forecastTimer = setTimeout(() => void this.#forecast(), 250);
  }

  /** An order that is edited but not (any more) among the choices is shown as it stands. */
  #edited(choices: readonly Choice[]): Choice | undefined {
    return this.#original ? choiceOf(this.#original, choices) : undefined;
  }

  async #forecast(): Promise<void> {
    const order = this.order;
    this.#asked?.abort();
    if (!order || !this.open) return;
    const asked = (this.#asked = new AbortController());
    this.forecasting = true;
    try {
      const answer = await api.forecast(this.#home.session, this.#home.faction, order, this.id, asked.signal);
      if (asked.signal.aborted) return;
      this.forecast = answer.forecast ?? null;
      if (answer.refusal && !this.refusal) this.refusal = answer.refusal;
    } catch {
      // No forecast is no reason to stop anybody; the next change asks again.
      if (!asked.signal.aborted) this.forecast = null;
    } finally {
      if (!asked.signal.aborted) this.forecasting = false;
    }
  }

  #keep(): void {
    if (this.kind === null) return;
    keepDraft(this.#home.session, this.#home.faction, {
      turn: this.#home.turn, kind: this.kind, city: this.city, id: this.id, key: this.key, value: this.value, extras: this.extras, why: this.why, order: this.whole ?? undefined,
    });
  }

  #set(draft: KeptDraft): void {
    if (draft.id === null) this.#original = null;
    this.kind = draft.kind;
    this.city = draft.city;
    this.id = draft.id;
    this.key = draft.key;
    this.value = draft.value;
    this.extras = draft.extras;
    this.why = draft.why;
    this.whole = draft.order ?? null;
    this.refusal = null;
    this.forecast = null;
    this.#keep();
  }
}
