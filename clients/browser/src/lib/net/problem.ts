/** The server said no: problem+json with a stable code, a sentence and, where there is one, what would make it possible. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly remedy = '',
  ) {
    super(sentence);
    this.name = 'Problem';
  }
}

/** Why a page is not let in: the server's code, empty where nobody answered, and words for the person. */
export interface Denial {
  code: string;
  words: string;
}

/** Nobody answered: the connection failed, and whether the command arrived is unknown. */
export class Unreachable extends Error {
  constructor() {
    super('The server cannot be reached.');
    this.name = 'Unreachable';
  }
}

/** Reads the answer to a failed request, whatever it is. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const read = (name: string): string => {
    const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return new Problem(response.status, read('code') || `Http${response.status}`, read('sentence') || read('detail') || read('title') || response.statusText, read('remedy'));
}
