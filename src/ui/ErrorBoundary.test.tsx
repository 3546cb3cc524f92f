import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { ErrorBoundary } from './ErrorBoundary.tsx';

function Page({ name }: { name: string }) {
  if (name === 'broken') throw new Error('cannot be shown');
  return <h1>{name}</h1>;
}

const page = (name: string) => (
  <ErrorBoundary of={name} fallback={<p role="alert">It could not be shown.</p>}>
    <Page name={name} />
  </ErrorBoundary>
);

test('what cannot be shown gives way to the fallback, until something else is to be shown', () => {
  const { rerender } = render(page('first'), { onCaughtError: () => {} });
  const heading = screen.getByRole('heading', { name: 'first' });
  rerender(page('broken'));
  expect(screen.getByRole('alert').textContent).toBe('It could not be shown.');
  expect(screen.queryByRole('heading')).toBeNull();
  rerender(page('broken'));
  expect(screen.getByRole('alert')).toBeTruthy();
  rerender(page('second'));
  expect(screen.getByRole('heading', { name: 'second' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(heading.isConnected).toBe(false);
});

test('what can be shown is not begun anew for another page', () => {
  const { rerender } = render(page('first'));
  const heading = screen.getByRole('heading', { name: 'first' });
  rerender(page('second'));
  expect(screen.getByRole('heading', { name: 'second' })).toBe(heading);
});
