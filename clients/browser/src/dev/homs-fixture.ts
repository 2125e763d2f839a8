import type { FactionSpec } from '../lib/factions.svelte';
import type { MapScene, Point, ScenePlace } from '../lib/map/types';
import { arabicNames, areaSites, euphrates, orontes, places, routes } from './homs-ground';

/** An invented moment of the Homs scenario, for the kit page and for tests of the drawing. Not from a game. */
export const factionSpecs: Record<'en' | 'ar', readonly FactionSpec[]> = {
  en: [
    { id: 'GOV', name: 'Government' }, { id: 'HTS', name: 'HTS coalition' }, { id: 'SDF', name: 'SDF' }, { id: 'TUR', name: 'Turkey and SNA' }, { id: 'SOR', name: 'Southern rebels' },
    { id: 'RUS', name: 'Russia' }, { id: 'IRN', name: 'Iran and Hezbollah' }, { id: 'ISR', name: 'Israel' }, { id: 'USA', name: 'United States' }, { id: 'ARB', name: 'Arab capitals' },
  ],
  ar: [
    { id: 'GOV', name: 'الحكومة' }, { id: 'HTS', name: 'تحالف الهيئة' }, { id: 'SDF', name: 'قسد' }, { id: 'TUR', name: 'تركيا والجيش الوطني' }, { id: 'SOR', name: 'فصائل الجنوب' },
    { id: 'RUS', name: 'روسيا' }, { id: 'IRN', name: 'إيران وحزب الله' }, { id: 'ISR', name: 'إسرائيل' }, { id: 'USA', name: 'الولايات المتحدة' }, { id: 'ARB', name: 'العواصم العربية' },
  ],
};

/** The drawn line of roads one after the other; a minus runs a road backwards. */
const by = (...ids: string[]): Point[] =>
  ids.flatMap((id, i) => {
    const points = routes.find((r) => r.id === id.replace('-', ''))!.points;
    return (id.startsWith('-') ? [...points].reverse() : [...points]).slice(i === 0 ? 0 : 1);
  });
const changed: Record<string, Partial<ScenePlace>> = { homs: { contested: 'HTS' }, manbij: { contested: 'TUR' } };
const foreign = {
  en: [['TURKEY', 37.4, 36.98], ['LEBANON', 35.86, 34.1], ['IRAQ', 41.2, 33.9], ['JORDAN', 37.6, 32.42], ['ISRAEL', 35.2, 32.75], ['CYPRUS', 33.2, 35.05]],
  ar: [['تركيا', 37.4, 36.98], ['لبنان', 35.86, 34.1], ['العراق', 41.2, 33.9], ['الأردن', 37.6, 32.42], ['إسرائيل', 35.2, 32.75], ['قبرص', 33.2, 35.05]],
} as const;
const sea = { en: 'Mediterranean', ar: 'البحر المتوسط' };

export function homsScene(language: 'en' | 'ar' = 'en'): MapScene {
  return {
    places: places.map((p) => ({ ...p, name: language === 'ar' ? arabicNames[p.id]! : p.name, ...changed[p.id] })),
    routes: routes.map((r) => ({ ...r, cut: r.id === 'rh', clog: r.id === 'hq' })),
    rivers: [{ points: euphrates, main: true }, { points: orontes }],
    areaSites,
    tags: [
      { place: 'latakia', faction: 'GOV', kind: 'own', text: '4,200', supply: 3 },
      { place: 'tartus', faction: 'GOV', kind: 'own', text: '3,100' },
      { place: 'homs', faction: 'GOV', kind: 'own', text: '6,400', supply: 2 },
      { place: 'palmyra', faction: 'GOV', kind: 'own', text: '1,300', supply: 1 },
      { place: 'damascus', faction: 'GOV', kind: 'own', text: '11,800', supply: 3 },
      { place: 'rastan', faction: 'HTS', kind: 'reported', text: '7,000–9,500 · 6 h' },
      { place: 'aleppo', faction: 'HTS', kind: 'reported', text: '~5,000 · 22 h' },
      { place: 'deir', faction: 'SDF', kind: 'reported', text: '~6,000 · 12 h' },
      { place: 'tanf', faction: 'USA', kind: 'reported', text: '~900 · 30 h' },
      { place: 'daraa', faction: 'SOR', kind: 'reported', text: '3,000–5,000 · 9 h' },
    ],
    arrows: [
      { id: 'evacuate', kind: 'filed', points: by('ht'), label: '45,000', gap: 12 },
      { id: 'reinforce', kind: 'draft', points: by('-nd', '-hn'), label: '2,400 · turn 4', gap: 20 },
      { id: 'column', kind: 'reported', faction: 'HTS', points: by('shm'), gap: 26 },
    ],
    flights: [{ id: 'lebanon', points: by('hq'), people: 38200, label: '38,200' }],
    strikes: [{ id: 'bridge', lon: 36.75, lat: 35.04 }],
    camera: { bounds: [[34.72, 32.3], [40.63, 37.05]] },
    focus: [36.6, 34.75],
    insetBounds: [[35.5, 32.25], [42.45, 37.35]],
    countries: ['Syria', 'Turkey', 'Lebanon', 'Israel', 'Jordan', 'Iraq', 'Palestine', 'Cyprus', 'N. Cyprus', 'Saudi Arabia', 'Iran'],
    land: 'Syria',
    labels: [...foreign[language].map(([text, lon, lat]) => ({ text, lon, lat, kind: 'country' as const })), { text: sea[language], lon: 35.3, lat: 34.42, kind: 'sea' as const }],
  };
}

/** The same moment as another seat may know it: fog over what nobody has reported for a day. */
export function foggyScene(language: 'en' | 'ar' = 'en'): MapScene {
  const scene = homsScene(language);
  const unseen = new Set(['aleppo', 'idlib', 'hama', 'salamiyah']);
  return { ...scene, places: scene.places.map((p) => (unseen.has(p.id) ? { ...p, stale: true, hollow: true } : p)), tags: scene.tags.filter((tag) => !unseen.has(tag.place)), arrows: [] };
}
