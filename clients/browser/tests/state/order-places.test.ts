import { describe, expect, test } from 'vitest';
import { homeOf, orderPlaces } from '$lib/state/order-places';

describe('the places of an order', () => {
  test('an evacuation goes from its city and is edited there', () => {
    const order = { kind: 'Evacuate', city: 'homs', to: 'tartus', lots: 1, familiesFirst: false } as const;
    expect([orderPlaces(order), homeOf(order)]).toEqual([{ from: 'homs', to: 'tartus', route: null }, 'homs']);
  });
  test('a reinforcement is edited where it arrives, a withdrawal where it leaves', () => {
    expect(homeOf({ kind: 'Reinforce', from: 'damascus', to: 'homs', men: 100 })).toBe('homs');
    expect(homeOf({ kind: 'Withdraw', from: 'homs', to: 'nabk', men: 100 })).toBe('homs');
  });
  test('a strike on a road has a route', () => expect(orderPlaces({ kind: 'Strike', aim: 'Road', route: 'homs-nabk', points: 1 }).route).toBe('homs-nabk'));
});
