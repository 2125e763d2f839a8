import { t } from '$lib/i18n/locale.svelte';
import { announcements } from '$lib/kit/announce.svelte';
import { tutorial as api } from '$lib/net/endpoints';
import { Attempts } from './attempt.svelte';
import type { Lesson } from '$lib/net/types';
import { lessonsOf } from './scenario';
import type { Table } from './table.svelte';

/**
 * A control that a step can point at says so by `data-point`; what leads to one that is not on the screen, by `data-way`. Both may name
 * several.
 */
const marks: readonly string[] = ['data-point', 'data-way'];
/** A card that was opened by hand. */
const openCard = '[data-point="Card"][data-card]';

/** Leads through a tutorial: which step, whether it is done, what it points at. Progress stays on this device. */
export class Coach extends Attempts {
  readonly #table: Table;
  at = $state(0);
  folded = $state(false);
  ended = $state(false);

  readonly steps: readonly Lesson[] = $derived.by(() => lessonsOf(this.#table.stage.scenario)?.steps ?? []);
  readonly step: Lesson | null = $derived(this.steps[this.at] ?? null);
  /** The report is read and the session goes on when this person says so. */
  readonly mayGoOn = $derived.by(() => this.#table.standing?.phase === 'Report' && !this.#table.over);
  readonly finished = $derived(this.steps.length > 0 && this.at >= this.steps.length);

  constructor(table: Table) {
    super();
    this.#table = table;
    const kept = this.#read();
    this.at = kept.at;
    this.ended = kept.ended;
  }

  /** Done as far as the table tells; cards are looked for on the page. */
  done(step: Lesson): boolean {
    const table = this.#table;
    const filed = table.filed.some((line) => line.order.kind === step.order) || table.turn > 1 || table.sealed;
    switch (step.until) {
      case 'Read': return false;
      case 'Chosen': return table.city === step.city;
      case 'Composing': return filed || (table.composer.kind === step.order && table.composer.city === table.city) || (step.order === 'RequestSupport' && table.support !== null);
      case 'Forecast': return (table.composer.value !== null && (table.composer.forecast?.lines.length ?? 0) > 0) || table.filed.length > 0 || table.turn > 1;
      case 'Filed': return filed;
      case 'Sealed': return table.sealed || table.turn > 1 || table.standing?.phase === 'Report' || table.over;
      case 'Reported': return table.reportOpen && table.view?.report != null;
      case 'CardOpen': return document.querySelector(openCard) !== null;
      case 'Planning': return table.over || (table.planning && table.turn >= step.turn);
      case 'Ended': return table.over;
      case 'Replay': return false;
    }
  }

  /** Looks whether the step is done, and goes on. */
  look(): void {
    const { step } = this;
    if (step && this.done(step)) this.go(this.at + 1);
  }

  go(to: number): void {
    this.at = Math.max(0, Math.min(this.steps.length, to));
    this.folded = false;
    this.#keep();
    this.say();
  }

  say(): void {
    const { step } = this;
    announcements.say(step ? `${t('coach.step', { at: this.at + 1, count: this.steps.length })}. ${step.title}. ${step.text}` : t('coach.finished'));
  }

  end(): void {
    this.ended = true;
    this.#keep();
  }

  again(): void {
    this.ended = false;
    this.go(0);
  }

  async nextTurn(): Promise<void> {
    await this.attempt(() => api.next(this.#table.session, this.#table.faction));
  }

  /** The control that the step points at, as far as it is on the screen; in an open dialogue before anything under it. */
  target(): Element | null {
    for (const point of this.step?.points ?? []) {
      for (const mark of marks) {
        const seen = [...document.querySelectorAll(`[${mark}~="${point}"]`)].filter((e) => e.getClientRects().length > 0 && !e.closest('[inert]'));
        const found = seen.find((e) => e.closest('dialog')) ?? seen[0];
        if (found) return found;
      }
    }
    return null;
  }

  #keep(): void {
    localStorage.setItem(`coach:${this.#table.session}`, JSON.stringify({ at: this.at, ended: this.ended }));
  }

  #read(): { at: number; ended: boolean } {
    try {
      const kept = JSON.parse(localStorage.getItem(`coach:${this.#table.session}`) ?? '{}') as { at?: number; ended?: boolean };
      return { at: kept.at ?? 0, ended: kept.ended ?? false };
    } catch {
      return { at: 0, ended: false };
    }
  }
}
