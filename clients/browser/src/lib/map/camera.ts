import type { Pixel, Sheet } from './sheet';
import type { SceneCamera } from './types';

/** How the sheet lies on the screen: screen = sheet × k + (x, y). */
export interface Camera { k: number; x: number; y: number }
export interface Size { width: number; height: number }
/** Parts of the screen that something lies over, px. */
export interface Padding { top: number; right: number; bottom: number; left: number }
const none: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
export interface SheetBox { x0: number; y0: number; x1: number; y1: number }

export const toScreen = (camera: Camera, [x, y]: Pixel): Pixel => [x * camera.k + camera.x, y * camera.k + camera.y];
export const toSheet = (camera: Camera, [x, y]: Pixel): Pixel => [(x - camera.x) / camera.k, (y - camera.y) / camera.k];

/** The camera that shows the whole box, in the middle of the free part of the screen. */
export function fit(box: SheetBox, size: Size, padding: Padding = none): Camera {
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const k = Math.min(width / (box.x1 - box.x0), height / (box.y1 - box.y0));
  return { k, x: padding.left + width / 2 - (k * (box.x0 + box.x1)) / 2, y: padding.top + height / 2 - (k * (box.y0 + box.y1)) / 2 };
}

/** What the scenario's first view asks for, as a box on the sheet. */
export function cameraBox(sheet: Sheet, camera: SceneCamera): SheetBox {
  if ('bounds' in camera) return sheet.box(camera.bounds);
  const [x, y] = sheet.at(camera.center);
  const half = (camera.km * sheet.unitsPerKm) / 2;
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

/** Around a point of the sheet at a zoom, in the middle of the free part of the screen. */
export function centred([x, y]: Pixel, k: number, size: Size, padding: Padding = none): Camera {
  return { k, x: padding.left + (size.width - padding.left - padding.right) / 2 - x * k, y: padding.top + (size.height - padding.top - padding.bottom) / 2 - y * k };
}

/** Zooms by a factor around a point of the screen, which stays where it is. */
export function zoomAt(camera: Camera, [px, py]: Pixel, factor: number, limits: { min: number; max: number }): Camera {
  const k = Math.min(limits.max, Math.max(limits.min, camera.k * factor));
  const by = k / camera.k;
  return { k, x: px - (px - camera.x) * by, y: py - (py - camera.y) * by };
}

/** Keeps some of the box on the screen: its edge may not pass the middle. */
export function keepNear(camera: Camera, box: SheetBox, size: Size): Camera {
  const clamp = (at: number, low: number, high: number, middle: number) => Math.min(middle - low * camera.k, Math.max(middle - high * camera.k, at));
  return { k: camera.k, x: clamp(camera.x, box.x0, box.x1, size.width / 2), y: clamp(camera.y, box.y0, box.y1, size.height / 2) };
}

/** Between two cameras, 0 to 1; zoom goes evenly by ratio. */
export function between(a: Camera, b: Camera, t: number, size: Size): Camera {
  const middle: Pixel = [size.width / 2, size.height / 2];
  const [ax, ay] = toSheet(a, middle);
  const [bx, by] = toSheet(b, middle);
  const k = a.k * (b.k / a.k) ** t;
  const x = ax + (bx - ax) * t;
  const y = ay + (by - ay) * t;
  return { k, x: middle[0] - x * k, y: middle[1] - y * k };
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The largest round distance that fits a bar of so many pixels. */
export function scaleBar(pixelsPerKm: number, widest: number): { km: number; pixels: number } {
  const km = steps.findLast((step) => step * pixelsPerKm <= widest) ?? steps[0]!;
  return { km, pixels: km * pixelsPerKm };
}
