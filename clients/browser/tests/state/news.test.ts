import { describe, expect, test } from 'vitest';
import type { MessageView, NewsView } from '$lib/net/types';
import { inTab, newsLines } from '$lib/state/news';

describe('the news', () => {
  const piece = (kind: NewsView['kind'], text: string): NewsView => ({ turn: 1, kind, from: 'x', title: '', text });
  const message = (text: string): MessageView => ({ name: 'A. Haddad', text, at: 1 });
  const lines = newsLines({ a: piece('Report', 'older'), b: piece('Claim', 'newer') }, { i: piece('Inject', 'just released') }, { '1': message('first'), '2': message('second') });
  test('has released injects first, then messages, then the turn’s news, each the newest first', () => {
    expect(lines.map((line) => line.text)).toEqual(['just released', 'second', 'first', 'newer', 'older']);
  });
  test('is sorted into tabs', () => {
    expect(inTab(lines, 'claims').map((line) => line.text)).toEqual(['newer']);
    expect(inTab(lines, 'messages')).toHaveLength(2);
    expect(inTab(lines, 'all')).toHaveLength(5);
  });
});
