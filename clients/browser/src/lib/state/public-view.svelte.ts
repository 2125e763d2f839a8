import { age, band, num } from '$lib/i18n/locale.svelte';
import { session as api } from '$lib/net/endpoints';
import type { Denial } from '$lib/net/problem';
import type { PublicDocument } from '$lib/net/types';
import { denialOf } from './attempt.svelte';
import { Stage } from './ground.svelte';
import { newsLines } from './news';
import { sceneOf } from './scene';
import { Watch } from './watch.svelte';

/** An observer's view: what the public knows. */
export class PublicView {
  readonly watch: Watch<PublicDocument>;
  readonly stage = new Stage();
  city = $state<string | null>(null);
  denied = $state.raw<Denial | null>(null);
  readonly doc = $derived.by(() => this.watch.doc);
  readonly view = $derived(this.doc?.view ?? null);
  readonly news = $derived(this.doc ? newsLines(this.view?.news ?? {}, this.doc.injects ?? {}, this.doc.messages) : []);
  readonly scene = $derived(this.stage.ground ? sceneOf(this.stage.ground, this.view, [], { number: num, band, age }) : null);
  readonly session: string;

  constructor(session: string) {
    this.session = session;
    this.watch = new Watch<PublicDocument>(session, 'Public');
  }

  async start(): Promise<void> {
    this.watch.start();
    try {
      this.stage.scenario = await api.scenario(this.session);
    } catch (error) {
      this.denied = denialOf(error);
    }
  }
}
