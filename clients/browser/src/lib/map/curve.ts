import { curveCatmullRom, line } from 'd3-shape';
import type { Pixel } from './sheet';

const smooth = line<Pixel>((p) => p[0], (p) => p[1]).curve(curveCatmullRom.alpha(0.5)).digits(2);
const smoothCoarse = line<Pixel>((p) => p[0], (p) => p[1]).curve(curveCatmullRom.alpha(0.5)).digits(1);

/** A smooth line through all points, on the sheet. */
export const curve = (points: readonly Pixel[]): string => smooth(points) ?? '';
/** The same on the screen, where a tenth of a pixel is enough. */
export const screenCurve = (points: readonly Pixel[]): string => smoothCoarse(points) ?? '';

/** The same smooth line as points a few units apart, for finding room along it. */
export function flatten(points: readonly Pixel[]): Pixel[] {
  const flat: Pixel[] = [];
  let at: Pixel = [0, 0];
  const pen = {
    moveTo(x: number, y: number) { flat.push((at = [x, y])); },
    lineTo(x: number, y: number) { flat.push((at = [x, y])); },
    closePath() {},
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
      const [x0, y0] = at;
      for (let i = 1; i <= 6; i++) {
        const t = i / 6;
        const u = 1 - t;
        flat.push([u ** 3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x, u ** 3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y]);
      }
      at = [x, y];
    },
  };
  line<Pixel>((p) => p[0], (p) => p[1]).curve(curveCatmullRom.alpha(0.5)).context(pen as unknown as CanvasRenderingContext2D)(points);
  return flat;
}

export interface ArrowShape { shaft: string; head: string }

/** An arrow that ends `gap` px before its last point: the shaft, and a head 13 px long. */
export function arrow(points: readonly Pixel[], gap: number): ArrowShape {
  const end = points.at(-1)!;
  const before = [...points].reverse().find((p) => Math.hypot(end[0] - p[0], end[1] - p[1]) > gap + 10) ?? points[0]!;
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const ux = (end[0] - before[0]) / length;
  const uy = (end[1] - before[1]) / length;
  const tip: Pixel = [end[0] - ux * gap, end[1] - uy * gap];
  const neck: Pixel = [tip[0] - ux * 9, tip[1] - uy * 9];
  const kept = points.slice(0, -1).filter((p) => Math.hypot(end[0] - p[0], end[1] - p[1]) > gap + 10);
  const r = (n: number) => Math.round(n * 10) / 10;
  return {
    shaft: screenCurve([...kept, neck]),
    head: `M${r(tip[0])},${r(tip[1])}L${r(tip[0] - ux * 13 - uy * 7)},${r(tip[1] - uy * 13 + ux * 7)}L${r(tip[0] - ux * 13 + uy * 7)},${r(tip[1] - uy * 13 - ux * 7)}Z`,
  };
}

/** A point at a part (0 to 1) of a polyline's length, with the direction there. */
export function along(points: readonly Pixel[], part: number): { x: number; y: number; ux: number; uy: number } {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1]));
  let rest = lengths.reduce((sum, l) => sum + l, 0) * part;
  for (let i = 0; i < lengths.length; i++) {
    const [ax, ay] = points[i]!;
    const [bx, by] = points[i + 1]!;
    const length = lengths[i]!;
    if (rest <= length || i === lengths.length - 1) {
      const t = length === 0 ? 0 : rest / length;
      return { x: ax + (bx - ax) * t, y: ay + (by - ay) * t, ux: length === 0 ? 1 : (bx - ax) / length, uy: length === 0 ? 0 : (by - ay) / length };
    }
    rest -= length;
  }
  return { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0, ux: 1, uy: 0 };
}
