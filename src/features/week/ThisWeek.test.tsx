import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';

import type { Action } from '../../domain/guide.ts';
import { emptyNotebook, kept } from '../../domain/notebook.ts';
import { tick, useNotebook } from '../../store/notebook.ts';
import { ThisWeek } from './ThisWeek.tsx';

const actions: Action[] = [
  { id: 'call', text: ['Call ', ['strong', 'first'], '.'] },
  { id: 'listen', text: ['Listen, as in ', ['a', '/partner/listen/', 'step 2'], '.'] },
];
const show = (shown = actions) => render(<ThisWeek step="partner/listen" actions={shown} />);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const ticked = (id: string) => kept(useNotebook.getState().ticked, `partner/listen/${id}`);

beforeEach(() => useNotebook.setState(emptyNotebook, true));

test('an action is ticked when it is done, and the tick can be taken back', async () => {
  show();
  await userEvent.click(box('Call first.'));
  expect(box('Call first.').checked).toBe(true);
  expect([ticked('call'), ticked('listen')]).toEqual([true, undefined]);
  await userEvent.click(box('Call first.'));
  expect(box('Call first.').checked).toBe(false);
  expect(ticked('call')).toBe(false);
});

test('the words of an action tick it too', async () => {
  show();
  await userEvent.click(screen.getByText('first'));
  expect(ticked('call')).toBe(true);
});

test('an action is ticked with the keyboard', async () => {
  show();
  await userEvent.tab();
  expect(document.activeElement).toBe(box('Call first.'));
  await userEvent.keyboard(' ');
  expect(ticked('call')).toBe(true);
});

test('the ticks are there when the visitor comes back, whatever the order of the actions now', () => {
  tick('partner/listen/listen', true);
  tick('ex/listen/call', true);
  show(actions.toReversed());
  expect(box('Listen, as in step 2.').checked).toBe(true);
  expect(box('Call first.').checked).toBe(false);
});
