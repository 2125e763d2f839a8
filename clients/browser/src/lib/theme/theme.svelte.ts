export type Theme = 'light' | 'dark' | 'system';

/** Light, dark, or as the system; the choice is kept on this device, and `data-theme` on the root says what applies. */
class ThemeChoice {
  chosen = $state<Theme>('system');
  #system = $state(false);
  readonly dark = $derived(this.chosen === 'dark' || (this.chosen === 'system' && this.#system));

  start(): void {
    const query = matchMedia('(prefers-color-scheme: dark)');
    this.#system = query.matches;
    query.addEventListener('change', () => {
      this.#system = query.matches;
      this.#apply();
    });
    const kept = localStorage.getItem('theme');
    this.chosen = kept === 'light' || kept === 'dark' ? kept : 'system';
    this.#apply();
  }

  use(theme: Theme): void {
    this.chosen = theme;
    localStorage.setItem('theme', theme);
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
  }
}
export const theme = new ThemeChoice();
