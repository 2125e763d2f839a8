import { age, band, num, t } from '$lib/i18n/locale.svelte';
import { announcements, toasts } from '$lib/kit/announce.svelte';
import { control as api, replays, session as sessionApi } from '$lib/net/endpoints';
import type { Denial } from '$lib/net/problem';
import type { ClockAction, ControlDocument, InjectState, InjectView, SeatPlan, View } from '$lib/net/types';
import { denialOf, wordsOf } from './attempt.svelte';
import { Stage } from './ground.svelte';
import { sceneOf } from './scene';
import { Watch } from './watch.svelte';

/** Nothing more can come of it: it goes below those that are still to come. */
const over = (inject: InjectView): boolean => inject.state === 'Played' || inject.state === 'Skipped';

/** Control's desk: the session as it truly is, and everything that control may do to it. */
export class ControlDesk {
  readonly session: string;
  readonly watch: Watch<ControlDocument>;
  readonly stage = new Stage();
  /** As whom the live picture is shown: `truth`, or a seat. */
  whom = $state('truth');
  seen = $state.raw<View | null>(null);
  city = $state<string | null>(null);
  busy = $state(false);
  denied = $state.raw<Denial | null>(null);

  readonly doc = $derived.by(() => this.watch.doc);
  readonly standing = $derived(this.doc?.standing ?? null);
  readonly shown: View | null = $derived(this.whom === 'truth' ? (this.doc?.truth ?? null) : this.seen);
  readonly scene = $derived(this.stage.ground ? sceneOf(this.stage.ground, this.shown, [], { number: num, band, age }) : null);
  readonly sealed = $derived(Object.values(this.doc?.seats ?? {}).filter((seat) => seat.sealed).length);
  readonly injects: readonly (InjectView & { id: string })[] = $derived(
    Object.entries(this.doc?.injects ?? {}).map(([id, inject]) => ({ ...inject, id })).sort((a, b) => Number(over(a)) - Number(over(b)) || (over(a) ? b.turn - a.turn : a.turn - b.turn) || (a.id < b.id ? -1 : 1)),
  );

  constructor(session: string) {
    this.session = session;
    this.watch = new Watch<ControlDocument>(session, 'Control', (doc, before) => this.#changed(doc, before));
  }

  async start(): Promise<void> {
    this.watch.start();
    try {
      this.stage.scenario = await sessionApi.scenario(this.session, 'control');
    } catch (error) {
      this.denied = denialOf(error);
    }
  }

  clock(action: ClockAction, seconds = 0, reason = ''): Promise<boolean> {
    return this.run(() => api.clock(this.session, { action, seconds, reason }));
  }

  seat(plan: SeatPlan): Promise<boolean> {
    return this.run(() => api.seat(this.session, plan));
  }

  inject(inject: InjectView & { id: string }, change: { state?: InjectState; turn?: number }): Promise<boolean> {
    return this.run(() => api.inject(this.session, { turn: change.turn ?? inject.turn, state: change.state ?? inject.state, content: inject.content }, inject.id));
  }

  newCode(): Promise<boolean> {
    return this.run(() => api.joinCode(this.session));
  }

  /** Loads the picture as a seat saw it; control may look over any shoulder while the session runs. */
  async look(): Promise<void> {
    const { whom } = this;
    const turn = this.doc?.truth?.turn;
    if (whom === 'truth' || turn === undefined) return;
    try {
      const { view } = await replays.turn(this.session, turn, whom);
      if (this.whom === whom) this.seen = view;
    } catch (error) {
      toasts.show(wordsOf(error), 'alarm');
      this.whom = 'truth';
    }
  }

  /** Runs a command; what goes wrong is said. */
  async run(command: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    try {
      await command();
      return true;
    } catch (error) {
      toasts.show(wordsOf(error), 'alarm', 8);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #changed(doc: ControlDocument, before: ControlDocument | null): void {
    if (!before) return;
    for (const [id, message] of Object.entries(doc.messages)) {
      if (!before.messages[id] && message.from) toasts.show(t('said.message', { name: message.name, text: message.text }), 'warn', 12);
    }
    if (doc.standing.phase !== before.standing.phase) announcements.say(t(`said.phase.${doc.standing.phase}`, { turn: doc.standing.turn }));
  }
}
