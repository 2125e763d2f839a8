import { t } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/navigation.svelte';
import { control as api, session as sessionApi } from '$lib/net/endpoints';
import type { ControlDocument, Me, ObserverPolicy, OpenedSession, Player, ScenarioListed, ScenarioStatic, SeatPlan, SessionListed } from '$lib/net/types';
import { Attempts } from './attempt.svelte';
import { Stage } from './ground.svelte';
import { Watch } from './watch.svelte';

/** Time to read the report where planning has a clock, seconds; control can go on earlier. */
const reportSeconds = 120;

/** Control's first page: sign in, choose a scenario, open a session, watch people come. */
export class Lobby extends Attempts {
  chairs = $state.raw<readonly Me[] | null>(null);
  scenarios = $state.raw<readonly ScenarioListed[] | null>(null);
  sessions = $state.raw<readonly SessionListed[]>([]);
  chosen = $state<string | null>(null);
  name = $state('');
  planning = $state(720);
  observers = $state<ObserverPolicy>('Public');
  plans = $state.raw<Readonly<Record<string, SeatPlan>>>({});
  opened = $state.raw<OpenedSession | null>(null);
  watch = $state.raw<Watch<ControlDocument> | null>(null);
  /** A passphrase that is shown once: the one to keep after an invitation, or a new one. */
  given = $state('');
  readonly stage = new Stage();

  readonly me = $derived(this.chairs?.find((chair) => chair.control) ?? null);
  readonly seats = $derived(this.chairs?.filter((chair) => !chair.control && chair.session) ?? []);
  readonly doc = $derived(this.watch?.doc ?? null);
  /** Code and link by which people join, once the session is open. */
  readonly join = $derived.by(() => {
    const code = this.doc?.joinCode ?? (this.doc ? null : (this.opened?.joinCode ?? null));
    if (!code) return null;
    const plain = code.replace(/\s/g, '');
    const own = this.opened?.joinCode.replace(/\s/g, '') === plain ? this.opened.joinUrl : null;
    return { code, url: own ?? `${location.origin}/join/${plain}`, until: this.doc?.joinCodeUntil ?? this.opened?.until ?? null };
  });

  async start(): Promise<void> {
    await this.attempt(async () => {
      this.chairs = await api.chairs();
      if (this.me) await this.#load();
    });
    this.chairs ??= [];
  }

  stop(): void {
    this.watch?.stop();
  }

  async signIn(passphrase: string, name: string): Promise<void> {
    await this.attempt(async () => {
      const me = await api.signIn(passphrase, name.trim());
      this.given = me.passphrase ?? '';
      this.chairs = [{ name: me.name, control: true }, ...(this.chairs ?? []).filter((chair) => !chair.control)];
      await this.#load();
    });
  }

  async signOut(): Promise<void> {
    await this.attempt(async () => {
      await api.signOut();
      this.signedOut('');
    });
  }

  /** Control's access has ended elsewhere: back to the door, which says why. */
  signedOut(why: string): void {
    this.stop();
    this.watch = null;
    this.opened = null;
    this.chairs = (this.chairs ?? []).filter((chair) => !chair.control);
    this.error = why;
  }

  async choose(id: string): Promise<void> {
    if (this.watch || this.chosen === id) return;
    this.chosen = id;
    await this.attempt(async () => {
      const scenario = await api.scenario(id);
      // Another was chosen while this one was on its way.
      if (this.chosen === id) this.#take(scenario);
    });
  }

  /** Who plays a seat: on the form before the session is open, on the server after. */
  async plan(plan: SeatPlan): Promise<void> {
    this.plans = { ...this.plans, [plan.faction]: plan };
    if (this.doc) await this.attempt(() => api.seat(this.doc!.head.id, plan));
  }

  planOf(faction: string): SeatPlan {
    const live = this.doc?.seats[faction];
    return live ? { faction, player: live.player, doctrine: live.doctrine } : (this.plans[faction] ?? { faction, player: 'Human', doctrine: '' });
  }

  async open(): Promise<void> {
    await this.attempt(async () => {
      this.opened = await api.open({
        scenario: this.chosen!, name: this.name.trim(), planningSeconds: this.planning, reportSeconds: this.planning === 0 ? 0 : reportSeconds, observers: this.observers,
        seats: (this.stage.scenario?.factions ?? []).map((f) => this.planOf(f.id)),
      });
      navigation.go(`/?session=${this.opened.session}`, { replace: true });
      this.enter(this.opened.session);
    });
  }

  /** Watches a session that is open already. */
  enter(session: string): void {
    this.watch?.stop();
    this.watch = new Watch<ControlDocument>(session, 'Control');
    this.watch.start();
  }

  /** Goes on with a session that was opened before: its own scenario, and its document. */
  async resume(session: string): Promise<void> {
    await this.attempt(async () => {
      const own = await sessionApi.scenario(session);
      // The library's says who holds what at the start, for the picture; a session's own does not.
      const scenario = await api.scenario(own.id).catch(() => own);
      this.chosen = scenario.id;
      this.#take(scenario);
      this.enter(session);
    });
  }

  async newCode(): Promise<void> {
    await this.attempt(async () => (this.opened = await api.joinCode(this.doc!.head.id)));
  }

  async begin(): Promise<void> {
    await this.attempt(async () => {
      const { id } = this.doc!.head;
      await api.clock(id, { action: 'Next', seconds: 0, reason: '' });
      navigation.go(`/control/${id}`);
    });
  }

  async #load(): Promise<void> {
    [this.scenarios, this.sessions] = await Promise.all([api.scenarios(), api.sessions()]);
    const session = navigation.query.get('session');
    if (session) return this.resume(session);
    const first = this.scenarios.find((s) => !s.broken);
    if (first) await this.choose(first.id);
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date());
    this.name ||= t('lobby.name.default', { day });
  }

  #take(scenario: ScenarioStatic): void {
    this.stage.scenario = scenario;
    const player: Player = 'Human';
    this.plans = Object.fromEntries(scenario.factions.map((f) => [f.id, { faction: f.id, player, doctrine: f.doctrines[0]?.name ?? '' }]));
  }
}
