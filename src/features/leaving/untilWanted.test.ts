import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { neutralSite } from '../../domain/leaving.ts';
import { hasLeft, setLeft } from '../../store/leaving.ts';
import { untilWanted } from './untilWanted.ts';

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  heading.textContent = 'Apologise well';
  page.append(heading);
  document.body.append(page);
  document.title = 'Step 2';
});
afterEach(() => {
  setLeft(false);
  document.body.replaceChildren();
});

test('a tab that was not left shows its page', async () => {
  await untilWanted(page);
  expect(page).not.toHaveProperty('hidden', true);
  expect(screen.getByRole('heading').textContent).toBe('Apologise well');
});

// Row H9.
test('a tab that was left shows nothing of its page until it is asked for', async () => {
  setLeft(true);
  let isOpen = false;
  const opened = untilWanted(page).then(() => {
    isOpen = true;
  });
  await Promise.resolve();
  expect(isOpen).toBe(false);
  expect(page.hidden).toBe(true);
  expect(document.title).toBe('Closed');
  expect(screen.getByRole('heading').textContent).toBe('This page is closed');
  // Row H12: the way out is there as well.
  expect(screen.getByRole('link', { name: 'Leave now' }).getAttribute('href')).toBe(neutralSite);

  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  await opened;
  expect(hasLeft()).toBe(false);
  expect(page.hidden).toBe(false);
  expect(document.title).toBe('Step 2');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Apologise well' }));
  expect(screen.queryByRole('button')).toBeNull();
});
