import { getContext, setContext } from 'svelte';
import { band, num, t, age } from '$lib/i18n/locale.svelte';
import { announcements, toasts } from '$lib/kit/announce.svelte';
import type { MapScene } from '$lib/map/types';
import { seat as api, session as sessionApi } from '$lib/net/endpoints';
import type { Denial } from '$lib/net/problem';
import type { Choice, CityOptions, Order, OrderKind, OrderState, SheetLine, TableDocument } from '$lib/net/types';
import { denialOf, wordsOf } from './attempt.svelte';
import { Composer } from './composer.svelte';
import { offers } from './scenario';
import { Stage } from './ground.svelte';
import { newsLines, type NewsLine } from './news';
import { orderPlaces } from './order-places';
import { sceneOf } from './scene';
import type { DrawnOrder } from './scene-orders';
import { tableNews } from './table-news';
import { UndoList, type Inverse } from './undo';
import { Watch } from './watch.svelte';

/** Kinds that the bargain dialogue makes. */
const bargains: ReadonlySet<OrderKind> = new Set(['OfferBargain', 'AnswerBargain', 'EndBargain', 'Veto', 'Retaliate']);

/** Kinds that are decided where the leadership sits. */
const atDesk: ReadonlySet<OrderKind> = new Set(['Decree', 'StepDown']);

/** A player's table: the feed's document, what is chosen on it, and the commands that go out from it. */
export class Table {
  readonly session: string;
  readonly watch: Watch<TableDocument>;
  readonly stage = new Stage();
  readonly composer: Composer;

  city = $state<string | null>(null);
  options = $state.raw<CityOptions | null>(null);
  optionsFailed = $state(false);
  /** The report lies over the table. */
  reportOpen = $state(false);
  /** The support dialogue, with the request that it answers. */
  support = $state.raw<{ city: string | null; request: number | null } | null>(null);
  /** The bargain dialogue, with the bargain that it answers or ends. */
  bargain = $state.raw<{ number: number | null } | null>(null);
  /** A command is on its way. */
  busy = $state(false);
  /** The session cannot be shown: why. */
  denied = $state.raw<Denial | null>(null);

  readonly doc = $derived.by(() => this.watch.doc);
  readonly view = $derived(this.doc?.view ?? null);
  readonly standing = $derived(this.doc?.standing ?? null);
  readonly faction = $derived(this.doc?.seat ?? '');
  readonly turn = $derived(this.standing?.turn ?? 0);
  readonly lines: readonly SheetLine[] = $derived(Object.values(this.doc?.sheet?.orders ?? {}).filter((line) => line.state !== 'Dropped').sort((a, b) => a.id - b.id));
  readonly drafts = $derived(this.lines.filter((line) => line.state === 'Draft'));
  readonly filed = $derived(this.lines.filter((line) => line.state === 'Filed'));
  readonly sealed = $derived(this.doc?.sheet?.sealed ?? false);
  /** The session is over: the final report stands. */
  readonly over = $derived(this.view !== null && (this.view.ending != null || this.standing?.phase === 'Ended'));
  readonly planning = $derived(this.standing?.phase === 'Planning' && !this.over);
  /** Orders can be written now. */
  readonly writable = $derived(this.planning && !this.sealed);
  readonly news: readonly NewsLine[] = $derived(this.doc ? newsLines(this.view?.news ?? {}, this.doc.injects ?? {}, this.doc.messages) : []);
  readonly waiting = $derived(Object.values(this.view?.support ?? {}).filter((c) => (c.state === 'Asked' && c.power === this.faction) || (c.state === 'Countered' && c.asker === this.faction)));
  readonly offers = $derived(Object.values(this.view?.bargains ?? {}).filter((b) => b.state === 'Offered' && b.waits === this.faction));
  readonly scene: MapScene | null = $derived(this.stage.ground ? sceneOf(this.stage.ground, this.view, this.#drawn, { number: num, band, age }) : null);

  readonly #undo = new UndoList();
  #running: Promise<unknown> = Promise.resolve();
  #loading: AbortController | null = null;

  constructor(session: string, seat?: string) {
    this.session = session;
    this.watch = new Watch<TableDocument>(session, 'Seat', (doc, before) => this.#changed(doc, before), seat);
    // A plain view of the table for the composer: getters, so that it always reads what is true now.
    const table = this;
    this.composer = new Composer({
      session,
      get faction() { return table.faction; },
      get turn() { return table.turn; },
      get options() { return table.options; },
    });
  }

  async start(): Promise<void> {
    this.watch.start();
    try {
      this.stage.scenario = await sessionApi.scenario(this.session);
    } catch (error) {
      this.denied = denialOf(error);
    }
  }

  stop(): void {
    this.watch.stop();
  }

  /** Where the leadership sits. */
  get desk(): string | null {
    return this.stage.scenario?.factions.find((f) => f.id === this.faction)?.capital ?? null;
  }

  /** The place under whose panel an order without a place is changed. */
  #deskOf(order: Order): string | null {
    if (order.kind !== 'Declare') return this.desk;
    return Object.entries(this.view?.cities ?? {}).find(([, city]) => city.controller === order.about)?.[0] ?? this.desk;
  }

  select(city: string | null): void {
    if (city !== this.city && this.composer.open && this.composer.city !== city) this.composer.close();
    this.city = city;
  }

  /** True where the scenario has orders of a kind. */
  can(kind: OrderKind): boolean {
    return offers(this.stage.scenario, kind);
  }

  /** Begins an order of a kind for the chosen place; support and bargains have dialogues of their own, and decrees are made at the capital. */
  begin(kind: OrderKind): void {
    if (atDesk.has(kind) && this.desk) this.select(this.desk);
    if (kind === 'RequestSupport' || kind === 'AnswerRequest') this.support = { city: this.city, request: null };
    else if (bargains.has(kind)) this.bargain = { number: null };
    else this.composer.begin(kind, this.city);
  }

  edit(line: SheetLine): void {
    if (!this.writable) return this.select(line.line.city ?? null);
    if (line.order.kind === 'RequestSupport' || line.order.kind === 'AnswerRequest') {
      this.composer.edit(line);
      this.support = { city: line.line.city ?? null, request: line.order.kind === 'AnswerRequest' ? line.order.request : null };
      return;
    }
    this.composer.edit(line);
    if (bargains.has(line.order.kind)) return void (this.bargain = { number: null });
    this.composer.city ??= this.#deskOf(line.order);
    this.city = this.composer.city;
  }

  /** What the chosen place allows; asked anew whenever the sheet changes. */
  async loadOptions(): Promise<void> {
    const city = this.city;
    this.#loading?.abort();
    if (!city || !this.writable) return void (this.options = null);
    if (this.options?.city !== city) this.options = null;
    const loading = (this.#loading = new AbortController());
    try {
      const options = await api.options(this.session, this.faction, city, loading.signal);
      if (loading.signal.aborted) return;
      this.options = options;
      this.optionsFailed = false;
    } catch {
      if (!loading.signal.aborted) this.optionsFailed = true;
    }
  }

  /** Writes the composer's order to the sheet. A refused one stays a draft, with the refusal on it. */
  async write(state: OrderState): Promise<boolean> {
    const { order, id, why } = this.composer;
    if (!order || this.composer.busy) return false;
    this.composer.busy = true;
    const done = await this.#command(async () => {
      const before = this.lines.find((line) => line.id === id);
      const answer = await api.write(this.session, this.faction, { turn: this.turn, id: id ?? undefined, state, order, why: why.trim() });
      this.#undo.push(this.turn, before ? { is: 'write', id: before.id, state: before.state, order: before.order, why: before.why } : { is: 'drop', id: answer.id });
      await this.watch.reached(answer.n);
      if (!answer.refusal) return true;
      this.composer.id = answer.id;
      this.composer.refusal = answer.refusal;
      announcements.say(`${answer.refusal.sentence} ${answer.refusal.remedy}`);
      return false;
    });
    this.composer.busy = false;
    if (!done) return false;
    toasts.show(t(state === 'Filed' ? 'order.isFiled' : 'order.isKept'), 'ok', 3);
    this.composer.close();
    return true;
  }

  async drop(line: SheetLine): Promise<void> {
    await this.#command(async () => {
      const answer = await api.drop(this.session, this.faction, this.turn, line.id);
      this.#undo.push(this.turn, { is: 'write', id: null, state: line.state, order: line.order, why: line.why });
      await this.watch.reached(answer.n);
      if (this.composer.id === line.id) this.composer.close();
      return true;
    });
  }

  /** Files a draft as it stands, or takes a filed order back to a draft. */
  async setState(line: SheetLine, state: OrderState): Promise<void> {
    await this.#command(async () => {
      const answer = await api.write(this.session, this.faction, { turn: this.turn, id: line.id, state, order: line.order, why: line.why });
      this.#undo.push(this.turn, { is: 'write', id: line.id, state: line.state, order: line.order, why: line.why });
      await this.watch.reached(answer.n);
      if (answer.refusal) toasts.show(`${answer.refusal.sentence} ${answer.refusal.remedy}`, 'alarm');
      return true;
    });
  }

  async undo(): Promise<void> {
    // A push may be here before the answer to the command behind it: only then is it known what undoes it.
    await this.#running;
    if (!this.writable) return;
    const inverse = this.#undo.pop(this.turn);
    if (!inverse) return toasts.show(t('undo.nothing'), 'plain', 3);
    await this.#command(() => this.#take(inverse));
  }

  async seal(): Promise<void> {
    await this.#command(async () => {
      const answer = await api.seal(this.session, this.faction, this.turn);
      await this.watch.reached(answer.n);
      if (answer.refusal) toasts.show(answer.refusal.sentence, 'alarm');
      else this.composer.close();
      return true;
    });
  }

  async #take(inverse: Inverse): Promise<boolean> {
    const answer =
      inverse.is === 'drop'
        ? await api.drop(this.session, this.faction, this.turn, inverse.id)
        : await api.write(this.session, this.faction, { turn: this.turn, id: inverse.id ?? undefined, state: inverse.state, order: inverse.order, why: inverse.why });
    await this.watch.reached(answer.n);
    toasts.show(t('undo.done'), 'plain', 3);
    return true;
  }

  /** Runs a command; what goes wrong is said, and whatever was being written stays. */
  #command(run: () => Promise<boolean>): Promise<boolean> {
    const running = this.#run(run);
    this.#running = running;
    return running;
  }

  async #run(run: () => Promise<boolean>): Promise<boolean> {
    this.busy = true;
    try {
      return await run();
    } catch (error) {
      toasts.show(wordsOf(error, t('net.keptAsDraft')), 'alarm', 8);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Orders on the sheet as arrows; the one that is being edited is drawn from the composer instead. */
  get #drawn(): DrawnOrder[] {
    const drawn: DrawnOrder[] = this.lines
      .filter((line) => line.id !== this.composer.id || !this.composer.open)
      .map((line) => ({ id: `o${line.id}`, state: line.state, order: line.order, way: line.line.way, tag: line.line.tag }));
    const { open, order, choice, value } = this.composer;
    if (open && order && orderPlaces(order).to) drawn.push({ id: 'composer', state: 'Draft', order, way: choice?.way, tag: composerTag(choice, value ?? choice?.size?.suggested) });
    return drawn;
  }

  #changed(doc: TableDocument, before: TableDocument | null): void {
    const report = doc.standing.phase === 'Report' && before?.standing.phase !== 'Report';
    const ended = doc.standing.phase === 'Ended' && before?.standing.phase !== 'Ended';
    if (before && (report || ended)) this.reportOpen = true;
    if (before && doc.standing.phase === 'Planning' && before.standing.phase !== 'Planning') this.reportOpen = false;
    if (before && doc.standing.turn !== before.standing.turn) this.composer.close();
    if (!before && (doc.standing.phase === 'Report' || doc.standing.phase === 'Ended')) this.reportOpen = true;
    if (!before && this.composer.resume()) {
      this.city = this.composer.city;
      toasts.show(t('draft.resumed'));
    }
    if (before) for (const { text, shown } of tableNews(doc, before)) (shown ? toasts.show(text) : announcements.say(text));
  }
}

/** What stands on the arrow of the order in the making: men or people, and when they arrive. */
function composerTag(choice: Choice | null, value: number | undefined): string {
  const amount = value === undefined ? '' : num(value * (choice?.size?.people || 1));
  return choice?.arrives ? [amount, t('arrives.short', { turn: choice.arrives })].filter(Boolean).join(' · ') : amount;
}

const key = Symbol('table');
export const provideTable = (table: Table): Table => setContext(key, table);
export const useTable = (): Table => getContext<Table>(key);
export const useTableMaybe = (): Table | undefined => getContext<Table | undefined>(key);
