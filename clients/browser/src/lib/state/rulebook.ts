import type { RulebookChapter, RulebookEntry } from '$lib/net/types';

/** The words of a search, lower case. */
export const wordsIn = (search: string): readonly string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** The chapters with the entries that hold every word, in whatever order; a word may stand in the chapter's title. */
export function find(chapters: readonly RulebookChapter[], search: string): readonly RulebookChapter[] {
  const words = wordsIn(search);
  if (words.length === 0) return chapters;
  const holds = (...texts: readonly string[]) => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  return chapters.flatMap((chapter) => {
    const entries = chapter.entries.filter((e) => holds(chapter.title, e.number, e.title, e.line, e.body));
    const body = holds(chapter.title, chapter.body);
    return entries.length > 0 || body ? [{ ...chapter, body: body ? chapter.body : '', entries }] : [];
  });
}

/** How many clauses there are: entries with a number. */
export const clauseCount = (chapters: readonly RulebookChapter[]): number => chapters.reduce((sum, c) => sum + c.entries.filter((e) => e.number).length, 0);

/** The clause that a number names; for a part of one, such as 2.3.1, the clause that it belongs to. */
export function clauseOf(chapters: readonly RulebookChapter[], number: string): RulebookEntry | null {
  const of = (wanted: string) => chapters.flatMap((c) => c.entries).find((e) => e.number !== '' && e.number === wanted) ?? null;
  return of(number) ?? (number.split('.').length > 2 ? of(number.split('.').slice(0, 2).join('.')) : null);
}

/** What an address of the rulebook points at: a clause (`4.3`), or a chapter (`chapter-4`, `glossary`). */
export const chapterId = (chapter: RulebookChapter): string => (chapter.number ? `chapter-${chapter.number}` : chapter.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));

/** References in brackets, such as (5.5, 4.1.2), as links to the clauses that there are. */
export function linked(chapters: readonly RulebookChapter[], body: string): string {
  return body.replace(/\((\d+(?:\.\d+){1,2}(?:, \d+(?:\.\d+){1,2})*)\)/g, (_, list: string) => `(${list.split(', ').map((n) => (clauseOf(chapters, n) ? `[${n}](/rulebook#${n})` : n)).join(', ')})`);
}
