// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { neutralSite } from '../../src/domain/leaving.ts';

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name): [string, string] => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]);
const code = filesIn('src', /\.tsx?$/);
const words = filesIn('content/en', /\.md$/);

// Row H13.
test('nothing says that leaving or deleting does more than it does', () => {
  const tooMuch = /untraceable|100 ?%|completely (private|safe|anonymous)|no trace/i;
  const screens = code.filter(([name]) => name.endsWith('.tsx'));
  expect([...words, ...screens].filter(([, text]) => tooMuch.test(text)).map(([name]) => name)).toEqual([]);
  const privacy = readFileSync('content/en/pages/privacy.md', 'utf8');
  expect(privacy).toMatch(/## Leaving fast[^#]*does not erase the history/);
  expect(privacy).toMatch(/## Leaving fast[^#]*cannot stop someone who records/);
  expect(privacy).toMatch(/## Leaving fast[^#]*The address stays/);
});

test('the page on privacy says what deleting cannot erase, and what moving leaves behind', () => {
  const privacy = readFileSync('content/en/pages/privacy.md', 'utf8');
  const [, cannot = ''] = /## What deleting cannot erase\n([^#]*)/.exec(privacy) ?? [];
  for (const left of ['history of the browser', 'printed', 'backups of the device', 'traces on the disk'])
    expect(cannot).toContain(left);
  const [, moving = ''] = /## Moving to another device\n([^#]*)/.exec(privacy) ?? [];
  for (const said of ['history of that browser', 'an hour at most', 'locked']) expect(moving).toContain(said);
});

// Row U15.
test('the other site is named once, as a constant, and without anything that could carry more', () => {
  expect(neutralSite).toMatch(/^https:\/\/[a-z.]+\/[a-z]+$/);
  const { host } = new URL(neutralSite);
  expect(code.filter(([, text]) => text.includes(host)).map(([name]) => name)).toEqual([
    'src/domain/leaving.ts',
  ]);
});
