/** Widths of text on the map, in px, measured by the browser and kept; an estimate where there is no canvas. */
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

export function textWidth(text: string, size: number, weight: 400 | 500 | 600, italic = false): number {
  const key = `${italic ? 'i' : ''}${weight} ${size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (context) {
      context.font = `${italic ? 'italic ' : ''}${weight} ${size}px "IBM Plex Sans Condensed", "IBM Plex Sans Arabic", "IBM Plex Sans", sans-serif`;
      width = context.measureText(text).width;
    } else width = estimate(text, size);
    widths.set(key, (width = Math.ceil(width)));
  }
  return width;
}

let came = false;
/** The map's fonts are here: what is measured now is right. */
export const fontsCame = (): boolean => came;

/** After the fonts have come, what was measured before is wrong. */
export function forgetWidths(): void {
  came = document.fonts.check('500 12px "IBM Plex Sans Condensed"');
  widths.clear();
}

export function estimate(text: string, size: number): number {
  return [...text].reduce((sum, c) => sum + (/[ .,:·il|]/.test(c) ? 0.29 : /[mwMW]/.test(c) ? 0.78 : /[A-Z~]/.test(c) ? 0.6 : 0.52), 0) * size;
}
