import { control } from './en-control';
import { deals } from './en-deals';
import { kit } from './en-kit';
import { lobby } from './en-lobby';
import { lessons } from './en-lessons';
import { pages } from './en-pages';
import { report } from './en-report';
import { table } from './en-table';

/** A message: one text, or one for each plural form, chosen by the number given as `count`. */
export type Message = string | ({ readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string });
export const en = { ...kit, ...pages, ...lobby, ...control, ...table, ...deals, ...report, ...lessons } satisfies Record<string, Message>;
export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, Message>;
export type Values = Readonly<Record<string, string | number>>;

/** Fills a message: chooses the plural form, then replaces each `{name}`. */
export function fill(message: Message, values: Values, locale: string, show: (n: number) => string): string {
  const text = typeof message === 'string' ? message : (message[new Intl.PluralRules(locale).select(Number(values.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? show(value) : value;
  });
}
/** The shape of `t`, for functions that are given it. */
export type Translate = (key: MessageKey, values?: Values) => string;
