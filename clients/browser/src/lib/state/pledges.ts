import type { Translate } from '$lib/i18n/catalogue';
import type { Bargain, Pledge } from '$lib/net/types';

/** One thing given in a bargain, as a phrase. */
export const pledgeWords = (pledge: Pledge, t: Translate, cityName: (id: string) => string): string =>
  t(`pledge.${pledge.kind}`, { count: pledge.amount, place: pledge.city ? cityName(pledge.city) : '' });

/** What one side gives, as a list; the word for nothing where it is empty. */
export const pledgeList = (pledges: readonly Pledge[], t: Translate, cityName: (id: string) => string): string =>
  pledges.length > 0 ? pledges.map((p) => pledgeWords(p, t, cityName)).join(', ') : t('pledge.nothing');

/** A bargain from one side: with whom, what it gives and what it gets. */
export function sideOf(bargain: Bargain, faction: string): { with: string; gives: readonly Pledge[]; gets: readonly Pledge[] } {
  const first = bargain.by === faction;
  return { with: first ? bargain.with : bargain.by, gives: first ? bargain.gives : bargain.wants, gets: first ? bargain.wants : bargain.gives };
}
