import { factions } from '$lib/factions.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import { navigation } from '$lib/navigation.svelte';
import { join as api, session as sessionApi } from '$lib/net/endpoints';
import type { Briefing, Joined, JoinLook } from '$lib/net/types';
import { Attempts } from './attempt.svelte';
import { factionSpecs } from './ground';
import { codeLength, readCode } from './join-code';

export type JoinStep = 'code' | 'seat' | 'briefing' | 'return';

/** A person's way in: code and name, a seat, the briefing. */
export class Joining extends Attempts {
  step = $state<JoinStep>('code');
  code = $state('');
  name = $state('');
  returnCode = $state('');
  look = $state.raw<JoinLook | null>(null);
  /** The seat chosen; `observer` for none, null before any choice. */
  seat = $state<string | null>(null);
  joined = $state.raw<Joined | null>(null);
  briefing = $state.raw<Briefing | null>(null);
  contentNote = $state('');
  startsAt = $state('');
  readonly complete = $derived(this.code.length === codeLength);
  #looked = '';

  /** Takes whatever was typed or pasted; a complete code is looked up at once. */
  async type(text: string): Promise<void> {
    this.code = readCode(text);
    if (this.code !== this.#looked) {
      this.look = null;
      this.error = '';
    }
    if (this.complete && this.code !== this.#looked) await this.find();
  }

  /** Looks the session up, and again whenever the list of seats is shown: people come meanwhile. */
  async find(): Promise<void> {
    this.#looked = this.code;
    await this.attempt(async () => {
      const look = await api.look(this.code);
      if (this.code !== this.#looked) return;
      this.look = look;
      factions.define(factionSpecs(look, locale.language));
    });
  }

  async toSeats(): Promise<void> {
    await this.find();
    if (this.look) this.step = 'seat';
  }

  async take(): Promise<void> {
    await this.attempt(async () => {
      this.joined = await api.take(this.code, this.name.trim(), this.seat === 'observer' ? null : this.seat);
      await this.#toBriefing();
    });
    if (this.error) void this.#refresh();
  }

  async comeBack(): Promise<void> {
    await this.attempt(async () => {
      const joined = await api.back(this.returnCode.trim());
      navigation.go(joined.seat ? `/table/${joined.session}` : `/watch/${joined.session}`);
    });
  }

  get address(): string {
    return this.joined?.seat ? `/table/${this.joined.session}` : `/watch/${this.joined?.session ?? ''}`;
  }

  async #toBriefing(): Promise<void> {
    const { session } = this.joined!;
    const [briefing, scenario] = await Promise.all([sessionApi.briefing(session, this.joined!.seat ?? ''), sessionApi.scenario(session)]);
    this.briefing = briefing;
    this.contentNote = scenario.contentNote;
    this.startsAt = scenario.startsAt;
    this.step = 'briefing';
  }

  /** A seat that was refused may have changed hands: show the list as it is now, and keep the reason. */
  async #refresh(): Promise<void> {
    const { error } = this;
    await this.find();
    this.error = error;
  }
}
