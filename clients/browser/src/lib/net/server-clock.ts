/**
 * The server's clock minus this device's. A message's way makes it look older than it is, so of the last few readings
 * the one that came fastest is nearest to the truth.
 */
export class ServerClock {
  #readings: number[] = [];

  /** Notes a message's time and gives the best difference so far, in milliseconds. */
  note(serverTime: number, deviceTime: number): number {
    this.#readings = [...this.#readings.slice(-9), serverTime - deviceTime];
    return this.skew;
  }

  get skew(): number {
    return this.#readings.length === 0 ? 0 : Math.max(...this.#readings);
  }
}

/** Milliseconds left in a phase; undefined where no clock runs. A pause stands still. */
export function timeLeft(standing: { endsAt?: number | null; paused: boolean; remainingMs?: number | null }, now: number, skew: number): number | undefined {
  if (standing.paused) return standing.remainingMs ?? undefined;
  return standing.endsAt == null ? undefined : Math.max(0, standing.endsAt - (now + skew));
}
