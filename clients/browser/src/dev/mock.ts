import { control, publicDocument, replayHead, replayTurn } from './mock-control';
import { briefing, library, scenario } from './mock-scenario';
import { cards, clauses, forecast, options, support, table } from './mock-table';

/**
 * A server that is none: answers the pages' requests with invented documents, in development only (`vite --mode mock`).
 * It pushes one whole document for each watch and forgets whatever is written.
 */
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sessions = [
  { id: 'demo', name: 'Seminar, 14 March', scenarioTitle: scenario.title, shortTitle: 'Homs 2024', phase: 'Planning', turn: 3, turns: 12, openedAt: Date.now() - 3_600_000 },
  { id: 'old', name: 'Rehearsal', scenarioTitle: scenario.title, shortTitle: 'Homs 2024', phase: 'Ended', turn: 8, turns: 12, openedAt: Date.now() - 86_400_000 },
  { id: 'hurt', name: '', scenarioTitle: '', shortTitle: '', phase: 'Ended', turn: 0, turns: 0, openedAt: Date.now() - 172_800_000, damaged: 'entry 214 of the session stream: hash differs' },
];
const opened = { session: 'demo', joinCode: '7QK 4MD', joinUrl: 'http://wargame.example/join/7QK4MD', until: Date.now() + 7_200_000 };
const answers: [method: string, path: RegExp, answer: (match: RegExpMatchArray, body: Record<string, unknown>) => unknown][] = [
  ['GET', /^\/api\/me/, () => [{ name: 'A. Haddad', control: true }, { name: 'Amal K.', control: false, session: 'demo', seat: 'GOV' }]],
  ['POST', /sign-in/, () => ({ name: 'A. Haddad', control: true })],
  ['GET', /^\/api\/scenarios$/, () => library],
  ['GET', /^\/api\/scenarios\/|\/scenario$/, () => scenario],
  ['GET', /^\/api\/sessions$/, () => sessions],
  ['POST', /^\/api\/sessions$|join-code/, () => opened],
  ['GET', /briefing/, () => briefing],
  ['POST', /injects\/preview/, (_, body) => scenario.factions.map((f) => ({ seat: f.id, sees: true, from: String(body.from), title: String(body.title), text: String(body.text), secret: (body.secretFor as string[]).includes(f.id) }))],
  ['GET', /options\?city=(\w+)/, (m) => options(m[1]!)],
  ['GET', /support$/, () => support],
  ['POST', /forecast$/, () => forecast],
  ['POST', /orders$/, (_, body) => ({ id: body.id ?? 9, state: body.state, n: 1 })],
  ['GET', /cards$/, () => cards],
  ['GET', /rulebook/, () => clauses],
  ['POST', /join\/look/, () => ({ session: 'demo', head: table.head, standing: table.standing, seats: table.seats, observers: 'Public', factions: scenario.factions })],
  ['POST', /^\/api\/join/, () => ({ session: 'demo', seat: 'GOV', name: 'Amal K.', returnCode: 'mild-otter-52' })],
  ['GET', /replays$/, () => sessions.filter((s) => s.phase === 'Ended')],
  ['GET', /turns\/(\d+)\?as=(\w+)/, (m) => replayTurn(Number(m[1]), m[2]!)],
  ['GET', /replays\/\w+$/, () => replayHead],
];
const real = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const path = String(input instanceof Request ? input.url : input).replace(location.origin, '');
  if (!path.startsWith('/api/')) return real(input, init);
  await wait(30);
  const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
  for (const [method, pattern, answer] of answers) {
    const match = path.match(pattern);
    if (match && method === (init?.method ?? 'GET')) return Response.json(answer(match, body));
  }
  return new Response(null, { status: 204 });
};

/** Speaks as much of SignalR's JSON protocol as a watch needs. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  readyState = 1;
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    setTimeout(() => this.onopen?.(), 10);
  }
  send(data: string): void {
    for (const part of data.split('\u001e').filter(Boolean)) this.#hear(JSON.parse(part) as { protocol?: string; target?: string; invocationId?: string; arguments?: unknown[] });
  }
  close(): void {
    this.onclose?.();
  }
  #say(message: unknown): void {
    setTimeout(() => this.onmessage?.({ data: `${JSON.stringify(message)}\u001e` }), 5);
  }
  #hear(message: { protocol?: string; target?: string; invocationId?: string; arguments?: unknown[] }): void {
    if (message.protocol) this.#say({});
    if (!message.target) return;
    const kind = message.target === 'WatchSeat' ? 'Seat' : message.arguments?.[1];
    const whole = kind === 'Control' ? control : kind === 'Public' ? publicDocument : table;
    const phase = new URLSearchParams(location.search).get('phase');
    this.#say({ type: 3, invocationId: message.invocationId, result: null });
    this.#say({ type: 1, target: 'feed', arguments: [{ n: 1, at: Date.now(), whole: phase ? { ...whole, standing: { ...whole.standing, phase } } : whole }] });
  }
}
const NativeSocket = window.WebSocket;
window.WebSocket = new Proxy(NativeSocket, { construct: (target, [url, protocols]: [string, string?]) => (String(url).includes('/hub') ? (new FakeSocket() as object) : new target(url, protocols)) });
