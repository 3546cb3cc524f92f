import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** What a `Status` says to who reads it: plain words at first, and what is in its region once they have changed. */
export function saidBy(region: HTMLElement | undefined): string {
  const before = region?.previousElementSibling;
  return region?.textContent || (before?.tagName === 'P' && before.textContent) || '';
}

/** Expects something new to speak in a region: the same words in the same place are silent. */
export async function expectSpoken(region: HTMLElement, act: () => Promise<unknown>) {
  const before = region.firstChild;
  await act();
  await waitFor(() => {
    expect(region.textContent).not.toBe('');
    expect(region.firstChild).not.toBe(before);
  });
}
