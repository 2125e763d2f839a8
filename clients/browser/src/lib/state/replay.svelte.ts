import { age, band, num, t } from '$lib/i18n/locale.svelte';
import type { MapScene } from '$lib/map/types';
import { replays, session as sessionApi } from '$lib/net/endpoints';
import type { ReplaySummary, ReplayTurn } from '$lib/net/types';
import { wordsOf } from './attempt.svelte';
import { Stage } from './ground.svelte';
import { closeUp, sceneOf } from './scene';
import type { DrawnOrder } from './scene-orders';

const pace = 2600;

/** A saved session on screen: which turn, as whom on each of two maps, and the turns loaded so far. */
export class Replay {
  readonly session: string;
  readonly stage = new Stage();
  head = $state.raw<ReplaySummary | null>(null);
  turn = $state(1);
  /** As whom each map is shown: a seat, `truth` or `public`. */
  left = $state('truth');
  right = $state('public');
  playing = $state(false);
  failure = $state('');
  loaded = $state.raw<Readonly<Record<string, ReplayTurn>>>({});

  /** One past the last adjudicated turn: how it stood at the end. */
  readonly last = $derived((this.head?.turns.length ?? 0) + 1);
  readonly now: ReplayTurn | null = $derived(this.loaded[`${this.turn} ${this.left}`] ?? null);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(session: string) {
    this.session = session;
  }

  async start(): Promise<void> {
    try {
      const [head, scenario] = await Promise.all([replays.head(this.session), sessionApi.scenario(this.session)]);
      this.stage.scenario = scenario;
      this.head = head;
      [this.left, this.right] = [scenario.factions[0]?.id ?? 'truth', scenario.factions[1]?.id ?? 'public'];
    } catch (error) {
      this.failure = wordsOf(error);
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  go(turn: number): void {
    this.turn = Math.min(this.last, Math.max(1, turn));
  }

  play(): void {
    if (this.playing) return this.stop();
    if (this.turn === this.last) this.turn = 1;
    this.playing = true;
    this.#timer = setInterval(() => {
      this.go(this.turn + 1);
      if (this.turn === this.last) this.stop();
    }, pace);
  }

  /** Loads what both maps need now, and the turn after it, so that playing does not wait. */
  async load(): Promise<void> {
    for (const turn of [this.turn, this.turn + 1]) {
      for (const whom of new Set([this.left, this.right])) {
        const key = `${turn} ${whom}`;
        if (turn > this.last || this.loaded[key]) continue;
        try {
          const one = await replays.turn(this.session, turn, whom);
          this.loaded = { ...this.loaded, [key]: one };
        } catch (error) {
          if (turn === this.turn) this.failure = wordsOf(error, t('replay.turnFailed'));
          return;
        }
      }
    }
  }

  /** The map as somebody knew it, with the orders that they gave (all orders, where it is the truth). */
  scene(whom: string): MapScene | null {
    const { ground } = this.stage;
    const one = this.loaded[`${this.turn} ${whom}`];
    if (!ground || !one) return null;
    const orders = one.decisions.filter((d) => whom === 'truth' || d.faction === whom).map((d, i): DrawnOrder => ({
      id: `d${i}`, state: 'Sealed', order: d.order, way: d.line.way, tag: whom === 'truth' ? '' : d.line.tag, faction: d.faction,
    }));
    return closeUp(sceneOf(ground, one.view, orders, { number: num, band, age }), ground, null, 330);
  }
}
