import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Contents } from '../../domain/guide.ts';

const contents: Contents = {
  paths: [
    {
      id: 'partner',
      title: 'Your partner',
      steps: [
        { slug: 'own-it', title: 'Own it' },
        { slug: 'listen', title: 'Listen first' },
      ],
    },
    { id: 'ex', title: 'Your ex', steps: [{ slug: 'plan', title: 'Make a plan' }] },
  ],
  pages: [],
};

/** The list of all steps is fetched once while a page is open, so every test opens a page of its own. */
async function open() {
  vi.resetModules();
  const [{ CarryOn }, { startWords }, notebook] = await Promise.all([
    import('./CarryOn.tsx'),
    import('../../content/words.ts'),
    import('../../store/notebook.ts'),
  ]);
  startWords('/words/', '/', { kind: 'home', title: '', summary: '', body: [], paths: [] });
  const show = () => render(<CarryOn paths={[{ id: 'partner', title: 'A way in' }]} />);
  return { ...notebook, show };
}

const answered = vi.fn<typeof fetch>();
beforeEach(() => {
  answered.mockReset().mockImplementation(async () => Response.json(contents));
  vi.stubGlobal('fetch', answered);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a new visitor is offered the paths and nothing to carry on with, and nothing is fetched for it', async () => {
  const { show } = await open();
  show();
  expect(screen.getByRole('link').textContent).toBe('A way in');
  expect(answered).not.toHaveBeenCalled();
});

test('a visitor who comes back is led to where they were', async () => {
  const { visitStep, show } = await open();
  visitStep('ex', 'plan');
  visitStep('partner', 'listen');
  show();
  const link = await screen.findByRole('link', { name: 'Carry on: Listen first' });
  expect(link.getAttribute('href')).toBe('/partner/listen/');
  expect(answered.mock.calls).toEqual([['/words/contents.json']]);
});

test('a step that is done leads to the next one that is not', async () => {
  const { visitStep, markDone, show } = await open();
  visitStep('partner', 'listen');
  markDone('partner/listen', true);
  show();
  expect((await screen.findByRole('link', { name: /^Carry on/ })).getAttribute('href')).toBe(
    '/partner/own-it/',
  );
});

test('a visitor who has done all steps is led to the whole path', async () => {
  const { visitStep, markDone, show } = await open();
  visitStep('ex', 'plan');
  markDone('ex/plan', true);
  show();
  const link = await screen.findByRole('link', { name: 'All steps done: Your ex' });
  expect(link.getAttribute('href')).toBe('/ex/');
});

test('a path that is gone is not offered', async () => {
  const { visitStep, show } = await open();
  visitStep('old', 'step');
  show();
  await waitFor(() => expect(answered).toHaveBeenCalled());
  expect(screen.getByRole('link').textContent).toBe('A way in');
});

test.each([
  ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the file is gone', () => Promise.resolve(new Response('', { status: 404 }))],
  ['the file is no list', () => Promise.resolve(new Response('<!doctype html>'))],
])('the page stays as it is when %s', async (_, answer) => {
  answered.mockImplementation(answer);
  const { visitStep, show } = await open();
  visitStep('partner', 'listen');
  const { unmount } = show();
  await waitFor(() => expect(answered).toHaveBeenCalledOnce());
  expect(screen.getByRole('link').textContent).toBe('A way in');
  // The next visit to the page asks again.
  unmount();
  answered.mockImplementation(async () => Response.json(contents));
  await waitFor(() => {
    show();
    expect(answered.mock.calls.length).toBeGreaterThan(1);
  });
  expect(await screen.findAllByRole('link', { name: 'Carry on: Listen first' })).not.toEqual([]);
});

test('a path that is no longer there gives way to the one before it', async () => {
  const { visitStep, show } = await open();
  visitStep('ex', 'plan');
  visitStep('taken-away', 'step');
  show();
  expect((await screen.findByRole('link', { name: /^Carry on/ })).getAttribute('href')).toBe('/ex/plan/');
});
