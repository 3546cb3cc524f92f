// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const privacy = readFileSync('content/en/pages/privacy.md', 'utf8');

// Row H7.
test('the page on privacy says that the history stays, and what a tab that says nothing cannot do', () => {
  expect(privacy).toContain('It does not erase the history of the browser.');
  expect(privacy).toContain('The address stays, with the name of this site.');
  expect(privacy).toContain('Pages that you opened before stay in the history under their real titles.');
});

// Row S23.
test('it says that a private window forgets, and that a browser may delete what it kept', () => {
  expect(privacy).toContain('Private windows forget what you wrote when the last one is closed.');
  expect(privacy).toContain('A normal browser may also delete it');
});

// Row S22. That a backup brings all of it to another browser is shown by the journeys with backups.
test('where it speaks of the home screen, it says to make a backup first', () => {
  expect(privacy).toMatch(
    /on the home screen may keep things apart from the browser\. Make a backup first, and bring it back there\./,
  );
});
