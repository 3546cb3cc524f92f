import { render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Contents } from '../../domain/guide.ts';

const contents: Contents = {
  paths: [
    {
      id: 'partner',
      title: 'Your partner',
      steps: [
        { slug: 'own-it', title: 'Own it' },
        { slug: 'listen-first', title: 'Listen first' },
      ],
    },
    { id: 'ex', title: 'Your ex', steps: [{ slug: 'plan', title: 'Make a plan' }] },
  ],
  pages: [{ slug: 'privacy', title: 'What is kept' }],
};

/** The list of all steps is fetched once while a page is open, so every test opens a page of its own. */
async function open(address: string) {
  vi.resetModules();
  const { NearestSteps } = await import('./NearestSteps.tsx');
  return render(<NearestSteps address={address} />);
}

const answered = vi.fn<typeof fetch>();
beforeEach(() => {
  answered.mockReset().mockImplementation(async () => Response.json(contents));
  vi.stubGlobal('fetch', answered);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['/partner/lisen-first', '/partner/listen-first/', 'Listen first'],
  ['/PARTNER', '/partner/', 'Your partner'],
  ['/Partner/2', '/partner/listen-first/', 'Listen first'],
  ['/ex/2', '/ex/plan/', 'Make a plan'],
  ['/ex/paln/', '/ex/plan/', 'Make a plan'],
  ['/privcy/', '/privacy/', 'What is kept'],
])('a visitor at %s is offered %s first', async (address, found, title) => {
  await open(address);
  const near = await screen.findByRole('region', { name: 'Perhaps you were looking for' });
  const [first] = within(near).getAllByRole('link');
  expect(first?.getAttribute('href')).toBe(found);
  expect(first?.textContent).toBe(title);
});

test('a step is told with its path and its number', async () => {
  await open('/partner/listen-first');
  const link = await screen.findByRole('link', { name: 'Listen first' });
  expect(link.closest('li')?.textContent).toBe('Listen first Your partner, step 2');
});

// Row U9.
test.each(
  [
    '/<script>alert(1)</script>',
    '/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/partner/"onfocus="alert(1)',
    '/javascript:alert(1)',
    '/%E0%A4%A',
    `/${'sentinel'.repeat(6000)}`,
  ].map((address) => [address.slice(0, 40), address] as const),
)('nothing of the address %s is repeated on the page', async (_, address) => {
  const { container } = await open(address);
  await screen.findByRole('region');
  expect(container.innerHTML).not.toMatch(/script|onerror|onfocus|alert|%E0|sentinel/i);
  expect(screen.getAllByRole('link')).toHaveLength(4);
});

test('the page stays as it is when there is no network', async () => {
  answered.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  const { container } = await open('/partner/lisen');
  await waitFor(() => expect(answered).toHaveBeenCalled());
  expect(container.innerHTML).toBe('');
});
