import * as v from 'valibot';

import { leftMark } from './leftMark.ts';

// What the schemas of content files are made of. Used at build only.

/** A text of one line, in any signs. */
export const signs = (least: number, most: number) =>
  v.pipe(
    v.string(`a text of ${least} to ${most} characters`),
    v.trim(),
    v.minLength(least, `a text of ${least} to ${most} characters`),
    v.maxLength(most, ({ received }) => `at most ${most} characters, found ${received}`),
    v.regex(/^[^\n]*$/, 'one line'),
  );

const plain = v.check<string, (issue: v.CheckIssue<string>) => string>(
  (text) => leftMark(text) === undefined,
  ({ input }) => `words without signs of markdown or HTML, found ${leftMark(input)}`,
);

/** Words of one line. They are shown as they are: markdown is only read under the frontmatter. */
export const line = (least: number, most: number) => v.pipe(signs(least, most), plain);

/** Words of several lines. */
export const lines = v.pipe(v.string('lines of text'), v.trim(), v.minLength(3, 'lines of text'), plain);

/** A name for an address, a field or a part. */
export const name = v.pipe(
  v.string('a name of small letters, digits and dashes'),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a name of small letters, digits and dashes'),
);

export const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

/** Whether every item of a list differs from the others by its `id`, or by itself. */
export const allDiffer = (items: (string | { id: string })[]) =>
  new Set(items.map((item) => (typeof item === 'string' ? item : item.id))).size === items.length;
