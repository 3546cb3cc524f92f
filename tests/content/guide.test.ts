import { expect, test } from 'vitest';

import { readGuide } from '../../src/build/guide.ts';

const { contents } = readGuide(process.cwd());

// Row C8. The number of steps stands nowhere in the code; here it is held to what we promise on the two paths we ship.
test.each([
  ['partner', 5],
  ['ex', 10],
])('the path %s has %i steps', (id, count) => {
  expect(contents.paths.find((path) => path.id === id)?.steps).toHaveLength(count);
});
