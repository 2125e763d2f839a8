import type { MessageKey } from './i18n/catalogue';
import { t } from './i18n/locale.svelte';
import { paletteLook, palettes, type AreaPattern, type Palette, type Shape } from './shapes';

/** What a scenario says about one of its factions. The palette names one of the ten colours of tokens.css. */
export interface FactionSpec {
  id: string;
  name: string;
  palette?: Palette;
  letter?: string;
}

/** How a faction looks everywhere: by shape, letter, pattern and colour, so that no one of them is the only sign. */
export interface Faction {
  id: string;
  name: string;
  letter: string;
  palette: Palette;
  shape: Shape;
  pattern: AreaPattern | null;
}

/** The factions of the scenario on screen. Components look one up by its id; the page defines them when its view arrives. */
class Factions {
  #specs = $state.raw<readonly FactionSpec[]>([]);
  readonly all: readonly Faction[] = $derived(assign(this.#specs).map(dress));
  readonly #byId = $derived(new Map(this.all.map((f) => [f.id, f])));

  define(specs: readonly FactionSpec[]): void {
    this.#specs = specs;
  }

  /** The faction, or a grey stand-in for an id that the scenario does not know. */
  get(id: string): Faction {
    return this.#byId.get(id) ?? dress({ id, name: id, palette: 'RUS', letter: id.slice(0, 1).toUpperCase() });
  }
}
export const factions = new Factions();

/** A faction without a palette takes the one of its own id, else the first that nobody has. */
function assign(specs: readonly FactionSpec[]): (FactionSpec & { palette: Palette })[] {
  const named = specs.map((spec) => spec.palette ?? palettes.find((p) => p === spec.id.toUpperCase()));
  const free = palettes.filter((p) => !named.includes(p));
  return specs.map((spec, i) => ({ ...spec, palette: named[i] ?? free.shift() ?? palettes[i % palettes.length]! }));
}

function dress(spec: FactionSpec & { palette: Palette }): Faction {
  return { id: spec.id, name: spec.name, palette: spec.palette, letter: spec.letter ?? t(`letter.${spec.palette}` as MessageKey), ...paletteLook[spec.palette] };
}
