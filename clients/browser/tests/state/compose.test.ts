import { expect, test } from 'vitest';
import type { Choice, Order, Sizing } from '$lib/net/types';
import { choiceOf, compose, extrasOf, valueOf, type Extras } from '$lib/state/compose';

const size = (field: string, least: number, most: number, suggested: number): Sizing => ({ field, unit: field, least, most, step: 1, suggested, perPoint: 0, people: 0 });
const choice = (key: string, order: Order, sizing?: Sizing): Choice => ({
  key, order, label: key, note: '', size: sizing, cost: { lots: 0, command: 0, air: 0, text: '' }, takesEffect: '', arrives: 0, km: 0, way: [], risk: '', consents: [],
});

// One of each kind: the server's choice, what the person did to it, and the JSON that goes out.
const made: [Order['kind'], Choice, number | null, Extras, Order][] = [
  ['Reinforce', choice('damascus', { kind: 'Reinforce', from: 'damascus', to: 'homs', men: 2400 }, size('men', 100, 6300, 2400)), 3000, {}, { kind: 'Reinforce', from: 'damascus', to: 'homs', men: 3000 }],
  ['Evacuate', choice('tartus', { kind: 'Evacuate', city: 'homs', to: 'tartus', lots: 2, familiesFirst: false }, size('lots', 1, 3, 2)), 3, { familiesFirst: true }, { kind: 'Evacuate', city: 'homs', to: 'tartus', lots: 3, familiesFirst: true }],
  ['RequestSupport', choice('RUS', { kind: 'RequestSupport', power: 'RUS', what: 'AirStrikes', amount: 4, where: 'rastan', terms: ['guard'] }, size('amount', 1, 6, 4)), 2, {}, { kind: 'RequestSupport', power: 'RUS', what: 'AirStrikes', amount: 2, where: 'rastan', terms: ['guard'] }],
  ['AnswerRequest', choice('7', { kind: 'AnswerRequest', request: 7, answer: 'Counter', amount: 2, terms: [], text: '' }, size('amount', 1, 4, 2)), 1, {}, { kind: 'AnswerRequest', request: 7, answer: 'Counter', amount: 1, terms: [], text: '' }],
  ['Advance', choice('rastan', { kind: 'Advance', from: 'rastan', to: 'homs', men: 8200 }, size('men', 100, 8200, 8200)), 5000, {}, { kind: 'Advance', from: 'rastan', to: 'homs', men: 5000 }],
  ['Hold', choice('DigIn', { kind: 'Hold', city: 'homs', posture: 'DigIn' }), null, {}, { kind: 'Hold', city: 'homs', posture: 'DigIn' }],
  ['Withdraw', choice('qaryatayn', { kind: 'Withdraw', from: 'palmyra', to: 'qaryatayn', men: 1300 }, size('men', 100, 1300, 1300)), null, {}, { kind: 'Withdraw', from: 'palmyra', to: 'qaryatayn', men: 1300 }],
  ['Strike', choice('approach', { kind: 'Strike', aim: 'Approach', city: 'homs', points: 1 }, size('points', 1, 3, 1)), 2, {}, { kind: 'Strike', aim: 'Approach', city: 'homs', points: 2 }],
  ['NegotiateHandover', choice('homs', { kind: 'NegotiateHandover', city: 'homs', safePassage: true, amnesty: false }), null, { safePassage: false, amnesty: true, guarantor: 'TUR' }, { kind: 'NegotiateHandover', city: 'homs', safePassage: false, amnesty: true, guarantor: 'TUR' }],
  ['Announce', choice('holds', { kind: 'Announce', claim: 'HoldsFirmly', city: 'homs' }), null, {}, { kind: 'Announce', claim: 'HoldsFirmly', city: 'homs' }],
];
test.each(made)('%s goes out as its choice with the number and the switches set', (_, from, value, extras, order) => expect(compose(from, value, extras)).toEqual(order));
test.each(made)('%s on a sheet is found again among the choices', (_, from, value, __, order) => {
  const other = choice('other', { ...from.order, kind: 'Hold', city: 'elsewhere', posture: 'Rest' });
  expect(choiceOf(order, [other, from])?.key).toBe(from.key);
  if (from.size && value !== null) expect(valueOf(order, from.size.field)).toBe(value);
  expect(compose(from, value, extrasOf(order))).toEqual(order);
});

test('a number outside of what the server offers is brought inside', () => {
  const from = made[0]![1];
  expect(compose(from, 99_999)).toMatchObject({ men: 6300 });
  expect(compose(from, 1)).toMatchObject({ men: 100 });
});
test('switches of another kind are left out', () => {
  expect(compose(made[5]![1], null, { familiesFirst: true, amnesty: true })).toEqual({ kind: 'Hold', city: 'homs', posture: 'DigIn' });
});
test('the choice itself is never changed', () => {
  const from = made[0]![1];
  compose(from, 3000);
  expect(from.order).toMatchObject({ men: 2400 });
});
