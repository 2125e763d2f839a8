import { control as api } from '$lib/net/endpoints';
import type { Inject, InjectEffect, InjectPreview, InjectState, InjectView } from '$lib/net/types';
import type { ControlDesk } from './control.svelte';

const empty: Inject = { title: '', text: '', from: '', audience: [], secretText: '', secretFor: [], effects: [] };

/** The inject on control's editor: new, or one of the list. It survives a reload, and shows who would see what. */
export class InjectDraft {
  id = $state<string | null>(null);
  turn = $state(1);
  content = $state.raw<Inject>(empty);
  savedAt = $state<number | null>(null);
  preview = $state.raw<readonly InjectPreview[] | null>(null);
  readonly ready = $derived(this.content.title.trim() !== '' && this.content.text.trim() !== '');

  readonly #desk: ControlDesk;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | null = null;

  constructor(desk: ControlDesk) {
    this.#desk = desk;
    this.#key = `inject/${desk.session}`;
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as { id: string | null; turn: number; content: Inject } | null;
      if (kept) Object.assign(this, kept);
    } catch {
      // Unreadable: as if there were none.
    }
    if (this.ready) this.#later();
  }

  change(part: Partial<Inject>): void {
    this.content = { ...this.content, ...part };
    this.savedAt = Date.now();
    try {
      localStorage.setItem(this.#key, JSON.stringify({ id: this.id, turn: this.turn, content: this.content }));
    } catch {
      // A full storage must not stop an inject.
    }
    this.#later();
  }

  addEffect(one: InjectEffect): void {
    this.change({ effects: [...this.content.effects, one] });
  }

  removeEffect(at: number): void {
    this.change({ effects: this.content.effects.filter((_, i) => i !== at) });
  }

  edit(inject: InjectView & { id: string }): void {
    this.id = inject.id;
    this.turn = inject.turn;
    this.change(inject.content);
  }

  clear(): void {
    this.id = null;
    this.content = empty;
    this.preview = null;
    this.savedAt = null;
    localStorage.removeItem(this.#key);
  }

  /** Puts it on the list in a state; when that worked, the editor is free for the next. */
  async write(state: InjectState): Promise<boolean> {
    const done = await this.#desk.run(() => api.inject(this.#desk.session, { turn: this.turn, state, content: this.content }, this.id ?? undefined));
    if (done) this.clear();
    return done;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), 400);
  }

  async #look(): Promise<void> {
    this.#asked?.abort();
    if (!this.ready) return void (this.preview = null);
    const asked = (this.#asked = new AbortController());
    try {
      const preview = await api.preview(this.#desk.session, this.content, asked.signal);
      if (!asked.signal.aborted) this.preview = preview;
    } catch {
      if (!asked.signal.aborted) this.preview = null;
    }
  }
}
