import { geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Bounds, Point } from './types';

const sheets = new Map<string, Sheet>();

export type Pixel = readonly [x: number, y: number];

/**
 * The sheet: the plane on which all geometry is drawn once. Mercator around a centre, one unit about one kilometre
 * there. Zooming, panning and resizing only change how the sheet lies on the screen, so paths are never made twice.
 */
export class Sheet {
  readonly #projection: GeoProjection;
  readonly #path: GeoPath;
  readonly #drawn = new WeakMap<object, string>();
  /** Sheet units in a kilometre at the centre's latitude. */
  readonly unitsPerKm: number;

  /** The one sheet around a centre, in whole degrees: every map of a scenario lies on it, and shares what was drawn. */
  static around([lon, lat]: Point): Sheet {
    const key = `${Math.round(lon)} ${Math.round(lat)}`;
    let sheet = sheets.get(key);
    if (!sheet) sheets.set(key, (sheet = new Sheet([Math.round(lon), Math.round(lat)])));
    return sheet;
  }

  constructor(center: Point) {
    const stretch = 1 / Math.cos((center[1] * Math.PI) / 180);
    this.#projection = geoMercator().center([center[0], center[1]]).scale(6371).translate([0, 0]).precision(0.3);
    this.#path = geoPath(this.#projection).digits(2);
    this.unitsPerKm = stretch;
  }

  at(point: Point): Pixel {
    return this.#projection([point[0], point[1]]) as [number, number];
  }

  /** Path data of any GeoJSON; made once for each. */
  draw(shape: Parameters<GeoPath>[0]): string {
    let d = this.#drawn.get(shape);
    if (d === undefined) this.#drawn.set(shape, (d = this.#path(shape) ?? ''));
    return d;
  }

  box([[west, south], [east, north]]: Bounds): { x0: number; y0: number; x1: number; y1: number } {
    const [x0, y1] = this.at([west, south]);
    const [x1, y0] = this.at([east, north]);
    return { x0, y0, x1, y1 };
  }
}
