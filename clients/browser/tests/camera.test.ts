import { describe, expect, it } from 'vitest';
import { between, centred, fit, keepNear, scaleBar, toScreen, toSheet, zoomAt } from '../src/lib/map/camera';
import { along, arrow, flatten } from '../src/lib/map/curve';
import { Sheet } from '../src/lib/map/sheet';

const box = { x0: 0, y0: 0, x1: 200, y1: 100 };
const size = { width: 400, height: 400 };
const limits = { min: 0.1, max: 100 };

describe('the camera', () => {
  it('shows the whole box in the middle', () => expect(fit(box, size)).toEqual({ k: 2, x: 0, y: 100 }));
  it('keeps clear of what lies over the map', () => {
    const camera = fit(box, size, { top: 0, right: 0, bottom: 200, left: 0 });
    expect(toScreen(camera, [100, 50])).toEqual([200, 100]);
  });
  it('zooms around the point under the pointer', () => {
    const camera = fit(box, size);
    const under = toSheet(camera, [120, 90]);
    const [x, y] = toScreen(zoomAt(camera, [120, 90], 1.7, limits), under);
    expect([x, y].map(Math.round)).toEqual([120, 90]);
  });
  it('does not zoom past its limits', () => expect(zoomAt(fit(box, size), [0, 0], 1000, limits).k).toBe(100));
  it('never loses the box', () => {
    const lost = keepNear({ k: 2, x: 5000, y: -5000 }, box, size);
    expect(toScreen(lost, [0, 0])[0]).toBeLessThanOrEqual(200);
    expect(toScreen(lost, [200, 100])[1]).toBeGreaterThanOrEqual(200);
  });
  it('glides from one view to another', () => {
    const [a, b] = [fit(box, size), centred([10, 10], 8, size)];
    expect(between(a, b, 0, size)).toEqual(a);
    expect(between(a, b, 0.5, size).k).toBeCloseTo(4);
    expect(between(a, b, 1, size).x).toBeCloseTo(b.x);
  });
  it('measures in round kilometres', () => expect([scaleBar(1.468, 110), scaleBar(4, 110)].map((b) => b.km)).toEqual([50, 20]));
});

describe('the sheet', () => {
  it('has about a unit to a kilometre at its centre', () => {
    const sheet = new Sheet([38, 35]);
    const [, north] = sheet.at([38, 35.5]);
    const [, south] = sheet.at([38, 34.5]);
    expect((south - north) / sheet.unitsPerKm).toBeCloseTo(111.2, 0);
  });
});

describe('lines', () => {
  it('are measured along their length', () => expect(along([[0, 0], [100, 0], [100, 100]], 0.75)).toMatchObject({ x: 100, y: 50, ux: 0, uy: 1 }));
  it('pass through their points when they are smoothed', () => {
    const flat = flatten([[0, 0], [50, 20], [100, 0]]);
    expect(flat[0]).toEqual([0, 0]);
    expect(flat.at(-1)).toEqual([100, 0]);
    expect(flat.some(([x, y]) => Math.hypot(x - 50, y - 20) < 0.01)).toBe(true);
  });
  it('end in a head that stops short of the mark', () => expect(arrow([[0, 0], [100, 0]], 14).head.startsWith('M86,0L73,')).toBe(true));
  it('survive a line of no length', () => expect(arrow([[5, 5], [5, 5]], 14).head).not.toContain('NaN'));
});
