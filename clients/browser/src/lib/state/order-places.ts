import type { CityId, Order, RouteId } from '$lib/net/types';

/** The places that an order names, for the map: where it starts and where it works. */
export function orderPlaces(order: Order): { from: CityId | null; to: CityId | null; route: RouteId | null } {
  switch (order.kind) {
    case 'Reinforce':
    case 'Advance':
    case 'Withdraw':
      return { from: order.from, to: order.to, route: null };
    case 'Evacuate':
      return { from: order.city, to: order.to, route: null };
    case 'RequestSupport':
      return { from: null, to: order.where ?? null, route: null };
    case 'Strike':
      return { from: null, to: order.city ?? null, route: order.route ?? null };
    case 'Hold':
    case 'NegotiateHandover':
      return { from: null, to: order.city, route: null };
    case 'Announce':
      return { from: null, to: order.city ?? null, route: null };
    case 'AnswerRequest':
    case 'OfferBargain':
    case 'AnswerBargain':
    case 'EndBargain':
    case 'Veto':
    case 'Retaliate':
    case 'Decree':
    case 'StepDown':
    case 'Declare':
      return { from: null, to: null, route: null };
  }
}

/** The place under whose panel an order is edited. */
export function homeOf(order: Order): CityId | null {
  const { from, to } = orderPlaces(order);
  switch (order.kind) {
    case 'Withdraw':
    case 'Evacuate':
      return from;
    default:
      return to;
  }
}
