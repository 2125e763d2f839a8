import { t } from '$lib/i18n/locale.svelte';
import { Problem, type Denial } from '$lib/net/problem';

/** What a failed request says to a person: the server's own words, or that nobody answered. */
export const wordsOf = (error: unknown, unreachable = t('net.unreachable')): string =>
  error instanceof Problem ? `${error.sentence} ${error.remedy}`.trim() : unreachable;

/** Why a page cannot show what it is for. */
export const denialOf = (error: unknown): Denial => ({ code: error instanceof Problem ? error.code : '', words: wordsOf(error) });

/** A page's work that may fail: busy while it runs, and why it failed. */
export class Attempts {
  busy = $state(false);
  error = $state('');

  protected async attempt(run: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.error = '';
    try {
      await run();
    } catch (error) {
      this.error = wordsOf(error);
    } finally {
      this.busy = false;
    }
  }
}
