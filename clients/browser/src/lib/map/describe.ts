import type { Translate } from '$lib/i18n/catalogue';
import type { ScenePlace, SceneTag } from './types';

/** A place in words, for screen readers: what the eye reads from mark, ring and tags. */
export function describePlace(place: ScenePlace, tags: readonly SceneTag[], factionName: (id: string) => string, t: Translate): string {
  const held = place.controller === null ? t('place.nobody') : t(place.hollow ? 'place.thought' : 'place.held', { faction: factionName(place.controller) });
  return [
    place.name,
    t(`place.${place.class}`),
    held,
    ...(place.contested ? [t('place.contested', { faction: factionName(place.contested) })] : []),
    ...(place.stale ? [t('place.stale')] : []),
    ...tags.filter((tag) => tag.place === place.id).map((tag) => (tag.kind === 'own' ? t('place.own', { text: tag.text }) : t('place.reported', { faction: factionName(tag.faction), text: tag.text }))),
  ].join(', ');
}
