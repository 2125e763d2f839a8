import type { Letter, MessageView, NewsView } from '$lib/net/types';
import { gradeOf } from './grade';

export type NewsTab = 'all' | 'reports' | 'claims' | 'messages';
/** A line of the news: whatever came, in one form. */
export interface NewsLine {
  key: string;
  tab: Exclude<NewsTab, 'all'>;
  from: string;
  kind: NewsView['kind'] | 'Message';
  title: string;
  text: string;
  letter: Letter | null;
  city: string | null;
  faction: string | null;
  turn: number | null;
  /** Unix milliseconds; messages only. */
  at: number | null;
}

/** News, injects since the last adjudication and messages as one list, newest first. */
export function newsLines(news: Record<string, NewsView>, injects: Record<string, NewsView>, messages: Record<string, MessageView>): NewsLine[] {
  const written = Object.entries(messages).sort(([a], [b]) => Number(b) - Number(a)).map(([id, m]): NewsLine => ({
    key: `m${id}`, tab: 'messages', kind: 'Message', from: m.from ?? '', title: m.name, text: m.text, letter: null, city: null, faction: m.from ?? null, turn: null, at: m.at,
  }));
  const line = (prefix: string) => ([key, n]: [string, NewsView]): NewsLine => ({
    key: prefix + key, tab: n.kind === 'Claim' ? 'claims' : 'reports', kind: n.kind, from: n.from, title: n.title, text: n.text,
    letter: n.letter ? gradeOf(n.letter) : null, city: n.city ?? null, faction: n.faction ?? null, turn: n.turn, at: null,
  });
  return [...Object.entries(injects).reverse().map(line('i')), ...written, ...Object.entries(news).reverse().map(line('n'))];
}

export const inTab = (lines: readonly NewsLine[], tab: NewsTab): readonly NewsLine[] => (tab === 'all' ? lines : lines.filter((line) => line.tab === tab));
