// @vitest-environment node
import { expect, test } from 'vitest';

import type { Words } from '../domain/guide.ts';
import { knownWords, startWords } from './words.ts';

const lost: Words = { kind: 'lost', title: 'Not here', summary: '', body: [], paths: [] };

// The words of the first page are in home.json, and those of all steps in contents.json.
test.each(['/home/', '/contents/', '/no-such-page/'])('at %s nothing but that address is lost', (address) => {
  startWords('/words/', address, lost);
  expect(knownWords(address)).toBe(lost);
  expect(knownWords('/')).toBeUndefined();
});
