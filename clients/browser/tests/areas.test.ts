import { describe, expect, it } from 'vitest';
import { areasOf, type Ring, type Site } from '../src/lib/map/areas';
import { random } from './random';

const size = (ring: Ring): number => Math.abs(ring.reduce((sum, [x, y], i) => { const [a, b] = ring[(i + 1) % ring.length]!; return sum + x * b - a * y; }, 0) / 2);
const total = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + size(ring), 0);
const grid = (owner: (x: number, y: number) => string | null): Site[] =>
  Array.from({ length: 36 }, (_, i) => ({ x: (i % 6) * 10 + ((i * 7) % 3) * 0.5, y: Math.floor(i / 6) * 10 + ((i * 5) % 3) * 0.5, owner: owner(i % 6, Math.floor(i / 6)) }));

describe('areas of control', () => {
  it('melt into one outline where neighbours have one owner', () => {
    const { rings, fronts } = areasOf(grid(() => 'GOV'));
    expect(rings.get('GOV')).toHaveLength(1);
    expect(fronts).toEqual([]);
  });

  it('meet at a front that runs from edge to edge', () => {
    const { rings, fronts } = areasOf(grid((x) => (x < 3 ? 'GOV' : 'HTS')));
    expect(rings.get('GOV')).toHaveLength(1);
    expect(rings.get('HTS')).toHaveLength(1);
    expect(fronts.length).toBeGreaterThan(5);
    const ys = fronts.flatMap(([, y0, , y1]) => [y0, y1]);
    expect(Math.min(...ys)).toBeLessThan(0);
    expect(Math.max(...ys)).toBeGreaterThan(50);
  });

  it('leave an enclave as a hole in the other area', () => {
    const { rings } = areasOf(grid((x, y) => (x === 2 && y === 2 ? 'HTS' : 'GOV')));
    expect(rings.get('HTS')).toHaveLength(1);
    expect(rings.get('GOV')).toHaveLength(2);
  });

  it('have no front against land that nobody holds', () => {
    const { rings, fronts } = areasOf(grid((x) => (x < 3 ? 'GOV' : null)));
    expect([...rings.keys()]).toEqual(['GOV']);
    expect(fronts).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('of all owners together fill the sheet, once (seed %i)', (seed) => {
    const next = random(seed);
    const sites = Array.from({ length: 80 }, () => ({ x: next() * 500, y: next() * 400, owner: ['GOV', 'HTS', 'SDF'][Math.floor(next() * 3)]! }));
    const one = areasOf(sites.map((s) => ({ ...s, owner: 'ALL' })));
    const many = areasOf(sites);
    // A hole counts against the ring around it, so signed areas add up.
    const signed = (rings: readonly Ring[]) => Math.abs(rings.reduce((sum, ring) => sum + ring.reduce((s, [x, y], i) => { const [a, b] = ring[(i + 1) % ring.length]!; return s + x * b - a * y; }, 0) / 2, 0));
    const sum = [...many.rings.values()].reduce((all, rings) => all + signed(rings), 0);
    expect(sum / total(one.rings.get('ALL')!)).toBeCloseTo(1, 4);
  });

  it('of no sites are none', () => expect(areasOf([])).toEqual({ rings: new Map(), fronts: [] }));
});
