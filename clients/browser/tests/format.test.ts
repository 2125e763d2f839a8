import { describe, expect, it } from 'vitest';
import { en, fill } from '../src/lib/i18n/catalogue';
import * as format from '../src/lib/i18n/format';

const english = 'en-GB';
const arabic = 'ar-SY-u-nu-arab';

describe('numbers', () => {
  it('are grouped', () => expect(format.number(657000, english)).toBe('657,000'));
  it('are written in the digits of the language', () => expect(format.number(12, arabic)).toBe('١٢'));
  it('carry their sign as a change, with a true minus', () => expect([14, -6, 0].map((n) => format.signed(n, english))).toEqual(['+14', '−6', '±0']));
  it('are bands where they are reported', () => {
    expect(format.band(7000, 9500, english)).toBe('7,000–9,500');
    expect(format.band(5000, 5000, english)).toBe('~5,000');
  });
  it('are whole per cent as chances', () => {
    expect(format.percentBand(0.41, 0.6, english)).toBe('41–60%');
    expect(format.percentBand(0.583, 0.583, english)).toBe('58%');
  });
});

describe('times', () => {
  it('count down in minutes and seconds, rounded up', () => expect([462000, 61001, 999, 0, -5].map((ms) => format.clock(ms, english))).toEqual(['07:42', '01:02', '00:01', '00:00', '00:00']));
  it('of the world are shown as written, whatever the zone of the reader', () => {
    expect(format.worldTime('2024-12-07T18:00:00', english)).toBe('Sat 7 Dec 2024, 18:00');
    expect(format.worldTime('2024-12-07T18:00:00Z', english)).toBe('Sat 7 Dec 2024, 18:00');
    expect(format.worldHour('2024-12-08T06:00:00', english)).toBe('Sun 06:00');
  });
});

describe('messages', () => {
  const show = (n: number) => format.number(n, english);
  it('take their values', () => expect(fill(en['turn.of'], { turn: 3, turns: 12 }, english, show)).toBe('Turn 3 of 12'));
  it('choose the plural form', () => {
    expect(fill(en['clock.announce.minutes'], { count: 1 }, english, show)).toBe('1 minute left to plan');
    expect(fill(en['clock.announce.minutes'], { count: 5 }, english, show)).toBe('5 minutes left to plan');
  });
  it('keep a name that was not given, so that the mistake is seen', () => expect(fill('{who} filed', {}, english, show)).toBe('{who} filed'));
});
