import { t } from '$lib/i18n/locale.svelte';
import { nothingYet, receive, type FeedState } from '$lib/net/feed';
import { Link, type LinkState } from '$lib/net/link';
import type { Denial } from '$lib/net/problem';
import { ServerClock } from '$lib/net/server-clock';
import type { FeedKind, FeedMessage } from '$lib/net/types';

/** A document that the server keeps up to date, and how the connection to it stands. */
export class Watch<T> {
  doc = $state.raw<T | null>(null);
  link = $state<LinkState>('connecting');
  #why = $state.raw<Denial | null>(null);
  /** Why the server does not let this page watch; null while it does. */
  readonly denial: Denial | null = $derived(this.link === 'refused' ? (this.#why ?? { code: '', words: t('wait.refused') }) : null);
  /** The server's clock minus this device's, milliseconds. */
  skew = $state(0);
  /** Updates that came on the way back from a lost connection; null while there is nothing to tell. */
  caughtUp = $state<number | null>(null);

  #feed: FeedState<T> = nothingYet;
  readonly #clock = new ServerClock();
  readonly #link: Link;
  #before: number | null = null;
  #asking = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #waiting: { n: number; done: () => void }[] = [];

  readonly #changed: (doc: T, before: T | null) => void;

  constructor(session: string, kind: FeedKind, changed: (doc: T, before: T | null) => void = () => {}, seat?: string) {
    this.#changed = changed;
    this.#link = new Link(session, kind, { message: (m) => this.#receive(m), state: (s, why) => this.#move(s, why), last: () => this.#feed.n }, seat);
  }

  get n(): number {
    return this.#feed.n;
  }

  start(): void {
    this.#link.start();
  }

  stop(): void {
    clearTimeout(this.#quiet);
    this.#link.stop();
    this.#waiting.splice(0).forEach((one) => one.done());
  }

  tryNow(): void {
    this.#link.tryNow();
  }

  /** Resolves when the document shows a command's effect, or after a second without a word. */
  reached(n: number): Promise<void> {
    if (this.#feed.n >= n) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, 1000);
      this.#waiting.push({ n, done });
    });
  }

  #receive(message: FeedMessage): void {
    this.skew = this.#clock.note(message.at, Date.now());
    const received = receive(this.#feed, message);
    if (received.is === 'gap') return void this.#askAgain();
    if (received.is === 'same') return;
    const before = this.doc;
    this.#feed = received.state;
    this.doc = received.state.doc;
    if (this.#before !== null) this.#tellCaughtUp();
    this.#waiting = this.#waiting.filter((one) => one.n > this.#feed.n || void one.done());
    if (this.doc !== null) this.#changed(this.doc, before);
  }

  /** One question at a time: while it is open, every further message would be a gap too. */
  async #askAgain(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    await this.#link.watch().catch(() => {});
    this.#asking = false;
  }

  #move(state: LinkState, why?: Denial): void {
    if (state === 'reconnecting' && this.link === 'live') this.#before = this.#feed.n;
    if (state === 'live' && this.#before !== null) this.#tellCaughtUp();
    if (why) this.#why = why;
    this.link = state;
  }

  /** What was missed is told for some seconds, counted anew while it still comes in. */
  #tellCaughtUp(): void {
    this.caughtUp = this.#feed.n - this.#before!;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.caughtUp = null;
      this.#before = null;
    }, 6000);
  }
}
