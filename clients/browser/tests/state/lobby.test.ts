import { afterEach, expect, test, vi } from 'vitest';
import { Lobby } from '$lib/state/lobby.svelte';

afterEach(() => vi.unstubAllGlobals());

test('a scenario that comes after another was chosen is not taken', async () => {
  const replies = new Map<string, (reply: Response) => void>();
  vi.stubGlobal('fetch', (path: string) => new Promise<Response>((done) => replies.set(path, done)));
  const come = (id: string) => {
    const body = JSON.stringify({ id, factions: [], cities: [], routes: [] });
    replies.get(`/api/scenarios/${id}`)!(new Response(body, { headers: { 'content-type': 'application/json' } }));
  };
  const lobby = new Lobby();
  const first = lobby.choose('slow');
  const second = lobby.choose('wanted');
  come('wanted');
  await second;
  come('slow');
  await first;
  expect(lobby.chosen).toBe('wanted');
  expect(lobby.stage.scenario?.id).toBe('wanted');
});
