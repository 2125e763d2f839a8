import { describe, expect, test } from 'vitest';
import { rollOnThousand } from '$lib/state/roll';

describe('the roll on a scale of a thousand', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('%i lies inside its own share', (sum) => {
    const ways = (least: number) => [...Array(36).keys()].filter((i) => Math.floor(i / 6) + (i % 6) + 2 < least).length;
    expect(rollOnThousand(sum)).toBeGreaterThan((ways(sum) / 36) * 1000);
    expect(rollOnThousand(sum)).toBeLessThan((ways(sum + 1) / 36) * 1000);
  });
});
