import { describe, expect, it } from 'vitest';
import { places } from '../src/dev/homs-ground';
import { nearestInDirection, nearestTo, readingOrder } from '../src/lib/map/nearest';

const spots = [{ id: 'middle', x: 0, y: 0 }, { id: 'right', x: 10, y: 1 }, { id: 'far right', x: 30, y: 0 }, { id: 'up', x: 2, y: -12 }, { id: 'aside', x: 11, y: 40 }];
const from = spots[0]!;

describe('arrow keys on the map', () => {
  it('go to the nearest place ahead', () => {
    expect(nearestInDirection(from, spots, 'right')).toBe('right');
    expect(nearestInDirection(from, spots, 'up')).toBe('up');
  });
  it('take a place that lies aside rather than none', () => expect(nearestInDirection(from, spots, 'down')).toBe('aside'));
  it('stay where nothing lies ahead', () => expect(nearestInDirection(from, spots, 'left')).toBeNull());
  it('reach every place of the scenario from any other', () => {
    const all = places.map((p) => ({ id: p.id, x: p.lon, y: -p.lat }));
    const reached = new Set(['homs']);
    const open = ['homs'];
    while (open.length > 0) {
      const id = open.pop();
      const at = all.find((s) => s.id === id)!;
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const to = nearestInDirection(at, all, direction);
        if (to && !reached.has(to)) { reached.add(to); open.push(to); }
      }
    }
    expect([...reached].sort()).toEqual(all.map((s) => s.id).sort());
  });
});

describe('a tap on the map', () => {
  it('chooses the nearest place within reach', () => expect(nearestTo(8, 0, spots, 5)).toBe('right'));
  it('chooses none beyond it', () => expect(nearestTo(-40, 0, spots, 5)).toBeNull());
});

describe('reading order', () => {
  it('runs from north to south, and from west to east in a row', () => {
    const order = readingOrder(places).map((p) => p.id);
    expect(order.indexOf('aleppo')).toBeLessThan(order.indexOf('homs'));
    expect(order.indexOf('homs')).toBeLessThan(order.indexOf('damascus'));
    expect(order.indexOf('latakia')).toBeLessThan(order.indexOf('deir'));
  });
  it('runs from east to west where the language does', () => {
    const order = readingOrder(places, true).map((p) => p.id);
    expect(order.indexOf('palmyra')).toBeLessThan(order.indexOf('homs'));
  });
});
