import type { Point, SceneArrow } from '$lib/map/types';
import type { Order, OrderState, RouteId } from '$lib/net/types';
import type { Ground } from './ground';
import { orderPlaces } from './order-places';
import { lineAlong, lineBetween, startOf } from './way';

/** An order as the map needs it. */
export interface DrawnOrder {
  id: string;
  state: OrderState;
  order: Order;
  /** Routes that it uses, where the server named them. */
  way?: readonly RouteId[];
  /** Whose it is, where it is not the reader's own. */
  faction?: string;
  /** What stands on the arrow. */
  tag?: string;
}
const kinds = { Draft: 'draft', Filed: 'filed', Sealed: 'sealed' } as const;

/** The arrow of an order that moves something; none for the others. */
export function orderArrows(ground: Ground, { id, state, order, way, faction, tag }: DrawnOrder): SceneArrow[] {
  if (state === 'Dropped') return [];
  const points = line(ground, order, way ?? []);
  return points.length < 2 ? [] : [{ id, points, kind: kinds[state], label: tag || undefined, faction, gap: 18 }];
}

function line(ground: Ground, order: Order, way: readonly RouteId[]): Point[] {
  const { from, to } = orderPlaces(order);
  if (!to || order.kind === 'Strike') return [];
  const start = from || startOf(ground, way, to);
  if (!start || start === to) return [];
  const drawn = way.length > 0 ? lineAlong(ground, way, start) : [];
  return drawn.length > 1 ? drawn : from ? lineBetween(ground, start, to) : [];
}
