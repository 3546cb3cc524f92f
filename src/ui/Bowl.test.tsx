import { render } from '@testing-library/react';
import { expect, test } from 'vitest';

import { Bowl } from './Bowl.tsx';

function draw(steps: number, done: (step: number) => boolean, fresh?: number) {
  const { container } = render(<Bowl steps={steps} isDone={done} fresh={fresh} />);
  const count = (selector: string) =>
    container.querySelectorAll(`svg[aria-hidden="true"] ${selector}`).length;
  return { cracks: count('[clip-path] path'), gold: count('[data-gold]'), fresh: count('[data-fresh]') };
}

test.each([1, 2, 5, 10, 20])('every step of %i has its own crack, gold when it is done', (steps) => {
  expect(draw(steps, () => false)).toEqual({ cracks: steps, gold: 0, fresh: 0 });
  expect(draw(steps, (step) => step === 0).gold).toBe(1);
  expect(draw(steps, () => true).gold).toBe(steps);
});

// A crack that stands for several steps is gold only when all of them are done: gold is never promised early.
test('in a long path a crack is gold once all its steps are done', () => {
  const { cracks } = draw(1500, () => false);
  expect(cracks).toBeLessThan(50);
  expect(draw(1500, (step) => step % 2 === 0).gold).toBe(0);
  expect(draw(1500, (step) => step < 750).gold).toBe(Math.floor(cracks / 2));
  expect(draw(1500, (step) => step !== 1499).gold).toBe(cracks - 1);
  expect(draw(1500, () => true).gold).toBe(cracks);
});

test('only the crack of the step that was done just now is drawn in', () => {
  expect(draw(5, (step) => step < 2, 1)).toEqual({ cracks: 5, gold: 2, fresh: 1 });
  expect(draw(5, (step) => step < 2).fresh).toBe(0);
});
