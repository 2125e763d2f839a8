import { HubConnectionBuilder, HttpTransportType, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { Denial } from './problem';
import type { FeedKind, FeedMessage } from './types';

export type LinkState = 'connecting' | 'live' | 'reconnecting' | 'refused' | 'closed';
export interface LinkEvents {
  message: (message: FeedMessage) => void;
  state: (state: LinkState, why?: Denial) => void;
  /** Number of the last state that this page has. */
  last: () => number;
}
/** First tries come at once: most losses are a sleeping phone or a restarted server. */
const waits = [0, 200, 500, 1000, 2000, 4000, 8000];

/** The connection of one page to one feed. It comes back by itself and asks for what it missed. */
export class Link {
  readonly #hub: HubConnection;
  #closed = false;
  #attempt = 0;
  /** The server said that this browser asked for too much: the next try comes later. */
  #hasty = false;
  #wake: (() => void) | null = null;

  constructor(readonly session: string, readonly kind: FeedKind, readonly events: LinkEvents, readonly seat?: string) {
    this.#hub = new HubConnectionBuilder()
      .withUrl('/hub', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.on('feed', (message: FeedMessage) => this.events.message(message));
    this.#hub.onclose((why) => {
      const ended = why && endedBy(why.message);
      if (ended) this.#refuse(ended);
      else void this.#run();
    });
  }

  start(): void {
    addEventListener('online', this.tryNow);
    addEventListener('offline', this.#renew);
    document.addEventListener('visibilitychange', this.tryNow);
    void this.#run();
  }

  /** Asks for everything after the last state; the answer comes as messages. */
  async watch(): Promise<void> {
    if (this.seat) await this.#hub.invoke('WatchSeat', this.session, this.seat, this.events.last());
    else await this.#hub.invoke('Watch', this.session, this.kind, this.events.last());
  }

  /** Does not wait for the next try. */
  readonly tryNow = (): void => {
    if (document.visibilityState === 'visible') this.#wake?.();
  };

  /**
   * The device says that its network is gone. An open socket would hear of it only after half a minute of silence, so it
   * is closed and opened anew: at once where the server is this very machine, and else as soon as there is a network.
   */
  readonly #renew = (): void => {
    if (this.#hub.state === HubConnectionState.Connected) void this.#hub.stop();
  };

  stop(): void {
    this.#closed = true;
    removeEventListener('online', this.tryNow);
    removeEventListener('offline', this.#renew);
    document.removeEventListener('visibilitychange', this.tryNow);
    this.#wake?.();
    void this.#hub.stop();
  }

  async #run(): Promise<void> {
    this.#attempt = this.#hasty ? waits.length - 2 : 0;
    this.#hasty = false;
    while (!this.#closed) {
      this.events.state(this.events.last() === 0 ? 'connecting' : 'reconnecting');
      await this.#pause(waits[Math.min(this.#attempt++, waits.length - 1)]!);
      if (this.#closed) return;
      try {
        await this.#hub.start();
      } catch {
        continue;
      }
      try {
        await this.watch();
        this.events.state('live');
      } catch (error) {
        if (this.#hub.state !== HubConnectionState.Connected) return;
        if (busy(error)) {
          // Its end brings this loop back to its beginning, with the next longer wait.
          this.#hasty = true;
          void this.#hub.stop();
          return;
        }
        // The server answered and does not let us watch: trying again would not help.
        this.#refuse(error instanceof Error ? denialOf(error.message) : undefined);
        void this.#hub.stop();
      }
      return;
    }
  }

  #refuse(why?: Denial): void {
    this.#closed = true;
    this.events.state('refused', why);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      const self = this;
      function done(): void {
        clearTimeout(timer);
        self.#wake = null;
        resolve();
      }
      this.#wake = done;
    });
  }
}

const busy = (error: unknown): boolean => error instanceof Error && error.message.includes('HubException: TooManyRequests:');

/** The hub wraps its refusals: "An unexpected error … HubException: Code: Sentence". */
function denialOf(message: string): Denial {
  const [, code = '', words = message] = /HubException: (?:(\w+): )?(.*)$/s.exec(message) ?? [];
  return { code, words };
}

/** The server closes a connection whose right to watch has ended with "Code: Sentence"; the library puts its own words before it. */
function endedBy(message: string): Denial | undefined {
  const [, code, words] = /Server returned an error on close: (Removed|SignedOut|Expired): (.*)$/s.exec(message) ?? [];
  return code && words ? { code, words } : undefined;
}
