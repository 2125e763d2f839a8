import { expect, test } from 'vitest';
import { nothingYet, receive, type FeedState } from '$lib/net/feed';

interface Doc { turn: number; news?: Record<string, string> }
const at = 0;
const third: FeedState<Doc> = { n: 3, doc: { turn: 1, news: { a: 'first' } } };

test('the whole document starts a feed, whatever its number', () => {
  expect(receive<Doc>(nothingYet, { n: 41, whole: { turn: 1 }, at })).toEqual({ is: 'next', state: { n: 41, doc: { turn: 1 } } });
});
test('a change with the next number is applied', () => {
  expect(receive(third, { n: 4, patch: { news: { b: 'second' } }, at })).toEqual({ is: 'next', state: { n: 4, doc: { turn: 1, news: { a: 'first', b: 'second' } } } });
});
test('a change that skips a number is a gap, and leaves the state alone', () => {
  expect(receive(third, { n: 5, patch: { turn: 2 }, at })).toEqual({ is: 'gap' });
  expect(third.doc).toEqual({ turn: 1, news: { a: 'first' } });
});
test('a change that was applied before is no news', () => {
  expect(receive(third, { n: 3, patch: { turn: 9 }, at })).toEqual({ is: 'same', state: third });
});
test('a change before any whole document is a gap', () => {
  expect(receive<Doc>(nothingYet, { n: 1, patch: { turn: 2 }, at })).toEqual({ is: 'gap' });
});
test('after a gap the whole document closes it, even one with a smaller number: the server began anew', () => {
  expect(receive(third, { n: 1, whole: { turn: 2 }, at })).toEqual({ is: 'next', state: { n: 1, doc: { turn: 2 } } });
});
test('an empty change counts', () => {
  expect(receive(third, { n: 4, at })).toEqual({ is: 'next', state: { n: 4, doc: third.doc } });
});
