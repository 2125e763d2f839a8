import { describe, expect, it } from 'vitest';
import { foggyScene, homsScene } from '../src/dev/homs-fixture';
import { inside, overlap, type Box } from '../src/lib/map/boxes';
import { cameraBox, fit, toScreen, zoomAt } from '../src/lib/map/camera';
import { sheetLine } from '../src/lib/map/scene';
import { Sheet, type Pixel } from '../src/lib/map/sheet';
import { allLayers, type MapScene, type Point } from '../src/lib/map/types';
import { write, type Written } from '../src/lib/map/writing';

function written(scene: MapScene, width: number, height: number, zoom: number, middle: Pixel = [width / 2, height / 2]): { made: Written; frame: Box } {
  const sheet = new Sheet([38, 35]);
  const camera = zoomAt(fit(cameraBox(sheet, scene.camera), { width, height }), middle, zoom, { min: 0.01, max: 100 });
  const frame = { x: 4, y: 4, w: width - 8, h: height - 8 };
  const made = write({
    scene, layers: allLayers, frame, covered: [], selected: 'homs', pixelsPerKm: camera.k * sheet.unitsPerKm, scale: 1,
    project: (point: Point) => toScreen(camera, sheet.at(point)),
    trace: (points) => sheetLine(sheet, points).map((p) => toScreen(camera, p)),
  });
  return { made, frame };
}
const boxes = (made: Written): Box[] => [...made.tags.map((t) => t.box), ...made.chips.map((c) => c.box), ...made.shields.map((s) => s.box), ...made.names.map((n) => n.box)];

describe('what is written on the map', () => {
  const views = [[800, 780], [1200, 800], [390, 640], [340, 480]].flatMap(([w, h]) => [0.6, 1, 1.7, 3, 6].map((zoom) => [w!, h!, zoom] as const));
  for (const [name, scene] of [['an open', homsScene()], ['a foggy', foggyScene()], ['an Arabic', homsScene('ar')]] as const) {
    it.each(views)(`never overlaps in ${name} scene, %i × %i, zoom %f`, (w, h, zoom) => {
      const { made, frame } = written(scene, w, h, zoom, [w * 0.3, h * 0.5]);
      const all = boxes(made);
      all.forEach((a, i) => all.slice(i + 1).forEach((b) => expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)));
      expect(all.every((box) => inside(box, frame))).toBe(true);
    });
  }

  it('names every place in the first view of a wide screen', () => {
    const { made } = written(homsScene(), 800, 780, 1);
    expect(made.names.map((n) => n.id)).toEqual(expect.arrayContaining(['homs', 'hama', 'aleppo', 'damascus', 'rastan', 'talkalakh', 'qusayr', 'salamiyah', 'douma', 'zabadani']));
    expect(made.tags).toHaveLength(homsScene().tags.length);
  });

  it('leaves out names of small places from afar, save where something happens', () => {
    const { made } = written(homsScene(), 800, 780, 0.45);
    const ids = made.names.map((n) => n.id);
    expect(ids).not.toContain('jableh');
    expect(ids).toContain('damascus');
  });

  it('writes no tags or orders while the forces layer is off', () => {
    const sheet = new Sheet([38, 35]);
    const scene = homsScene();
    const camera = fit(cameraBox(sheet, scene.camera), { width: 800, height: 780 });
    const made = write({ scene, layers: { ...allLayers, forces: false, flight: false }, frame: { x: 0, y: 0, w: 800, h: 780 }, covered: [], selected: null, pixelsPerKm: 1.4, scale: 1, project: (p) => toScreen(camera, sheet.at(p)), trace: (points) => sheetLine(sheet, points).map((p) => toScreen(camera, p)) });
    expect(made.tags).toEqual([]);
    expect(made.chips).toEqual([]);
  });

  it('puts the bar of a cut road clear of the marks at its ends', () => {
    const { made } = written(homsScene(), 800, 780, 3);
    expect(made.cuts.map((c) => c.id)).toEqual(['rh']);
    for (const name of made.names) expect(overlap(name.box, { x: made.cuts[0]!.x - 7, y: made.cuts[0]!.y - 7, w: 14, h: 14 })).toBe(false);
  });
});
