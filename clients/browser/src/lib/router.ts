/** Addresses of the app, in the order they are tried. `:name` stands for one part of the path. */
export const patterns = {
  lobby: '/',
  join: '/join',
  joinCode: '/join/:code',
  table: '/table/:session',
  control: '/control/:session',
  watch: '/watch/:session',
  replayHome: '/replay',
  replay: '/replay/:session',
  rulebook: '/rulebook',
  kit: '/kit',
} as const;
export type RouteName = keyof typeof patterns;
export type Params = Readonly<Record<string, string>>;

/** The page that an address names, or null for none. A trailing slash does not matter. */
export function match(path: string): { name: RouteName; params: Params } | null {
  const parts = path.split('/').filter(Boolean);
  for (const [name, pattern] of Object.entries(patterns) as [RouteName, string][]) {
    const wanted = pattern.split('/').filter(Boolean);
    if (wanted.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, i) => {
      if (!part.startsWith(':')) return part === parts[i];
      try {
        params[part.slice(1)] = decodeURIComponent(parts[i]!);
        return true;
      } catch {
        return false;
      }
    });
    if (fits) return { name, params };
  }
  return null;
}

/** The address of a page. */
export function href(name: RouteName, params: Params = {}): string {
  return patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}
