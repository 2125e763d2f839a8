/** Letters and figures of a join code; what looks alike is read as the one that codes use. */
const alphabet = /[0-9A-Z]/;
export const codeLength = 6;

/** The characters of a code in whatever was typed or pasted: any case, spaces, dashes, a whole link. */
export function readCode(text: string): string {
  const link = /\/join\/([^/?#\s]+)/i.exec(text);
  const from = link ? decodeSafely(link[1]!) : text;
  return [...from.toUpperCase()].filter((c) => alphabet.test(c)).slice(0, codeLength).join('');
}

/** The code as people read it out: two groups of three. */
export const showCode = (code: string): string => (code.length === codeLength ? `${code.slice(0, 3)} ${code.slice(3)}` : code);

/** A code that a screen reader spells. */
export const spellCode = (code: string): string => [...code.replace(/\s/g, '')].join(' ');

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
