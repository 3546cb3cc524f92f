import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { kindNames } from './fieldSchema.ts';
import { kinds } from './kinds.ts';

// TypeScript asks for the component and the reader of a new kind. It does not miss these two.
test('whatever can be shown can be asked for by a writer', () => {
  expect([...kindNames].sort()).toEqual(Object.keys(kinds).sort());
});

test.each(kindNames)('content/README.md says what the kind %s is', (kind) => {
  expect(readFileSync('content/README.md', 'utf8')).toContain(`\n| \`${kind}\` |`);
});
