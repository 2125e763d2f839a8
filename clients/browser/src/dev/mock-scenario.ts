import type { ScenarioCity, ScenarioFaction, ScenarioListed, ScenarioRoute, ScenarioStatic } from '../lib/net/types';
import { factionSpecs, homsScene } from './homs-fixture';
import { arabicNames, areaSites, places, routes } from './homs-ground';

/** An invented scenario document for looking at screens without a server. */
const micro = (degrees: number) => Math.round(degrees * 1e6);
const point = (lon: number, lat: number) => ({ lon: micro(lon), lat: micro(lat) });
const palettes = ['GOV', 'HTS', 'SDF', 'TUR', 'SOR', 'USA', 'RUS', 'IRN', 'ISR', 'ARB'];
const shapes = ['Square', 'Circle', 'Triangle', 'Diamond', 'Hexagon', 'Shield', 'Pentagon', 'Octagon', 'Parallelogram', 'HalfRound'];
const scene = homsScene('en');

const nearest = (lon: number, lat: number) => places.reduce((a, b) => (Math.hypot(a.lon - lon, a.lat - lat) <= Math.hypot(b.lon - lon, b.lat - lat) ? a : b)).id;
const people: Record<string, number> = { homs: 800_000, damascus: 2_079_000, aleppo: 1_850_000, hama: 696_000, palmyra: 51_000, tartus: 115_000, latakia: 383_000 };

const cities: ScenarioCity[] = places.map((p) => ({
  id: p.id, name: p.name, names: { ar: arabicNames[p.id] ?? p.name }, at: point(p.lon, p.lat), class: (p.class[0]!.toUpperCase() + p.class.slice(1)) as ScenarioCity['class'],
  label: p.labelSide.toUpperCase(), people: people[p.id] ?? 30_000, controller: p.controller, note: '',
}));
const lines: ScenarioRoute[] = routes.map((r) => {
  const [a, b] = [r.points[0]!, r.points.at(-1)!];
  const km = Math.round(r.points.slice(1).reduce((sum, p, i) => sum + Math.hypot((p[1] - r.points[i]![1]) * 111, (p[0] - r.points[i]![0]) * 91), 0));
  return { id: r.id, a: nearest(a[0], a[1]), b: nearest(b[0], b[1]), km, kind: 'Road', name: r.name ?? '', main: r.main, crossing: false, line: r.points.map(([lon, lat]) => point(lon, lat)) };
});
const factions: ScenarioFaction[] = factionSpecs.en.map((f, i) => ({
  id: f.id, name: f.name, subtitle: f.id === 'GOV' ? 'Presidency and army' : 'Its own staff', names: { ar: factionSpecs.ar[i]!.name }, letter: 'GHDTSRILUA'[i]!,
  shape: shapes[palettes.indexOf(f.id)]!, palette: palettes.indexOf(f.id) + 1, capital: f.id === 'GOV' ? 'damascus' : null,
  doctrines: [{ name: 'historical', title: 'Historical', note: 'Does what was done.' }, { name: 'cautious', title: 'Cautious', note: 'Keeps what it has.' }],
}));

export const scenario: ScenarioStatic = {
  id: 'homs-2024', title: 'The battle for Homs, December 2024', shortTitle: 'Homs 2024', summary: 'A fast offensive nears the city that joins the capital to the coast.',
  contentNote: 'A teaching model of a war in which people died. It takes nobody’s side; sources are in the rulebook.', rulebook: 'homs-1', startsAt: '2024-12-06T18:00', turnHours: 12, turns: 12,
  people: { low: 3, high: 30 }, minutes: 180, cities, routes: lines, factions, corridors: [{ id: 'coast', name: 'Damascus to the coast', from: 'damascus', to: 'tartus' }],
  map: {
    cameraSouthWest: point(34.72, 32.3), cameraNorthEast: point(40.63, 37.05), country: 'Syria', neighbours: scene.countries.filter((c) => c !== 'Syria'),
    rivers: scene.rivers.map((r) => r.points.map(([lon, lat]) => point(lon, lat))),
    labels: scene.labels.map((l) => ({ text: l.text, names: {}, at: point(l.lon, l.lat), water: l.kind === 'sea' })),
    sites: areaSites.map((s) => ({ at: point(s.lon, s.lat), follows: 'follows' in s ? s.follows : null, fixed: 'controller' in s ? s.controller : null, town: !s.thin })),
    borderNote: 'Borders: Natural Earth. No position implied.',
  },
  briefing: 'Aleppo and Hama have fallen within days. Homs is next: the road from the capital to the coast, and the way to Lebanon, run through it.\n\n### How it is played\n\n- A turn is twelve hours\n- Everybody orders at the same time',
};
export const library: ScenarioListed[] = [
  { id: 'homs-2024', title: scenario.title, summary: scenario.summary, turns: 12, seats: 10, people: { low: 3, high: 30 }, minutes: 180 },
  { id: 'draft-2025', title: 'draft-2025', summary: '', turns: 0, seats: 0, people: { low: 0, high: 0 }, minutes: 0, broken: 'factions.yaml, line 14, column 3: unknown key “moral”. Expected “morale”.' },
];
export const briefing = {
  common: scenario.briefing, faction: 'GOV',
  seat: 'Aleppo and Hama have fallen within days. Homs is next: the road from the capital to the coast, and the way to Lebanon, run through it.\n\n### What you want\n\n- Keep Damascus joined to the coast\n- Keep the government’s cohesion above 30\n- Spare the people of Homs: harm counts for every faction\n\n### What you know\n\nThe army has 6,900 in Homs. Morale is low. What units report may be late, or wrong.',
};
