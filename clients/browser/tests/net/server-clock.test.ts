import { expect, test } from 'vitest';
import { ServerClock, timeLeft } from '$lib/net/server-clock';

test('of several readings the fastest message tells the difference', () => {
  const clock = new ServerClock();
  clock.note(10_000, 9_200); // 800 ms ahead less 0 ms on the way
  clock.note(20_000, 19_900); // a slow one
  expect(clock.skew).toBe(800);
});
test('a reading older than the last ten is forgotten', () => {
  const clock = new ServerClock();
  clock.note(5_000, 0);
  for (let i = 0; i < 10; i++) clock.note(1_000, 900);
  expect(clock.skew).toBe(100);
});
test('without a reading both clocks are taken to agree', () => expect(new ServerClock().skew).toBe(0));
test('a laptop whose clock is slow still counts down to the server’s deadline', () => {
  expect(timeLeft({ endsAt: 100_000, paused: false }, 30_000, 60_000)).toBe(10_000);
});
test('time that ran out is nought, not less', () => expect(timeLeft({ endsAt: 1_000, paused: false }, 5_000, 0)).toBe(0));
test('a pause stands still, whatever the clocks say', () => {
  const paused = { paused: true, remainingMs: 42_000 };
  expect([timeLeft(paused, 0, 0), timeLeft(paused, 999_999, 5)]).toEqual([42_000, 42_000]);
});
test('without a clock there is no time left to show', () => {
  expect(timeLeft({ paused: false }, 0, 0)).toBeUndefined();
  expect(timeLeft({ paused: true }, 0, 0)).toBeUndefined();
});
