import { expect, test } from 'vitest';
import type { RulebookChapter } from '../../src/lib/net/types';
import { chapterId, clauseCount, clauseOf, find, linked } from '../../src/lib/state/rulebook';

const chapters: RulebookChapter[] = [
  { number: '2', title: 'Battle for a city', body: 'Men meet.', entries: [
    { number: '2.3', title: 'Ground', line: 'Ground helps the defender.', body: '**2.3.1** Hills help most.' },
    { number: '', title: 'Example', line: '', body: 'Two dice show 7.' },
  ] },
  { number: '', title: 'Words used here', body: 'Garrison: men of a place.', entries: [] },
];

test('a search keeps the clauses that hold all its words, in any order, also those of the chapter’s title', () => {
  expect(find(chapters, 'defender  ground').map((c) => c.entries.map((e) => e.number))).toEqual([['2.3']]);
  expect(find(chapters, 'BATTLE hills')[0]!.entries.map((e) => e.title)).toEqual(['Ground']);
  expect(find(chapters, 'garrison').map((c) => c.title)).toEqual(['Words used here']);
  expect(find(chapters, 'zebra')).toEqual([]);
});

test('an empty search finds everything', () => expect(find(chapters, '  ')).toBe(chapters));

test('a part of a clause leads to its clause, and an unknown number to none', () => {
  expect(clauseOf(chapters, '2.3.1')?.title).toBe('Ground');
  expect(clauseOf(chapters, '2.3')?.title).toBe('Ground');
  expect(clauseOf(chapters, '9.9')).toBeNull();
  expect(clauseOf(chapters, '')).toBeNull();
});

test('examples are no clauses, and chapters without a number are named by their title', () => {
  expect(clauseCount(chapters)).toBe(1);
  expect(chapters.map(chapterId)).toEqual(['chapter-2', 'words-used-here']);
});

test('references in brackets become links where the clause is there, and other figures stay', () =>
  expect(linked(chapters, 'Hills help (2.3.1, 9.9) by 1.5 (2.3).')).toBe('Hills help ([2.3.1](/rulebook#2.3.1), 9.9) by 1.5 ([2.3](/rulebook#2.3)).'));
