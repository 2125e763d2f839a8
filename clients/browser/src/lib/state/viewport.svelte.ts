/** How much room there is: a phone below 760 px, no room for the rail below 1200. */
class Viewport {
  phone = $state(false);
  narrow = $state(false);

  constructor() {
    this.#follow('(max-width: 759px)', (on) => (this.phone = on));
    this.#follow('(max-width: 1199px)', (on) => (this.narrow = on));
  }

  #follow(query: string, set: (on: boolean) => void): void {
    if (typeof matchMedia === 'undefined') return;
    const list = matchMedia(query);
    set(list.matches);
    list.addEventListener('change', () => set(list.matches));
  }
}
export const viewport = new Viewport();
