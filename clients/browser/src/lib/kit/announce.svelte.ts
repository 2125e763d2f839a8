import { untrack } from 'svelte';

/** What screen readers hear. One polite region and one assertive, in Announcer; a message is said once. */
class Announcements {
  polite = $state('');
  assertive = $state('');

  /** Says something when the reader pauses: a pushed change, a filed order. */
  say(text: string): void {
    // Untracked: effects may speak without coming to depend on what was said.
    this.polite = untrack(() => this.polite) === text ? text + '\u00a0' : text;
  }

  /** Interrupts: only for what cannot wait, such as the last minute. */
  interrupt(text: string): void {
    this.assertive = untrack(() => this.assertive) === text ? text + '\u00a0' : text;
  }
}
export const announcements = new Announcements();

export interface ToastNote { id: number; text: string; kind: 'plain' | 'warn' | 'alarm' | 'ok' }

/** Short notes at the foot of the page. They leave after some seconds; whatever needs an answer is a banner instead. */
class Toasts {
  list = $state.raw<readonly ToastNote[]>([]);
  #next = 1;

  show(text: string, kind: ToastNote['kind'] = 'plain', seconds = 6): void {
    const id = this.#next++;
    // Said again it is one note, there for longer.
    this.list = [...untrack(() => this.list).filter((note) => note.text !== text).slice(-2), { id, text, kind }];
    announcements.say(text);
    setTimeout(() => this.dismiss(id), seconds * 1000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((note) => note.id !== id);
  }
}
export const toasts = new Toasts();
