import { expect, test } from 'vitest';
import { mergePatch } from '$lib/net/merge-patch';

// The examples of RFC 7396, appendix A.
const examples: [target: unknown, patch: unknown, result: unknown][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [['a', 'b'], ['c', 'd'], ['c', 'd']],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];
test.each(examples)('%j patched with %j is %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result));

test('the target stays as it was, and untouched parts are shared with it', () => {
  const target = { cities: { homs: { people: 1 }, hama: { people: 2 } }, turn: 3 };
  const patched = mergePatch(target, { cities: { homs: { people: 9 } } }) as typeof target;
  expect(target.cities.homs.people).toBe(1);
  expect(patched.cities.hama).toBe(target.cities.hama);
  expect(patched.cities.homs).toEqual({ people: 9 });
});

test('a key named __proto__ is only a key', () => {
  const patched = mergePatch({}, JSON.parse('{"__proto__":{"polluted":true}}')) as object;
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.keys(patched)).toEqual(['__proto__']);
});
