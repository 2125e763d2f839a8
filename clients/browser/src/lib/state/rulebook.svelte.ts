import { session as api } from '$lib/net/endpoints';
import type { RulebookChapter } from '$lib/net/types';

/** The rulebook, read once; and whether it lies open beside a game, at which clause. */
class Rulebook {
  chapters = $state.raw<readonly RulebookChapter[] | null>(null);
  failed = $state(false);
  /** The clause at which it is open beside the game; empty for its beginning, null while it is closed. */
  beside = $state<string | null>(null);
  #reading: Promise<void> | null = null;

  read(): Promise<void> {
    return (this.#reading ??= this.#load());
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.chapters = await api.rulebook();
    } catch {
      this.failed = true;
      this.#reading = null;
    }
  }
}
export const rulebook = new Rulebook();
