import { geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Bounds, Point } from './types';

export type Pixel = readonly [x: number, y: number];

/**
 * The sheet: the plane on which all geometry is drawn once. Mercator around a centre, one unit about one kilometre
 * there. Zooming, panning and resizing only change how the sheet lies on the screen, so paths are never made twice.
 */
export class Sheet {
  readonly #projection: GeoProjection;
  readonly #path: GeoPath;
  /** Sheet units in a kilometre at the centre's latitude. */
  readonly unitsPerKm: number;

  constructor(center: Point) {
    const stretch = 1 / Math.cos((center[1] * Math.PI) / 180);
    this.#projection = geoMercator().center([center[0], center[1]]).scale(6371).translate([0, 0]).precision(0.3);
    this.#path = geoPath(this.#projection).digits(2);
    this.unitsPerKm = stretch;
  }

  at(point: Point): Pixel {
    return this.#projection([point[0], point[1]]) as [number, number];
  }

  /** Path data of any GeoJSON. */
  draw(shape: Parameters<GeoPath>[0]): string {
    return this.#path(shape) ?? '';
  }

  box([[west, south], [east, north]]: Bounds): { x0: number; y0: number; x1: number; y1: number } {
    const [x0, y1] = this.at([west, south]);
    const [x1, y0] = this.at([east, north]);
    return { x0, y0, x1, y1 };
  }
}
