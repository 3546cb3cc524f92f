import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { type KeptPromise, newPromise } from '../domain/promise.ts';
import { PromiseParts } from './if-then/PromiseParts.tsx';

// AnswerField.test.tsx shows it beside an answer of 20,000 characters.

function Shown() {
  const [promise, setPromise] = useState<KeptPromise>(newPromise);
  return <PromiseParts promise={promise} number={1} onChange={setPromise} />;
}

// Row S13.
test('a short field says as well when it is full, aloud, and beside which field', async () => {
  const user = userEvent.setup({ delay: null });
  render(<Shown />);
  const act = screen.getByLabelText<HTMLInputElement>('then I');
  await user.click(act);
  await user.paste('x'.repeat(270));
  expect(act.hasAttribute('aria-describedby')).toBe(false);
  await user.paste('y');
  const describing = () => document.getElementById(act.getAttribute('aria-describedby') ?? '');
  expect(describing()?.textContent).toBe('Room for 29 more characters.');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.paste('z'.repeat(30));
  expect(act.value).toHaveLength(300);
  expect(screen.getByRole('alert').textContent).toBe(
    'This field is full, with 300 characters. What goes beyond that is left out.',
  );
  expect(describing()).toBe(screen.getByRole('alert'));
  expect(screen.getByLabelText('If').hasAttribute('aria-describedby')).toBe(false);
});
