import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Guide } from './assembleGuide.ts';
import { readGuide } from './guide.ts';
import { ContentError, problemList } from './problem.ts';

// Only for tests: a guide as small as one can be, to be changed in one place and then read.

/** A step with nothing wrong, in 54 lines. */
export const sampleStep = `---
title: Keep a promise
summary: A small promise, kept on its day, says more than a large one.
minutes: 6
reviewed: 2026-11-22
exercise:
  title: One promise
  intro: Write one thing you will do, and when.
  fields:
    - id: promise
      kind: text
      label: I will
    - id: size
      kind: choice
      label: Can you do it on a bad day?
      options:
        - "Yes"
        - "No"
---

## The idea

Trust comes from what you do.

## How to do it

1. Choose something small.

## Instead of, try

### When you came home late

Instead of: "I will be better."

Try: "I will be home at seven."

### When a bill was hidden

Instead of: "You can trust me now."

Try: "I will show you the account."

## This week

- Write down one promise.
- Keep it.

## From the other side

You owe nothing for it.

## What is known about this

Studies suggest that acts count ([Peer, 2014](/about/#peer-2014)).
`;

/** A path of two steps. */
export const sampleIndex = `---
title: The first path
summary: A path with two steps, which is enough for most tests.
order: 1
reviewed: 2026-11-22
steps:
  - one
  - two
---

This is the opening.

## What may come next

This is the end.
`;

export const samplePage = (title: string, more = '') => `---
title: ${title}
summary: A page that every guide needs to have.
reviewed: 2026-11-22
${more}---

Some words.
`;

export const sampleSources = `sources:
  - id: peer-2014
    cite: Peer and others (2014). A paper with a title.
    url: https://doi.org/10.1037/a0035392
`;

export const sampleCountries = `countries:
  - id: ireland
    name: Ireland
    lines:
      - for: crisis
        name: Samaritans
        phone: "116 123"
`;

export const sampleHints = `---
title: Words of harm
why: These words may tell of harm.
instead: Call someone now.
phrases:
  - or else .
except: []
---
`;

export const sampleGates = 'gates:\n  you: You\n  done: What you did\n  wanted: What they want\n';

const sampleQuestions = ['You', 'What you did', 'What they want']
  .map((heading) => `## ${heading}\n\n- Is it so?\n\nThen call someone.`)
  .join('\n\n');

/** Files by their names under content/en; `undefined` leaves a file out, and `link` makes a link to what it names. */
export type Files = Record<string, string | Uint8Array | { link: string } | undefined>;

export const sampleFiles: Record<string, string> = {
  'first/index.md': sampleIndex,
  'first/one.md': sampleStep,
  'first/two.md': sampleStep.replace('Keep a promise', 'Keep two promises'),
  'hints/threat.md': sampleHints,
  'pages/about.md': samplePage('About', sampleSources),
  'pages/help.md': samplePage('Help', sampleCountries),
  'pages/home.md': samplePage('Home'),
  'pages/not-found.md': samplePage('Not here'),
  'pages/before-you-start.md': samplePage('Before you start', sampleGates).replace(
    'Some words.',
    sampleQuestions,
  ),
  'pages/check-in.md': samplePage('Check-in'),
  'pages/hurt.md': samplePage('Hurt'),
  'pages/move.md': samplePage('Move'),
  'pages/plan.md': samplePage('Plan'),
  'pages/privacy.md': samplePage('Privacy'),
};

/** The text with one place of it changed. @throws when that place is not there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${JSON.stringify(from)} to change.`);
  return text.replace(from, () => to);
}

/** Writes the files to a folder of their own for as long as `use` runs. */
function withFiles<T>(files: Files, use: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'mend-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      if (content === undefined) continue;
      const file = path.join(root, 'content/en', name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, file);
      else writeFileSync(file, content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The guide that the sample becomes with these files changed, added or left out. */
export const sampleGuide = (files: Files = {}): Guide =>
  withFiles({ ...sampleFiles, ...files }, (root) => readGuide(root));

/** What the build says about the sample with these files changed: one line a problem. */
export function sampleProblems(files: Files, others: Files = sampleFiles): string[] {
  try {
    withFiles({ ...others, ...files }, (root) => readGuide(root));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return problemList(error.problems).split('\n');
  }
}
