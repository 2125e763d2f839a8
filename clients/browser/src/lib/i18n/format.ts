/** Numbers as the look wants them: grouped, with a true minus, and bands in place of false precision. Pure. */
const formats = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function numbers(locale: string): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })));
  return format;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dates.get(key);
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hourCycle: 'h23', ...options })));
  return format;
}

export const number = (n: number, locale: string): string => numbers(locale).format(n);

/** A change, always with its sign: "+14", "−6", "±0". */
export function signed(n: number, locale: string): string {
  return n === 0 ? '±' + number(0, locale) : (n > 0 ? '+' : '−') + number(Math.abs(n), locale);
}

/** What is reported: "7,000–9,500", or "~5,000" where both ends are the same. */
export function band(low: number, high: number, locale: string): string {
  return low === high ? '~' + number(low, locale) : `${number(low, locale)}–${number(high, locale)}`;
}

/** Chances in whole per cent, low and high of 1: "41–60%". */
export function percentBand(low: number, high: number, locale: string): string {
  const a = Math.round(low * 100);
  const b = Math.round(high * 100);
  return a === b ? number(a, locale) + '%' : `${number(a, locale)}–${number(b, locale)}%`;
}

/** Time left, in minutes and seconds; never below zero, rounded up so that 00:00 means over. */
export function clock(milliseconds: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  return `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/** The world's own time: "Sat 7 Dec 2024, 18:00". Scenario times carry no zone and are shown as written. */
export function worldTime(iso: string, locale: string): string {
  const at = new Date(iso.endsWith('Z') ? iso : iso + 'Z');
  const day = dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(at).replace(/^(\w+),/, '$1');
  return `${day}, ${dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)}`;
}

/** The same, short, for "to Sun 06:00". */
export function worldHour(iso: string, locale: string): string {
  return dateFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(iso.endsWith('Z') ? iso : iso + 'Z')).replace(',', '');
}
