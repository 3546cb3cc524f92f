// @vitest-environment node
import { expect, test } from 'vitest';

import { stepId } from './guide.ts';
import { links, wordsFile } from './links.ts';

test.each([
  [links.home(), '/', 'home.json'],
  [links.path('partner'), '/partner/', 'partner.json'],
  [links.step(stepId('partner', 'listen')), '/partner/listen/', 'partner/listen.json'],
  [links.stepByNumber('partner', 3), '/partner/3/', 'partner/3.json'],
  [links.page('privacy'), '/privacy/', 'privacy.json'],
])('%s is an address whose words have a file of their own', (address, expected, file) => {
  expect(address).toBe(expected);
  expect(address).toMatch(/^\/(.*\/)?$/);
  expect(wordsFile(address)).toBe(file);
});

test('an address has the same words with and without its last slash', () => {
  expect(wordsFile('/partner/listen')).toBe(wordsFile('/partner/listen/'));
});
