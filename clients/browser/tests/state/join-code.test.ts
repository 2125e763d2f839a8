import { describe, expect, test } from 'vitest';
import { readCode, showCode, spellCode } from '$lib/state/join-code';

describe('a join code', () => {
  test.each([
    ['7QK4MD', '7QK4MD'], ['7qk 4md', '7QK4MD'], [' 7qk-4md\n', '7QK4MD'], ['7QK4MDXX', '7QK4MD'], ['7q', '7Q'], ['', ''],
    ['http://localhost:5080/join/7QK4MD', '7QK4MD'], ['https://wargame.example/join/7qk%204md?x=1', '7QK4MD'], ['see https://wargame.example/join/7QK4MD now', '7QK4MD'], ['/join/%E0%A4%A', 'E0A4A'],
  ])('%j is read as %j', (typed, code) => expect(readCode(typed)).toBe(code));
  test('is shown in two groups', () => expect(showCode('7QK4MD')).toBe('7QK 4MD'));
  test('is spelled for screen readers', () => expect(spellCode('7QK 4MD')).toBe('7 Q K 4 M D'));
});
