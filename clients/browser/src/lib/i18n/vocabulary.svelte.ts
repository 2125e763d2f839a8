/** A scenario's own words in place of the interface's: whole phrases, the longest first, the case of the first letter kept. */
class Vocabulary {
  #phrases = $state.raw<readonly { pattern: RegExp; to: string }[]>([]);
  #of: Readonly<Record<string, string>> = {};

  use(words: Readonly<Record<string, string>>): void {
    if (words === this.#of) return;
    this.#of = words;
    this.#phrases = Object.entries(words)
      .sort(([a], [b]) => b.length - a.length)
      .map(([from, to]) => ({ pattern: phrase(from), to }));
  }

  say(text: string): string {
    if (this.#phrases.length === 0) return text;
    // What has been replaced is kept out of the way of shorter phrases.
    const done: string[] = [];
    let said = text;
    for (const { pattern, to } of this.#phrases) {
      said = said.replace(pattern, (found) => `\u0000${done.push(isCapital(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to) - 1}\u0000`);
    }
    return said.replace(/\u0000(\d+)\u0000/g, (_, at: string) => done[Number(at)]!);
  }
}

const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

function phrase(from: string): RegExp {
  const [first = '', ...rest] = from;
  const quoted = rest.join('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\u0000])[${first.toLowerCase()}${first.toUpperCase()}]${quoted}(?!\\p{L})`, 'gu');
}

export const vocabulary = new Vocabulary();
