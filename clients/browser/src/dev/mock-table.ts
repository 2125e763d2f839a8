import type { Card, Choice, CityOptions, CityView, ForecastAnswer, Order, SheetLine, SupportOptions, TableDocument, View } from '../lib/net/types';
import { places } from './homs-ground';
import { scenario } from './mock-scenario';

/** An invented table in turn 3, after the mockups: for looking at screens, not for playing. */
const none = { low: 0, high: 0 };
const own: Record<string, [men: number, morale: number, supply: number]> = { latakia: [4200, 520, 1000], tartus: [3100, 500, 1000], homs: [6400, 410, 670], palmyra: [1300, 370, 330], damascus: [11800, 560, 1000] };
const reports: Record<string, [faction: string, low: number, high: number, age: number, letter: 'A' | 'B' | 'C' | 'D']> = {
  rastan: ['HTS', 7000, 9500, 6, 'B'], aleppo: ['HTS', 5000, 5000, 22, 'C'], deir: ['SDF', 6000, 6000, 12, 'C'], tanf: ['USA', 900, 900, 30, 'D'], daraa: ['SOR', 3000, 5000, 9, 'C'], salamiyah: ['HTS', 1500, 3000, 14, 'C'],
};
const city = (id: string, controller: string): CityView => ({
  controller, controllerAge: ['aleppo', 'idlib'].includes(id) ? 30 : 4, contender: id === 'homs' ? 'HTS' : id === 'manbij' ? 'TUR' : null,
  present: own[id] ? { garrison: own[id]![0], morale: own[id]![1], moraleChange: id === 'homs' ? -60 : 0, fort: id === 'homs' ? 2 : 1, supply: own[id]![2], cutOff: 0, grip: id === 'homs' ? 120 : 0, fear: 400, threatened: id === 'homs' } : null,
  reported: reports[id] ? { [reports[id]![0]]: { low: reports[id]![1], high: reports[id]![2], ageHours: reports[id]![3], letter: reports[id]![4], number: 2, source: 'Own scouts' } } : {},
  people: id === 'homs' ? 657_000 : (scenario.cities.find((c) => c.id === id)?.people ?? 0), leftLastTurn: id === 'homs' ? 38_200 : 0, guests: 0, killed: id === 'homs' ? { low: 40, high: 80 } : none, wounded: none,
  line: id === 'homs' ? 'Held by the government. HTS holds the northern edge.' : '',
});
export const view: View = {
  seat: 'GOV', truth: false, turn: 3, cities: Object.fromEntries(places.map((p) => [p.id, city(p.id, p.controller)])), routes: { rh: { cutFor: 2, extraKm: 0, clog: 0, people: 0 }, hq: { cutFor: 0, extraKm: 0, clog: 700, people: 38_200 } },
  factions: Object.fromEntries(scenario.factions.map((f) => [f.id, { collapsed: false, places: places.filter((p) => p.controller === f.id).length, stance: f.id === 'HTS' || f.id === 'SOR' ? 'Hostile' : f.id === 'RUS' || f.id === 'IRN' ? 'Allied' : 'Neutral', cohesion: { low: 350, high: 500 } } as const])),
  own: { cohesion: 410, cohesionChange: -30, legitimacy: 350, credibility: 400, commandPoints: 4, lots: 5, airPoints: 3, men: 26_800, lost: 530, deserted: 110, secrets: ['The president’s family has left for Moscow.'], objectives: [{ text: 'Keep Damascus joined to the coast', measure: 'open', band: 'Success' }, { text: 'Spare the people of Homs', measure: '118 harmed', band: 'Mixed' }] },
  forces: Object.fromEntries(Object.entries(own).map(([id, [men, morale]], i) => [String(i + 1), { faction: 'GOV', name: 'Garrison', class: 'Regular', city: id, men, quality: 500, morale, tempo: 800 }])),
  deliveries: {}, corridors: { coast: { open: true, way: [], brokenAt: '' } },
  support: { '7': { number: 7, asker: 'GOV', power: 'RUS', kind: 'AirStrikes', where: 'rastan', amount: 2, terms: ['guard'], state: 'Countered', turn: 2, steps: [{ turn: 2, by: 'GOV', step: 'Asked', amount: 4, terms: ['guard'], text: '' }, { turn: 2, by: 'RUS', step: 'Countered', amount: 2, terms: ['guard', 'latakia'], text: 'Our aircraft are committed elsewhere. We can fly once.' }] } },
  news: {
    n1: { turn: 3, kind: 'Public', from: 'Own authorities', title: '', text: '38,200 people left Homs this turn, most toward Lebanon', letter: 'A', city: 'homs' },
    n2: { turn: 3, kind: 'Claim', from: 'HTS', title: '', text: '“Our forces are inside the northern districts of Homs”', letter: 'D', faction: 'HTS', city: 'homs' },
    n3: { turn: 3, kind: 'Report', from: 'Report', title: '', text: 'HTS column of 7,000–9,500 at Rastan, heading south', letter: 'B', city: 'rastan' },
  },
  people: { killed: { low: 120, high: 180 }, wounded: { low: 300, high: 420 }, killedLastTurn: { low: 28, high: 35 }, woundedLastTurn: { low: 100, high: 130 }, displaced: 412_000, evacuated: 41_600, byCause: { GOV: { low: 200, high: 300 }, HTS: { low: 150, high: 220 } } },
  report: {
    turn: 2, headline: 'Homs held. One column reached Tartus.', text: 'The attack from Rastan was stopped at the northern edge. The Tartus corridor worked for one column. Desertion continued in Palmyra.',
    items: [
      { kind: 'Battle', title: 'Battle for Homs', text: 'Held. HTS stopped at the northern edge', city: 'homs', cards: ['t2-battle-homs', 't2-will-homs'], own: true },
      { kind: 'Evacuation', title: 'Evacuation of Homs', text: '41,600 reached Tartus. The last column turned back', city: 'homs', cards: ['t2-will-homs'], own: true },
      { kind: 'Claim', title: 'HTS claimed', text: '“Homs is encircled.” Your reports say it is not', city: 'homs', cards: [], own: false },
    ],
  },
};
const line = (id: number, state: SheetLine['state'], order: Order, text: string, detail: string, extra: Partial<SheetLine['line']> = {}): SheetLine => ({
  id, state, order, why: '', by: 'Amal K.', line: { kind: order.kind, title: order.kind, text, detail, city: 'homs', way: [], tag: '', cost: { lots: 1, command: 0, air: 0, text: '' }, ...extra },
});
export const table: TableDocument = {
  head: { id: 'demo', name: 'Seminar, 14 March', scenarioId: 'homs-2024', scenarioTitle: scenario.title, shortTitle: 'Homs 2024', turns: 12, turnHours: 12, startsAt: scenario.startsAt, facilitator: 'A. Haddad' },
  standing: { phase: 'Planning', turn: 3, endsAt: Date.now() + 462_000, paused: false, durationMs: 720_000 }, seat: 'GOV',
  seats: Object.fromEntries(scenario.factions.map((f) => [f.id, { player: f.id === 'SDF' ? 'Doctrine' : f.id === 'ISR' ? 'Control' : 'Human', people: f.id === 'GOV' ? ['Amal K.', 'Jonas R.', 'Mirei T.'] : [] } as const])),
  people: { a: { name: 'Amal K.', here: true }, b: { name: 'Jonas R.', here: true }, c: { name: 'Mirei T.', here: true } }, view,
  sheet: {
    turn: 3, sealed: false, totals: { lotsUsed: 3, lots: 5, commandUsed: 1, command: 4, airUsed: 1, air: 3, ordersUsed: 4, orders: 20 },
    orders: {
      '1': line(1, 'Filed', { kind: 'Evacuate', city: 'homs', to: 'tartus', lots: 3, familiesFirst: false }, 'Homs to Tartus, 45,000 people', 'Corridor asked of HTS. From turn 3', { tag: '45,000', way: ['ht'] }),
      '2': line(2, 'Filed', { kind: 'Hold', city: 'homs', posture: 'DigIn' }, 'Homs: dig in', 'Fortification 2 to 3 at turn 4'),
      '3': line(3, 'Draft', { kind: 'Reinforce', from: 'damascus', to: 'homs', men: 2400 }, 'Homs from Damascus, 2,400', 'Arrives turn 4', { tag: '2,400 · turn 4', way: ['nd', 'hn'] }),
      '4': { ...line(4, 'Draft', { kind: 'Withdraw', from: 'palmyra', to: 'qaryatayn', men: 1300 }, 'Palmyra to Qaryatayn, 1,300', '', { city: 'palmyra', tag: '1,300' }), refusal: { code: 'OutOfReach', sentence: 'The Palmyra road is cut.', remedy: 'Choose Damascus, or wait until it opens.' } },
    },
  },
  past: {}, injects: {}, messages: { '1': { to: 'GOV', name: 'A. Haddad', text: 'Russia will answer your request when turn 4 opens', at: Date.now() - 840_000 } },
};
const source = (key: string, label: string, note: string, strength: number, morale: number, men: number): Choice => ({
  key, label, note, order: { kind: 'Reinforce', from: key, to: 'homs', men }, size: { field: 'men', unit: 'men', least: 100, most: strength, step: 100, suggested: men, perPoint: 1200, people: 0 }, cost: { lots: 2, command: 0, air: 0, text: '2 transport. 1 left after this' },
  takesEffect: 'Leaves in turn 3, arrives Sun 06:00', arrives: 4, km: 160, way: key === 'damascus' ? ['nd', 'hn'] : [], men: { strength, morale, quality: 520, tempo: 800, names: note }, behind: { city: key, men: strength, thinBelow: 1500, note: '' }, risk: 'M5 crowded: 15–30% a turn late', consents: [],
});
const simple = (order: Order, key: string, label: string, note: string): Choice => ({ key, label, note, order, cost: { lots: 0, command: 1, air: 0, text: '1 command. 2 left after this' }, takesEffect: 'This turn', arrives: 0, km: 0, way: [], risk: '', consents: [] });
export const options = (place: string): CityOptions => ({
  city: place, totals: table.sheet!.totals!,
  kinds: [
    { kind: 'Reinforce', legal: 3, choices: place === 'homs' ? [source('damascus', 'Damascus', '4th Division, M5 160 km', 6300, 580, 2400), source('palmyra', 'Palmyra', 'Garrison, 155 km', 1300, 370, 1300), source('tartus', 'Tartus', 'Coastal militia, 95 km', 900, 440, 900)] : [], why: place === 'homs' ? null : { code: 'NotYours', sentence: 'The place is not yours.', remedy: 'Choose one of your own.' } },
    { kind: 'Evacuate', legal: 1, choices: [{ ...simple({ kind: 'Evacuate', city: place, to: 'tartus', lots: 3, familiesFirst: false }, 'tartus', 'Tartus', 'M1, 95 km'), size: { field: 'lots', unit: 'transport lots', least: 1, most: 5, step: 1, suggested: 3, perPoint: 1, people: 15_000 }, arrives: 4, consents: [{ faction: 'HTS', where: 'rastan', chance: { low: 400, high: 600 }, note: 'Its men stand near the road' }] }] },
    { kind: 'RequestSupport', legal: 1, choices: [] }, { kind: 'AnswerRequest', legal: 0, choices: [] }, { kind: 'Advance', legal: 0, choices: [] },
    { kind: 'Hold', legal: 3, choices: (['Stand', 'DigIn', 'Rest'] as const).map((posture) => simple({ kind: 'Hold', city: place, posture }, posture, { Stand: 'Stand', DigIn: 'Dig in', Rest: 'Rest' }[posture], 'Clear orders for the garrison')) },
    { kind: 'Withdraw', legal: 0, choices: [] }, { kind: 'Strike', legal: 1, choices: [{ ...simple({ kind: 'Strike', aim: 'Approach', city: place, points: 1 }, 'approach', 'Approach', 'Columns that move on it'), harm: { low: 4, high: 20 }, chance: { low: 300, high: 500 } }] },
    { kind: 'NegotiateHandover', legal: 0, choices: [] }, { kind: 'Announce', legal: 1, choices: [simple({ kind: 'Announce', claim: 'HoldsFirmly', city: place, about: null }, 'holds', 'We hold Homs firmly', '')] },
  ],
});
export const forecast: ForecastAnswer = { forecast: { basis: '', lines: [{ title: 'Homs holds through turn 4', city: 'homs', unit: 'Chance', scale: 1000, without: { low: 280, high: 460 }, with: { low: 410, high: 600 } }, { title: 'Damascus holds through turn 4', city: 'damascus', unit: 'Chance', scale: 1000, without: { low: 710, high: 840 }, with: { low: 660, high: 800 } }] } };
const terms = [{ id: 'guard', text: 'Troops to guard Hmeimim', worth: 1, costs: '700 men stay at Jableh', city: 'jableh', amount: 700 }, { id: 'latakia', text: 'Hold Latakia until turn 6', worth: 1, costs: 'Latakia is not given up', city: 'latakia', amount: 3 }, { id: 'lease', text: 'Longer lease of Tartus', worth: 2, costs: 'Legitimacy falls', amount: 40 }];
const kinds = (['Troops', 'AirStrikes', 'Arms', 'Intelligence', 'Mediation', 'Asylum'] as const).map((kind) => ({
  kind, title: { Troops: 'Troops', AirStrikes: 'Air strikes', Arms: 'Arms', Intelligence: 'Intelligence', Mediation: 'Mediation', Asylum: 'Asylum' }[kind], unit: kind === 'AirStrikes' ? 'Sorties' : '', most: kind === 'AirStrikes' ? 6 : 1, step: 1, needsPlace: kind === 'AirStrikes',
  places: kind === 'AirStrikes' ? [{ city: 'rastan', enters: 'jableh', way: [], km: 90, arrives: 5, note: 'From Hmeimim by air: no road can be cut. The base must be held.' }] : [], terms, answers: 4, works: 5, cost: 2, note: 'Aircraft are committed elsewhere.',
}));
export const support: SupportOptions = {
  powers: [['RUS', 'Stance +2 · stretched', 2], ['IRN', 'Stance +2 · slow, by land', 1], ['ARB', 'Stance −1 · refused twice', 3], ['TUR', 'Stance −3 · refused', 4]].map(([power, stance, capacity]) => ({ power: power as string, stance: stance as string, capacity: capacity as number, drainedBy: 'Its war elsewhere drains it.', kinds, history: power === 'RUS' ? [view.support['7']!] : [] })),
  waiting: [{ case: view.support['7']!, with: 'RUS', asPower: false, text: 'Russia offers 2 sorties at Rastan, and asks for troops at Hmeimim and Latakia held.', most: 6, step: 1, terms, cost: 0, advice: [] }],
};
export const cards: Card[] = [
  {
    id: 't2-battle-homs', turn: 2, kind: 'Battle', city: 'homs', title: 'Battle for Homs: held', summary: 'Held.', sentence: '8,200 attackers met 6,400 defenders at the northern edge. Two dice and +2 had to reach 7; they came to 9.', clause: '2.1', formula: 'Strength = men × quality × (50 + morale ÷ 2) %. Attack to defence 1.9 : 1.',
    inputs: [{ label: 'Government defends', faction: 'GOV', value: '6,400 men', known: 'own' }, { label: 'HTS coalition attacks', faction: 'HTS', value: '8,200 men', known: 'in contact' }],
    lines: [{ label: 'Base for attack 1.9 : 1', clause: '2.2', value: 3 }, { label: 'Urban ground', clause: '2.3', value: 2 }, { label: 'Fortification 2', clause: '2.4', value: 2 }, { label: 'Air strikes on the approach', clause: '6.1', value: 1 }, { label: 'Supply strained', clause: '3.4', value: -1 }, { label: 'Hama fell within two turns', clause: '7.2', value: -2 }], total: 5, unit: 'on two dice',
    odds: [{ outcome: 'City falls', permille: 167 }, { outcome: 'Fighting inside', permille: 250 }, { outcome: 'Held', permille: 416 }, { outcome: 'Attack broken', permille: 167 }], roll: { first: 3, second: 4, sum: 7 }, outcome: 'Held',
    effects: [{ label: 'lost', value: '420 men', faction: 'GOV', note: '310 dead or wounded, 110 deserted' }, { label: 'lost', value: 'about 560 men', faction: 'HTS', note: 'reported, ±120' }, { label: 'killed, 118 wounded', value: '31 civilians', note: '19 by shelling, 12 in crossfire' }], whatIf: 'Without fortification the roll would still have fallen in Held.',
  },
  { id: 't2-will-homs', turn: 2, kind: 'Will', city: 'homs', title: 'Will of the garrison: stands', summary: 'The garrison stood.', sentence: '', clause: '5.1', inputs: [], formula: '', lines: [], total: 0, unit: '', odds: [], outcome: '', effects: [], whatIf: '' },
];
export const clauses = [{ clause: '2.1', chapter: '2 Battle', text: 'The ratio of attack to defence sets the base. Modifiers are added; two dice decide.' }, { clause: '2.2', chapter: '2 Battle', text: 'Between 3 : 2 and 2 : 1 the base is 3.' }, { clause: '5.1', chapter: '5 Will', text: 'A garrison with clear orders stands longer.' }];
