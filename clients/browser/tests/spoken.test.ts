import { expect, test } from 'vitest';
import { speaker } from '../src/lib/i18n/spoken';

const say = speaker({ men: 'people', 'own men': 'own crews', garrison: 'crews', fortification: 'dike works', 'killed or wounded': 'killed or hurt' });

test('whole phrases are replaced, the longest first, with the case of their first letter', () => {
  expect(say('Men lost')).toBe('People lost');
  expect(say('Own men')).toBe('Own crews');
  expect(say('Fortification')).toBe('Dike works');
  expect(say('civilians killed or wounded')).toBe('civilians killed or hurt');
});

test('parts of words and names of values stay', () => {
  expect(say('Amendments of women')).toBe('Amendments of women');
  expect(say('{city} keeps {men}')).toBe('{city} keeps {men}');
});

test('without words nothing changes', () => expect(speaker({})('Garrison')).toBe('Garrison'));
