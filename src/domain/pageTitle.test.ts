// @vitest-environment node
import { expect, test } from 'vitest';

import type { Words } from './guide.ts';
import { discreetTitle, pageTitle } from './pageTitle.ts';

const list = { path: 'partner', total: 5, first: 1, steps: [] };
const text = { title: 'A title', summary: '', body: [] };
const all: Words[] = [
  { kind: 'home', ...text, paths: [] },
  { kind: 'path', id: 'partner', time: '10 minutes', opening: [], afterwards: [], list, ...text },
  {
    kind: 'step',
    path: { id: 'partner', title: 'Your partner' },
    slug: 'listen',
    number: 2,
    title: 'Listen first',
    summary: '',
    minutes: 5,
    reviewed: '',
    reviewedOn: '',
    list,
    idea: [],
    how: [],
    pairs: [],
    exercise: { title: '', intro: '', fields: [] },
    week: [],
    otherSide: [],
    known: [],
  },
  { kind: 'page', id: 'privacy', reviewed: '', ...text },
  { kind: 'lost', ...text, paths: [] },
];

test.each(all)('the title of a $kind names the site', (words) => {
  expect(pageTitle(words)).toContain('Mend');
});

// WCAG 2.4.2, and the W3C on multi-page forms: the place comes first.
test('the title of a step says first which step it is', () => {
  const step = all.find((words) => words.kind === 'step') as Words;
  expect(pageTitle(step)).toBe('Step 2 of 5: Listen first – Your partner – Mend');
});

test.each(all)('the discreet title of a $kind names neither the site nor what it is about', (words) => {
  expect(discreetTitle(words)).toMatch(/^Notes(, page 2 of 5)?$/);
});
