import type { Phrases } from '$lib/net/types';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Puts a scenario's words into texts: whole phrases, the longest first, the first letter in either case, as the server does with its own
 * texts. Names in braces are places of values and stay.
 */
export function speaker(phrases: Phrases): (text: string) => string {
  const known = Object.keys(phrases).filter(Boolean).sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const either = (phrase: string) => `[${escape(phrase[0]!.toLowerCase())}${escape(phrase[0]!.toUpperCase())}]${escape(phrase.slice(1))}`;
  const pattern = new RegExp(`\\{\\w+\\}|(?<!\\p{L})(?:${known.map(either).join('|')})(?!\\p{L})`, 'gu');
  const lower = new Map(known.map((phrase) => [phrase.charAt(0).toLowerCase() + phrase.slice(1), phrases[phrase]!]));
  const said = new Map<string, string>();
  return (text) => {
    let spoken = said.get(text);
    if (spoken === undefined) {
      spoken = text.replace(pattern, (found) => {
        if (found.startsWith('{')) return found;
        const to = phrases[found] ?? lower.get(found.charAt(0).toLowerCase() + found.slice(1)) ?? found;
        return /^\p{Lu}/u.test(found) ? capital(to) : to;
      });
      said.set(text, spoken);
    }
    return spoken;
  };
}
