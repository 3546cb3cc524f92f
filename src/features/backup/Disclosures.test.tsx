import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { Disclosures } from './Disclosures.tsx';

test('a panel that comes late does not take the place of the one that was opened since', async () => {
  let bring = (_: () => React.ReactNode) => {};
  const slow = new Promise<() => React.ReactNode>((resolve) => {
    bring = resolve;
  });
  const panels = {
    Slow: () => slow,
    Quick: async () => () => <input aria-label="Typed here" />,
  };
  render(<Disclosures panels={panels} stands={undefined} saved={null} />);
  await userEvent.click(screen.getByRole('button', { name: 'Slow' }));
  await userEvent.click(screen.getByRole('button', { name: 'Quick' }));
  const field = await screen.findByLabelText('Typed here');
  await userEvent.type(field, 'a passphrase');
  await act(async () => bring(() => <p>Late</p>));
  expect(screen.queryByText('Late')).toBeNull();
  expect(field).toHaveProperty('value', 'a passphrase');
  expect(field.isConnected).toBe(true);
});
