import { describe, expect, it } from 'vitest';
import { letterDrop, paletteLook, palettes, shapePath } from '../src/lib/shapes';

describe('faction marks', () => {
  it('have ten different shapes', () => expect(new Set(palettes.map((p) => paletteLook[p].shape)).size).toBe(10));
  it('give every faction with an area its own pattern', () => {
    const patterns = palettes.map((p) => paletteLook[p].pattern).filter((p) => p !== null);
    expect(new Set(patterns).size).toBe(patterns.length);
  });
  it.each(palettes)('%s is a closed path around its middle', (palette) => {
    const d = shapePath(paletteLook[palette].shape, 50, 50, 20);
    expect(d).toMatch(/^M.*Z$/);
    expect(d).not.toMatch(/NaN|undefined/);
  });
  it('follow the mockups', () => {
    expect(shapePath('square', 16, 16, 12.8)).toBe('M4.7,4.7L27.3,4.7L27.3,27.3L4.7,27.3Z');
    expect(shapePath('triangle', 16, 16, 12.8)).toBe('M16,2.4L30.2,27L1.8,27Z');
    expect(shapePath('hexagon', 16, 16, 12.8)).toBe('M16,1.9L28.2,9L28.2,23L16,30.1L3.8,23L3.8,9Z');
    expect(shapePath('shield', 16, 16, 12.8)).toBe('M3.2,4.5L28.8,4.5L28.8,19.8L16,30.1L3.2,19.8Z');
  });
  it('lower the letter where the shape is heavier below', () => expect(letterDrop('triangle')).toBeGreaterThan(letterDrop('square')));
});
