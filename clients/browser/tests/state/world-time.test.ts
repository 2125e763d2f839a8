import { describe, expect, test } from 'vitest';
import { hoursOn, turnBegins } from '$lib/state/world-time';

describe('the scenario’s own time', () => {
  test('goes over midnight and needs no zone', () => expect(hoursOn('2024-12-06T18:00', 12)).toBe('2024-12-07T06:00:00'));
  test('turn 3 of twelve hours begins a day later', () => expect(turnBegins({ startsAt: '2024-12-06T18:00', turnHours: 12 }, 3)).toBe('2024-12-07T18:00:00'));
});
