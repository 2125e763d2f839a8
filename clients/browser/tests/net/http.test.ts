import { afterEach, expect, test, vi } from 'vitest';
import { seat } from '$lib/net/endpoints';
import { send } from '$lib/net/http';
import { operationId } from '$lib/net/operation';
import { Problem, Unreachable } from '$lib/net/problem';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const answer = (...replies: (() => Response)[]) => {
  const calls: { path: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, init });
    const reply = replies[Math.min(calls.length, replies.length) - 1]!;
    try {
      return Promise.resolve(reply());
    } catch (error) {
      return Promise.reject(error as Error);
    }
  });
  // Waits between tries pass at once.
  vi.stubGlobal('setTimeout', (run: () => void) => queueMicrotask(run));
  return calls;
};
const lost = () => {
  throw new TypeError('network');
};
afterEach(() => vi.unstubAllGlobals());

test('an order whose connection fails is sent again with the same operation id', async () => {
  const calls = answer(lost, lost, () => json({ id: 1, state: 'Filed', n: 4 }));
  await seat.write('s', 'GOV', { turn: 1, state: 'Filed', order: { kind: 'Hold', city: 'homs', posture: 'DigIn' }, why: '' });
  const operations = calls.map((call) => (JSON.parse(call.init.body as string) as { operation: string }).operation);
  expect(operations).toHaveLength(3);
  expect(new Set(operations).size).toBe(1);
});
test('a dropped order keeps its operation id too', async () => {
  const calls = answer(lost, () => json({ id: 2, state: 'Dropped', n: 5 }));
  await seat.drop('s', 'GOV', 3, 2);
  expect(calls[0]!.path).toBe(calls[1]!.path);
  expect(calls[0]!.path).toMatch(/orders\/2\?operation=[0-9a-f-]{36}&turn=3$/);
});
test('a command without an operation id is sent once', async () => {
  const calls = answer(lost);
  await expect(send('POST', '/api/sessions/s/clock', {})).rejects.toBeInstanceOf(Unreachable);
  expect(calls).toHaveLength(1);
});
test('a problem becomes an error with its code, and is not tried again', async () => {
  const calls = answer(() => json({ status: 403, code: 'NotYourSeat', title: 'This is not your seat.', remedy: 'Join it.' }, 403));
  const error = await send('GET', '/api/x').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ status: 403, code: 'NotYourSeat', sentence: 'This is not your seat.', remedy: 'Join it.' });
  expect(calls).toHaveLength(1);
});
test('an answer that is no problem document still says what happened', async () => {
  answer(() => new Response('<html>', { status: 500, statusText: 'Internal Server Error' }));
  await expect(send('GET', '/api/x')).rejects.toMatchObject({ code: 'Http500' });
});
test('an answer without a body is nothing', async () => {
  answer(() => new Response(null, { status: 204 }));
  expect(await send('POST', '/api/x', {})).toBeUndefined();
});
test('operation ids are version 4 UUIDs and differ', () => {
  const ids = Array.from({ length: 50 }, operationId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(50);
});
const busy = (seconds: string) => () =>
  new Response(JSON.stringify({ status: 429, code: 'TooManyRequests', title: 'Too much at once.', remedy: 'Wait.' }), { status: 429, headers: { 'content-type': 'application/problem+json', 'retry-after': seconds } });
test('a reading that came too soon waits as long as the server asks and is sent again', async () => {
  const calls = answer(busy('2'), () => json({ ok: true }));
  expect(await send('GET', '/api/x')).toEqual({ ok: true });
  expect(calls).toHaveLength(2);
});
test('a command without an operation id that came too soon says so', async () => {
  const calls = answer(busy('2'));
  await expect(send('POST', '/api/x', {})).rejects.toMatchObject({ code: 'TooManyRequests', sentence: 'Too much at once.' });
  expect(calls).toHaveLength(1);
});
test('a wait that is long is told to the person at once', async () => {
  const calls = answer(busy('60'));
  await expect(send('GET', '/api/x')).rejects.toMatchObject({ code: 'TooManyRequests' });
  expect(calls).toHaveLength(1);
});
