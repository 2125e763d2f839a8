import { Problem, problemOf, Unreachable } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Options {
  /** Repeat when the connection fails: for reading, and for commands that carry an operation id. */
  repeat?: boolean;
  signal?: AbortSignal;
}
const waits = [250, 1000, 3000];
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** The longest that a page waits by itself where the server asks it to. */
const longestWait = 5000;
const gateway = (status: number) => status === 502 || status === 503 || status === 504;

/** Sends a request. Throws Problem where the server refuses, Unreachable where it does not answer. */
export async function send<T>(method: Method, path: string, body?: unknown, { repeat = method === 'GET', signal }: Options = {}): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const last = !repeat || attempt >= waits.length;
    try {
      const response = await fetch(path, {
        method,
        credentials: 'same-origin',
        signal,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? 'application/gzip' : 'application/json' }) },
        body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      });
      if (gateway(response.status) && !last) throw new Unreachable();
      const asked = waitAsked(response);
      if (asked !== null && !last) {
        await pause(asked);
        continue;
      }
      if (!response.ok) throw await problemOf(response);
      return (response.status === 204 ? undefined : await readJson(response)) as T;
    } catch (error) {
      if (error instanceof Problem || signal?.aborted) throw error;
      if (last) throw new Unreachable();
      await pause(waits[attempt]!);
    }
  }
}

/** Milliseconds for which the server asks to wait, where that is not long; null where it refuses for another reason. */
function waitAsked(response: Response): number | null {
  const seconds = response.status === 429 ? Number(response.headers.get('retry-after')) : 0;
  return seconds > 0 && seconds * 1000 <= longestWait ? seconds * 1000 : null;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
