import * as v from 'valibot';

import { isDay } from '../domain/day.ts';
import { fieldSchema } from '../fields/fieldSchema.ts';
import { allDiffer, line, lines, name, signs, whole } from './entries.ts';

// What the frontmatter of each kind of content file may hold. Used at build only: no schema reaches the browser.
// A wrong key or value stops the build with the sentence given here.

const day = v.pipe(v.string('a day, such as 2026-11-22'), v.check(isDay, 'a day, such as 2026-11-22'));
const address = v.pipe(
  v.string('an address that begins with https://'),
  v.url('an address that begins with https://'),
  v.startsWith('https://', 'an address that begins with https://'),
);
const common = {
  /** The heading, the link and the preview. */
  title: line(3, 80),
  /** One sentence under the title, and the text of the preview. */
  summary: line(20, 160),
  /** The day on which someone last read the page against its sources. */
  reviewed: day,
};

const fieldIds = v.pipe(
  v.array(name, 'a list of the ids of fields'),
  v.minLength(1, 'a list of the ids of fields'),
);
const onFields = {
  /** What is said: one or two sentences. */
  say: line(10, 200),
  /** The fields that it is about. */
  fields: fieldIds,
};
const remark = v.variant(
  'when',
  [
    v.strictObject({
      ...onFields,
      when: v.literal('empty'),
      /** The fields in each of which something is. */
      while: fieldIds,
    }),
    v.strictObject({
      ...onFields,
      when: v.literal('longer'),
      /** How many words are enough. */
      words: whole(10, 1000),
    }),
    v.strictObject({
      ...onFields,
      when: v.literal('put-away'),
      /** For how many days it counts. */
      days: whole(1, 60),
    }),
  ],
  'one of: empty, longer, put-away',
);

const exercise = v.strictObject(
  {
    /** What the reader makes. */
    title: line(3, 80),
    /** How to make it. */
    intro: line(10, 400),
    /** What not to do with it. It stays in view. */
    caution: v.optional(line(10, 300)),
    /** What it asks, in order. */
    fields: v.pipe(
      v.array(fieldSchema, 'a list of one to twelve fields'),
      v.minLength(1, 'a list of one to twelve fields'),
      v.maxLength(12, 'a list of one to twelve fields'),
      v.check((items) => allDiffer(items as { id: string }[]), 'ids that differ'),
    ),
    /** What has to be answered on "Before you start" first: `message` or `agreement`. */
    gate: v.optional(v.picklist(['message', 'agreement'], 'message or agreement')),
    /** Quiet lines under the result, each while something holds. */
    remarks: v.optional(
      v.pipe(
        v.array(remark, 'a list of one to six remarks'),
        v.minLength(1, 'a list of one to six remarks'),
        v.maxLength(6, 'a list of one to six remarks'),
        v.check((items) => allDiffer(items.map(({ say }) => say)), 'remarks that differ'),
      ),
    ),
    /** The finished result, line by line. `{id}` stands for an answer; a line whose answers are empty is left out. */
    result: v.optional(lines),
  },
  'the exercise: title, intro, fields',
);

export const stepSchema = v.strictObject({
  ...common,
  /** Short enough for the bar at the foot of a phone and for the preview. */
  title: line(3, 48),
  /** How many minutes it takes to read and to do. */
  minutes: whole(1, 60),
  /** "Your turn": what the reader writes. */
  exercise,
});

export const pathSchema = v.strictObject({
  ...common,
  title: line(3, 48),
  /** The place on the home page. */
  order: whole(1, 999),
  /** The steps in their order, by file name without .md. */
  steps: v.pipe(
    v.array(name, 'a list of file names without .md'),
    v.minLength(1, 'at least one step'),
    v.check((items) => allDiffer(items), 'each step only once'),
  ),
  /** Steps of another path that help here too. */
  related: v.optional(
    v.strictObject(
      {
        title: line(3, 80),
        intro: line(10, 400),
        /** Each as path/step. */
        steps: v.pipe(
          v.array(
            v.pipe(
              v.string('path/step'),
              v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'path/step, such as partner/apologise-well'),
            ),
            'a list of path/step',
          ),
          v.minLength(1, 'at least one step'),
          v.check((items) => allDiffer(items), 'each step only once'),
        ),
      },
      'title, intro, steps',
    ),
  ),
});

const source = v.strictObject(
  {
    /** First author and year. Steps link to it: /about/#peer-2014 */
    id: name,
    /** Authors, year, title, where. */
    cite: line(10, 400),
    /** Its DOI or address. */
    url: v.optional(address),
  },
  'id, cite, url',
);

const helpline = v.strictObject(
  {
    /** Who it is for. */
    for: v.picklist(
      ['emergency', 'hurt', 'own-behaviour', 'crisis'],
      'one of: emergency, hurt, own-behaviour, crisis',
    ),
    name: line(2, 80),
    /** As it is written in that country: it becomes a link to call. */
    phone: v.optional(
      v.pipe(
        v.string('a phone number in quotes'),
        v.regex(/^[\d][\d -]{1,18}$/, 'digits, spaces and dashes only'),
      ),
    ),
    /** What to send, and where. */
    text: v.optional(line(2, 80)),
    url: v.optional(address),
    note: v.optional(line(3, 200)),
    /** The day on which the number was seen on a published page. Leave it out when nobody has checked it. */
    seen: v.optional(day),
  },
  'for, name, and any of phone, text, url, note, seen',
);

/** The heading of a section of the page, as it stands there after ##. */
const heading = line(2, 80);

export const pageSchema = v.strictObject({
  ...common,
  /** Only in before-you-start.md, and needed there: the headings of its three sets of questions. */
  gates: v.optional(
    v.strictObject(
      {
        /** Whether the reader is safe. A yes closes the agreement about openness. */
        you: heading,
        /** Whether the other person is safe from the reader. A yes closes the agreement and what helps to write to them. */
        done: heading,
        /** Whether the other person wants to be left alone. A yes closes what helps to write to them. */
        wanted: heading,
      },
      'you, done, wanted, each with the heading of its section',
    ),
  ),
  /** Only in about.md, and needed there: every source, once. */
  sources: v.optional(
    v.pipe(
      v.array(source, 'a list of sources'),
      v.minLength(1, 'at least one source'),
      v.check((items) => allDiffer(items), 'ids that differ'),
    ),
  ),
  /** Only in help.md, and needed there: the helplines. */
  countries: v.optional(
    v.pipe(
      v.array(
        v.strictObject(
          {
            /** The anchor of the country: /help/#ireland */
            id: name,
            name: line(2, 40),
            lines: v.pipe(
              v.array(helpline, 'a list of lines'),
              v.minLength(1, 'at least one line'),
              v.check(
                (items) => allDiffer(items.map((item) => `${item.for} ${item.name} ${item.phone}`)),
                'lines that differ in their name or phone',
              ),
            ),
          },
          'id, name, lines',
        ),
        'a list of countries',
      ),
      v.minLength(1, 'at least one country'),
      v.check((items) => allDiffer(items), 'ids that differ'),
    ),
  ),
});

export type StepMeta = v.InferOutput<typeof stepSchema>;
export type PathMeta = v.InferOutput<typeof pathSchema>;
export type PageMeta = v.InferOutput<typeof pageSchema>;

const patterns = (least: number) => {
  const expected = least > 0 ? 'a list of patterns' : 'a list of patterns, or [] for none';
  return v.pipe(
    v.array(signs(1, 600), expected),
    v.minLength(least, expected),
    v.check((items) => allDiffer(items), 'patterns that differ'),
  );
};

export const hintSchema = v.strictObject({
  /** What the words have in common, in plain words. */
  title: line(3, 60),
  /** Why they may hurt: one or two sentences. */
  why: line(20, 200),
  /** A way on: one sentence. */
  instead: line(10, 160),
  /** The words that get the hint. */
  phrases: patterns(1),
  /** Words that look the same and are innocent. */
  except: patterns(0),
});
