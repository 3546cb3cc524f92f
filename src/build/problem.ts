import { inspect } from 'node:util';

/** Something wrong in a content file, for the writer: where it is, and what was expected there. */
export type Problem = { file: string; line: number; expected: string };

/** One line a problem, in the form that editors and terminals make a link of. */
export const problemList = (problems: readonly Problem[]): string =>
  [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, expected }) => `${file}:${line} ${expected}`)
    .join('\n');

/**
 * An error for who runs the build: its sentence says what to do, and the places in our own code that noticed would push
 * it off the screen.
 */
export class PlainError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.stack = this.message;
  }

  [inspect.custom]() {
    return this.message;
  }
}

/** Every problem of all content files at once. */
export class ContentError extends PlainError {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `The words cannot be used yet. Each line says where, and what was expected there; content/README.md says more.\n${problemList(problems)}`,
    );
    this.problems = problems;
  }
}
