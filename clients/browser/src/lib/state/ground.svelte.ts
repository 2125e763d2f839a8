import { factions } from '$lib/factions.svelte';
import { locale } from '$lib/i18n/locale.svelte';
import type { ScenarioStatic } from '$lib/net/types';
import { wordsIn } from './scenario';
import { factionSpecs, groundOf, type Ground } from './ground';

/** The scenario on screen in the reader's language; setting it also tells the kit which factions there are. */
export class Stage {
  scenario = $state.raw<ScenarioStatic | null>(null);
  readonly ground: Ground | null = $derived(this.scenario ? groundOf(this.scenario, locale.language) : null);

  /** Call while a component initialises: the factions follow the language, and the words the scenario. */
  follow(): void {
    $effect.pre(() => {
      if (this.scenario) factions.define(factionSpecs(this.scenario, locale.language));
      locale.phrases = this.scenario ? wordsIn(this.scenario) : {};
      return () => (locale.phrases = {});
    });
  }

  cityName(id: string | null | undefined): string {
    return (id && this.ground?.place.get(id)?.name) || id || '';
  }
  subtitle(faction: string): string {
    return this.scenario?.factions.find((f) => f.id === faction)?.subtitle ?? '';
  }
}
