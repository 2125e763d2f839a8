import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { en } from '../src/lib/i18n/catalogue';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/i18n.(en-\w+|ar)\.ts$/.test(name))
  .map((name) => readFileSync(src + name, 'utf8'))
  .join('\n');

/** Keys that the code names in one piece, and those that it puts together: `verb.${kind}`. */
const whole = new Set([...code.matchAll(/['"`]([\w.]+)['"`]/g)].map((found) => found[1]));
const composed = [...code.matchAll(/`((?:\w+\.)+)\$\{[^{}]*\}`/g)].map((found) => new RegExp(`^${found[1]!.replaceAll('.', '\\.')}\\w+$`));

it('every word of this client is said somewhere', () =>
  expect(Object.keys(en).filter((key) => !whole.has(key) && !composed.some((one) => one.test(key)))).toEqual([]));
