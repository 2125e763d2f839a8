import { href, match, type RouteName } from './router';
import { rulebook } from './state/rulebook.svelte';

/** Pages that stay while the rulebook is read. */
const beside: ReadonlySet<RouteName | undefined> = new Set(['table', 'control', 'watch', 'replay']);

/** Where the app is: follows the History API, so that back, forward, reload and links work as everywhere. */
class Navigation {
  path = $state('/');
  query = $state.raw(new URLSearchParams());
  readonly route = $derived(match(this.path));

  start(): void {
    this.#read();
    addEventListener('popstate', () => this.#read());
    document.addEventListener('click', (event) => this.#follow(event));
  }

  go(address: string, options: { replace?: boolean } = {}): void {
    // A game is not left to look something up: the rulebook opens beside it.
    const to = new URL(address, location.href);
    if (to.pathname === href('rulebook') && beside.has(this.route?.name)) {
      rulebook.beside = decodeURIComponent(to.hash.slice(1));
      return;
    }
    if (options.replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#read();
    if (!options.replace) scrollTo(0, 0);
  }

  #read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }

  /** Plain clicks on links within the app change the page; anything else stays the browser's. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname === location.pathname && link.hash) return;
    if (!match(link.pathname)) return;
    event.preventDefault();
    this.go(link.pathname + link.search + link.hash);
  }
}
export const navigation = new Navigation();
