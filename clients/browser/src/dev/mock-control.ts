import type { ControlDocument, PublicDocument, ReplayHead, ReplayTurn, SeatControl } from '../lib/net/types';
import { scenario } from './mock-scenario';
import { cards, table, view } from './mock-table';

const person = (name: string, here = true) => ({ name, here, awaySince: here ? null : Date.now() - 240_000 });
const seat = (player: SeatControl['player'], people: SeatControl['people'], drafts: number, filed: number, sealed: boolean): SeatControl => ({ player, doctrine: 'historical', people, drafts, filed, sealed });
const inject = (title: string, text: string, from: string) => ({ title, text, from, audience: [], secretText: title === 'Border crossings struck' ? 'A convoy of 14 trucks was lost near Masnaa.' : '', secretFor: title === 'Border crossings struck' ? ['IRN', 'ISR'] : [], effects: [] });

export const control: ControlDocument = {
  head: table.head, standing: table.standing, joinCode: '7QK 4MD', joinCodeUntil: Date.now() + 7_200_000, observers: { o: person('Omar F.') },
  seats: {
    GOV: seat('Human', { a: person('Amal K.'), b: person('Jonas R.'), c: person('Mirei T.') }, 2, 2, false), HTS: seat('Human', { d: person('Priya S.'), e: person('Tom B.') }, 0, 3, true), SDF: seat('Doctrine', {}, 0, 0, true), TUR: seat('Human', { f: person('Elif D.') }, 0, 2, true),
    SOR: seat('Human', { g: person('Nour A.', false) }, 0, 0, false), RUS: seat('Human', { h: person('Lena W.') }, 0, 1, true), IRN: seat('Human', { i: person('Sam O.') }, 1, 0, false), ISR: seat('Control', {}, 0, 0, false), USA: seat('Doctrine', {}, 0, 0, true), ARB: seat('Human', { j: person('Yusuf M.') }, 0, 1, false),
  },
  truth: { ...view, seat: null, truth: true, own: null },
  injects: {
    families: { turn: 2, state: 'Played', content: inject('Officials’ families leave', 'Families of officials were seen at the airport.', 'State agency'), by: '' },
    crossings: { turn: 3, state: 'Set', content: inject('Border crossings struck', 'Israeli jets strike two crossings with Lebanon. The road by Zabadani is closed until cleared.', 'State agency'), by: '' },
    rumour: { turn: 3, state: 'Held', content: inject('Rumour: president has left', 'It is said that the president has left.', 'Rumour'), by: 'A. Haddad' },
    talks: { turn: 4, state: 'Set', content: inject('Amman asks for talks', 'Amman offers to host talks.', 'Amman'), by: '' },
  },
  messages: table.messages,
};
export const publicDocument: PublicDocument = { head: table.head, standing: table.standing, seats: table.seats, view: { ...view, seat: null, own: null, forces: {} }, injects: {}, messages: {} };
const turns = [1, 2, 3, 4, 5, 6, 7, 8];
export const replayHead: ReplayHead = {
  head: table.head, openedAt: Date.now() - 86_400_000, ending: { turn: 8, kind: 'Collapse', faction: 'GOV' }, turns: turns.map((turn) => ({ turn, label: ['Rastan falls', 'Hama bridge cut', 'Homs holds', 'Russia halves aid', 'Palmyra empties', 'Homs falls', 'Rumour of flight', 'Collapse'][turn - 1]!, hash: `9f3c${turn}0e1` })),
  seats: scenario.factions.map((f) => f.id), series: { displaced: [370, 400, 420, 450, 520, 600, 750, 900, 960].map((n) => n * 1000), cohesion: { GOV: [480, 450, 410, 380, 330, 280, 200, 120, 0], HTS: [820, 830, 850, 840, 840, 850, 880, 890, 900] }, places: { GOV: [18, 16, 15, 15, 14, 13, 10, 8, 0], HTS: [4, 5, 6, 6, 7, 7, 9, 12, 17], SDF: [5, 5, 5, 5, 5, 6, 6, 6, 6] } },
  verified: true,
};
export const replayTurn = (turn: number, as: string): ReplayTurn => ({
  turn, view: as === 'truth' ? control.truth! : view, hash: `9f3c${turn}`, cards, injects: [{ id: 'families', content: control.injects.families!.content }],
  decisions: Object.values(table.sheet!.orders).map((line, i) => ({ faction: i > 2 ? 'HTS' : 'GOV', line: { ...line, why: i === 0 ? 'Families first, before the ring closes' : '' } })),
});
