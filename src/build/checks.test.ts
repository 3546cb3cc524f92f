// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { earlyId } from '../domain/early.ts';
import { appIds } from './checks.ts';

const screens = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => `src/${name}`);
const idsIn = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, id]) => id));

test('the ids that no heading may have are those of the app', () => {
  const ids = idsIn(['index.html', 'src/build/pageHead.ts', ...screens], /\bid="([^"$]+)"/g);
  expect([...appIds].sort()).toEqual([...new Set([...ids, earlyId])].sort());
});

test('an id that is put together begins with what React gave', () => {
  expect(idsIn(screens, /\bid=\{`([^$`][^`]*)/g)).toEqual([]);
  expect(idsIn(screens, /\bid=\{`(\$[^`]*)/g)).not.toEqual([]);
});
