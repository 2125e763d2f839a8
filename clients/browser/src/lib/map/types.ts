/**
 * What the map draws. Plain data, made by a page from the seat's view and the scenario; the map knows no scenario.
 * Keep the arrays that do not change from turn to turn (`points`, `areaSites`, `rivers`): geometry is cached by them.
 */

/** Degrees, east and north. */
export type Point = readonly [lon: number, lat: number];
export type Bounds = readonly [southWest: Point, northEast: Point];
export type PlaceClass = 'capital' | 'city' | 'town' | 'small';
export type Side = 'e' | 'w' | 'n' | 's' | 'ne' | 'nw' | 'se' | 'sw';

export interface ScenePlace {
  id: string;
  /** In the reader's language. */
  name: string;
  lon: number;
  lat: number;
  class: PlaceClass;
  labelSide: Side;
  /** Faction that holds it, as far as this seat knows; null for nobody. */
  controller: string | null;
  /** Faction that fights for it: a ring of dashes in its colour. */
  contested?: string;
  /** No report younger than the fog limit: fog lies over it. */
  stale?: boolean;
  /** Nothing fresh is known: a hollow, dashed mark. */
  hollow?: boolean;
}

export interface SceneRoute {
  id: string;
  points: readonly Point[];
  main: boolean;
  /** Road number, shown on a shield: "M5". */
  name?: string;
  cut?: boolean;
  /** Crowded with people: cross ticks. */
  clog?: boolean;
}

export interface SceneRiver {
  points: readonly Point[];
  main?: boolean;
}

/** A point that carries an area of control: it follows a place, or belongs to one faction throughout. */
export type AreaSite = { lon: number; lat: number; /** Empty land: no full tint around it. */ thin?: boolean } & ({ follows: string } | { controller: string });

/** Strength beside a place: own with a solid frame, reported with a dashed one and its age in the text. */
export interface SceneTag {
  place: string;
  faction: string;
  kind: 'own' | 'reported';
  /** "6,400" or "7,000–9,500 · 6 h". */
  text: string;
  /** Supply in bars, 0 to 3; own forces only. */
  supply?: number;
}

export interface SceneArrow {
  id: string;
  points: readonly Point[];
  kind: 'draft' | 'filed' | 'sealed' | 'reported';
  /** Whose: a reported movement or another seat's order is in its colour; own orders leave it out and are in the accent. */
  faction?: string;
  label?: string;
  /** Clear of the mark at its end, px. */
  gap?: number;
}

export interface SceneFlight {
  id: string;
  points: readonly Point[];
  people: number;
  label?: string;
}

export interface SceneStrike {
  id: string;
  lon: number;
  lat: number;
  /** It hits a place: drawn beside the place's mark and not on it. */
  beside?: boolean;
  label?: string;
}

export interface GroundLabel {
  text: string;
  lon: number;
  lat: number;
  kind: 'country' | 'sea';
}

/** What the first view shows: bounds, or a centre and at least so many kilometres each way across. */
export type SceneCamera = { bounds: Bounds } | { center: Point; km: number };

export interface MapScene {
  places: readonly ScenePlace[];
  routes: readonly SceneRoute[];
  rivers: readonly SceneRiver[];
  areaSites: readonly AreaSite[];
  tags: readonly SceneTag[];
  arrows: readonly SceneArrow[];
  flights: readonly SceneFlight[];
  strikes: readonly SceneStrike[];
  camera: SceneCamera;
  /** Where a screen too narrow for the first view looks, closer by; else the chosen place. */
  focus?: Point;
  insetBounds: Bounds;
  /** Countries to draw, by their Natural Earth names. */
  countries: readonly string[];
  /** The one whose border clips the areas of control. */
  land: string;
  labels: readonly GroundLabel[];
}

export type LayerName = 'control' | 'forces' | 'supply' | 'flight' | 'fog';
export type Layers = Record<LayerName, boolean>;
export const allLayers: Layers = { control: true, forces: true, supply: true, flight: true, fog: true };
