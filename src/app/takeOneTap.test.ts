import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { takeOneTap } from './takeOneTap.ts';

const pressed = vi.fn();
const sent = vi.fn((event: Event) => event.preventDefault());

function put(markup: string, name: string): HTMLElement {
  document.body.innerHTML = markup;
  document.querySelector('form')?.addEventListener('submit', sent);
  const found = document.querySelector<HTMLElement>(name);
  if (!found) throw new Error(`There is no ${name}.`);
  found.addEventListener('click', pressed);
  return found;
}

beforeAll(takeOneTap);
beforeEach(() => vi.clearAllMocks());

test('a double tap on a button, or on what stands in it, is one', async () => {
  await userEvent.dblClick(put('<button type="button">Kept</button>', 'button'));
  expect(pressed).toHaveBeenCalledOnce();
  await userEvent.dblClick(put('<button type="button"><b>Kept</b></button>', 'b'));
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('a form is sent once', async () => {
  await userEvent.dblClick(put('<form><button>Lock it</button></form>', 'button'));
  expect(sent).toHaveBeenCalledOnce();
});

test('two presses of a key are two', async () => {
  put('<button type="button">Later</button>', 'button').focus();
  await userEvent.keyboard('{Enter}{Enter} ');
  expect(pressed).toHaveBeenCalledTimes(3);
});

test('a box that is ticked and cleared is left alone', async () => {
  await userEvent.dblClick(put('<input type="checkbox">', 'input'));
  expect(pressed).toHaveBeenCalledTimes(2);
});
