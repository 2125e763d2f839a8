import { ar } from './ar';
import { en, fill, type Message, type MessageKey, type Values } from './catalogue';
import * as format from './format';
import type { Phrases } from '$lib/net/types';
import { speaker } from './spoken';

export type Language = 'en' | 'ar';
export const languages: readonly { id: Language; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'ar', name: 'العربية' },
];
const locales: Record<Language, string> = { en: 'en-GB', ar: 'ar-SY-u-nu-arab' };

/** The chosen language, kept on this device; texts, numbers and the direction of reading follow it. */
class Locale {
  language = $state<Language>('en');
  /** The words of the scenario on screen, in place of this client's own. */
  phrases = $state.raw<Phrases>({});
  readonly say = $derived(speaker(this.phrases));
  readonly tag = $derived(locales[this.language]);
  readonly direction: 'ltr' | 'rtl' = $derived(this.language === 'ar' ? 'rtl' : 'ltr');

  start(): void {
    const kept = localStorage.getItem('language');
    this.use(languages.some((l) => l.id === kept) ? (kept as Language) : 'en');
  }

  use(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = this.direction;
    localStorage.setItem('language', language);
  }
}
export const locale = new Locale();

/** The text of a message in the chosen language, or in English where that language has none yet. */
export function t(key: MessageKey, values: Values = {}): string {
  const own = locale.language === 'ar' ? ar[key] : undefined;
  return fill(own ?? spoken(en[key]), values, own === undefined ? 'en-GB' : locale.tag, num);
}

/** A message in the scenario's words, each of its forms. */
function spoken(message: Message): Message {
  return typeof message === 'string' ? locale.say(message) : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, locale.say(text)])) as Message);
}

export const num = (n: number): string => format.number(n, locale.tag);
export const signed = (n: number): string => format.signed(n, locale.tag);
export const band = (low: number, high: number): string => format.band(low, high, locale.tag);
export const percentBand = (low: number, high: number): string => format.percentBand(low, high, locale.tag);
export const clock = (milliseconds: number): string => format.clock(milliseconds, locale.tag);
export const worldTime = (iso: string): string => format.worldTime(iso, locale.tag);
export const worldHour = (iso: string): string => format.worldHour(iso, locale.tag);

/** The age of a report in hours: "now", "6 h", "4 d". */
export function age(hours: number): string {
  return hours < 1 ? t('now') : hours < 72 ? t('hours', { count: Math.round(hours) }) : t('days', { count: Math.round(hours / 24) });
}
