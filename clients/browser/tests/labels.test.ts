import { describe, expect, it } from 'vitest';
import { inside, overlap, type Box } from '../src/lib/map/boxes';
import { layOut, type NameRequest } from '../src/lib/map/labels';
import type { Side } from '../src/lib/map/types';
import { random } from './random';

const frame: Box = { x: 0, y: 0, w: 800, h: 600 };
const sides: Side[] = ['e', 'w', 'n', 's', 'ne', 'nw', 'se', 'sw'];

function name(id: string, x: number, y: number, more: Partial<NameRequest> = {}): NameRequest {
  return { id, x, y, mark: 6, clear: 10, width: 50, size: 12, side: 'e', rank: 3, minor: false, tags: [], ...more };
}
function crowd(seed: number, count: number): NameRequest[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) =>
    name(`p${i}`, next() * 800, next() * 600, { width: 20 + next() * 80, size: [12, 14, 16][Math.floor(next() * 3)]!, side: sides[Math.floor(next() * 8)]!, rank: Math.floor(next() * 5), tags: next() < 0.5 ? [{ id: `t${i}`, width: 40 + next() * 90 }] : [] }));
}
function collisions(boxes: readonly Box[]): number {
  let found = 0;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => { if (overlap(a, b)) found++; }));
  return found;
}

describe('the layout of labels', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('lets nothing overlap and stays in the frame (seed %i)', (seed) => {
    const chips = [{ id: 'chip', width: 90, spots: [[300, 300], [340, 320], [400, 500]] as const }];
    const layout = layOut(crowd(seed, 60), chips, frame, [{ x: 590, y: 400, w: 200, h: 190 }]);
    const boxes = [...layout.names.map((n) => n.box), ...layout.tags.values(), ...layout.chips.values()];
    expect(collisions([...boxes, { x: 590, y: 400, w: 200, h: 190 }])).toBe(0);
    expect(boxes.every((box) => inside(box, frame))).toBe(true);
  });

  it('gives a lone name the side that the scenario wants', () => {
    for (const side of sides) expect(layOut([name('a', 400, 300, { side })], [], frame).names[0]?.side).toBe(side);
  });

  it('moves a name to another side before it covers a larger one', () => {
    const layout = layOut([name('large', 400, 300, { rank: 1 }), name('small', 440, 318, { rank: 4, side: 'nw' })], [], frame);
    expect(layout.names.find((n) => n.id === 'large')?.side).toBe('e');
    expect(layout.names.find((n) => n.id === 'small')?.side).not.toBe('nw');
  });

  it('drops a tag rather than a name', () => {
    const wall: Box[] = [{ x: 0, y: 0, w: 800, h: 280 }, { x: 0, y: 314, w: 800, h: 286 }, { x: 0, y: 280, w: 380, h: 34 }, { x: 470, y: 280, w: 330, h: 34 }];
    const layout = layOut([name('a', 400, 300, { tags: [{ id: 'tag', width: 120 }] })], [], frame, wall);
    expect(layout.names).toHaveLength(1);
    expect(layout.tags.size).toBe(0);
  });

  it('finds room for a tag by moving another that has room elsewhere', () => {
    // The small place's tag fits only above its name, where the large place's would stand first: the large one has another side.
    const wall: Box[] = [{ x: 0, y: 356, w: 800, h: 244 }, { x: 0, y: 330, w: 396, h: 26 }, { x: 480, y: 330, w: 320, h: 26 }];
    const names = [name('large', 400, 300, { rank: 1, tags: [{ id: 'large', width: 60 }] }), name('small', 402, 346, { rank: 4, tags: [{ id: 'small', width: 60 }] })];
    expect([...layOut(names, [], frame, wall).tags.keys()].sort()).toEqual(['large', 'small']);
  });

  it('lets a stream go without its figure before a garrison', () => {
    const wall: Box[] = [{ x: 0, y: 0, w: 800, h: 280 }, { x: 0, y: 334, w: 800, h: 266 }, { x: 0, y: 280, w: 392, h: 54 }, { x: 494, y: 280, w: 306, h: 54 }];
    const layout = layOut([name('a', 400, 300, { tags: [{ id: 'tag', width: 80 }] })], [{ id: 'stream', width: 80, spots: [[451, 323]], late: true }], frame, wall);
    expect([...layout.tags.keys()]).toEqual(['tag']);
    expect(layout.chips.size).toBe(0);
  });

  it('stands a tag under its name where there is room', () => {
    const layout = layOut([name('a', 400, 300, { tags: [{ id: 'tag', width: 80 }] })], [], frame);
    const box = layout.tags.get('tag')!;
    expect(box.y).toBeGreaterThan(layout.names[0]!.box.y + layout.names[0]!.box.h - 1);
    expect(Math.abs(box.x - layout.names[0]!.box.x)).toBeLessThan(2);
  });

  it('keeps names off the marks of other places', () => {
    const layout = layOut([name('a', 400, 300), name('b', 430, 300, { side: 'e' })], [], frame);
    expect(layout.names.find((n) => n.id === 'a')?.side).not.toBe('e');
  });

  it('avoids arrows where it can, and only then covers them', () => {
    const spots = [[400, 300], [400, 400]] as const;
    const arrow: Box = { x: 390, y: 290, w: 20, h: 20 };
    expect(layOut([], [{ id: 'c', width: 60, spots }], frame, [], [arrow]).chips.get('c')?.y).toBe(391);
    expect(layOut([], [{ id: 'c', width: 60, spots: [spots[0]] }], frame, [], [arrow]).chips.get('c')?.y).toBe(291);
  });
});
