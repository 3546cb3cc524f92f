import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { Status } from './Status.tsx';

// Row A3.
test('what is so from the start is plain words, and what it becomes is said in a region that was there', () => {
  const { rerender, container } = render(<Status words="It is put away." />);
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  expect(container.textContent).toBe('It is put away.');
  rerender(<Status words="The time is over." />);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toBe('The time is over.');
  expect(container.textContent).toBe('The time is over.');
  // What comes back is a change, too.
  rerender(<Status words="It is put away." />);
  expect(region.textContent).toBe('It is put away.');
  expect(container.textContent).toBe('It is put away.');
});

test('what is more than a paragraph is said in the region that was there before it', () => {
  const { rerender } = render(<Status words="">{null}</Status>);
  const region = screen.getByRole('status');
  rerender(
    <Status words="No contact">
      <ul>
        <li>No contact</li>
      </ul>
    </Status>,
  );
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toBe('No contact');
});

test('where there is nothing to say, it takes no room', () => {
  const { container } = render(<Status words="" />);
  expect(screen.getByRole('status').childNodes).toHaveLength(0);
  expect(container.querySelectorAll('p')).toHaveLength(1);
});
