import { describe, expect, it } from 'vitest';
import { announcementDue } from '../src/lib/kit/countdown';
import { runningSum } from '../src/lib/kit/running-sum';

describe('the countdown', () => {
  const minute = 60_000;
  it('is announced at five minutes, one and none', () => {
    expect(announcementDue(5 * minute + 900, 5 * minute - 100)).toBe(5);
    expect(announcementDue(minute + 1, minute)).toBe(1);
    expect(announcementDue(400, -600)).toBe(0);
  });
  it('is silent in between, and when it is first shown', () => {
    expect(announcementDue(4 * minute, 3 * minute)).toBeNull();
    expect(announcementDue(Infinity, 30_000)).toBeNull();
  });
  it('says only the last mark after a sleep', () => expect(announcementDue(6 * minute, 50_000)).toBe(1));
  it('is silent when control adds time', () => expect(announcementDue(50_000, 6 * minute)).toBeNull());
});

describe('the running sum', () => {
  const lines = [14, 10, 5, 3, -4, -6].map((value, i) => ({ text: `m${i}`, value }));
  const sum = runningSum({ text: 'Base', value: 32 }, lines);
  it('starts each bar where the one before ended', () => {
    for (let i = 1; i < sum.bars.length; i++) {
      const [before, bar] = [sum.bars[i - 1]!, sum.bars[i]!];
      const end = before.value >= 0 ? before.start + before.size : before.start;
      expect(bar.value >= 0 ? bar.start : bar.start + bar.size).toBeCloseTo(end);
    }
  });
  it('ends in the total', () => expect(sum.total).toMatchObject({ value: 54, start: 0 }));
  it('shows the total of the rules where they keep it between limits', () => expect(runningSum({ text: 'Base', value: 90 }, [{ text: 'm', value: 20 }], 95).total.value).toBe(95));
  it('stays within its frame when it falls below zero', () => {
    const low = runningSum({ text: 'Base', value: -2 }, [{ text: 'a', value: -3 }, { text: 'b', value: 1 }]);
    expect(low.bars.every((b) => b.start >= 0 && b.start + b.size <= 100.001)).toBe(true);
  });
});
