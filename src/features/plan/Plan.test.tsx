import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { rent } from '../../../tests/notebooks.ts';
import {
  all,
  answered,
  empty,
  openPlan,
  openWith,
  press,
  result,
  results,
  user,
} from '../../../tests/openPlan.tsx';
import { kept } from '../../domain/notebook.ts';
import { newPromise } from '../../domain/promise.ts';

describe('a plan of nothing', () => {
  test('says what will be here, and offers nothing to save', async () => {
    await openWith({});
    expect(empty()).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(answered.mock.calls).toEqual([['/words/contents.json']]);
  });

  test('is also that of someone who took everything back', async () => {
    await openWith({ 'ex/plan/words': '', 'ex/plan/list': [] }, { 'ex/plan/promises/1': newPromise });
    expect(empty()).toBeTruthy();
    expect(answered.mock.calls).toEqual([['/words/contents.json']]);
  });

  test('says so where the list of all steps cannot be had, and shows the promises', async () => {
    const { answer, setPromise, show } = await openPlan();
    answered.mockImplementation(async () => new Response('', { status: 404 }));
    answer('ex/plan/words', 'mine');
    setPromise('ex/plan/promises/1', rent);
    show();
    expect(await screen.findByText(/^Some parts could not be loaded\. They are still kept/)).toBeTruthy();
    expect(screen.getByText(/send the rent/)).toBeTruthy();
    expect(empty()).toBeNull();
  });

  test('is not shown before it is known', async () => {
    const { answer, show } = await openPlan();
    answer('ex/plan/words', 'mine');
    show();
    expect(screen.getByText('One moment …')).toBeTruthy();
    expect(empty()).toBeNull();
    expect(await screen.findByText('mine')).toBeTruthy();
  });
});

describe('what was made', () => {
  test('stands under its path and its step, in the order of the guide', async () => {
    const { container } = await openWith(all);
    const headings = [...container.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      ...['Your partner', 'Own it', 'Listen first'],
      ...['Your ex', 'Make a plan'],
      'Take it with you',
    ]);
    expect(empty()).toBeNull();
  });

  test('is put together as its step says', async () => {
    await openWith(all);
    expect(result('Listen first').getByRole('heading', { level: 4 }).textContent).toBe('I heard');
    expect(result('Listen first').getByText('that she was afraid')).toBeTruthy();
    expect(
      result('Listen first')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['ask', 'listen']);
    expect(result('Own it').getByRole('heading', { level: 4 }).textContent).toBe('What you heard');
  });

  test('has a link to its step', async () => {
    await openWith(all);
    const links = results().map((title) =>
      result(title ?? '')
        .getByRole('link')
        .getAttribute('href'),
    );
    expect(links).toEqual(['/partner/own-it/', '/partner/listen/', '/ex/plan/']);
  });

  test('is all that is fetched', async () => {
    await openWith({ 'ex/plan/words': 'mine' });
    expect(answered.mock.calls.map(([address]) => address)).toEqual([
      '/words/contents.json',
      '/words/ex/plan.json',
    ]);
  });

  test('in a step that is gone from the guide does not stop the others', async () => {
    await openWith({ 'ex/gone/words': 'old', 'gone/plan/words': 'older', 'ex/plan/words': 'mine' });
    expect(results()).toEqual(['Make a plan']);
  });

  // The decision is kept for the whole path, `ex/contact.blocked`, which is the key of no step.
  test('is found again too where it is the contact decision and nothing else', async () => {
    await openWith({ 'ex/contact.blocked': 'yes' });
    expect(results()).toEqual(['Know where I stand']);
  });

  test('is not deleted with a step where it is the contact decision, and that is said', async () => {
    const { given } = await openWith({ 'ex/contact.blocked': 'yes', 'ex/stand/words': 'mine' });
    await press(/^Delete\s*Know where I stand$/);
    expect(screen.getByText(/What you decided about contact stays/)).toBeTruthy();
    expect(given('ex/contact.blocked')).toBe('yes');
    expect(results()).toEqual(['Know where I stand']);
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
  });

  test('is shown as words, whatever it is', async () => {
    const words = '<img src=x onerror=alert(1)> **no** {list}';
    const { container } = await openWith({ 'ex/plan/words': words });
    expect(result('Make a plan').getByText(words)).toBeTruthy();
    expect(container.querySelector('img, strong')).toBeNull();
  });

  test('can be changed in place', async () => {
    const { given } = await openWith(all);
    await press(/^Change\s*Own it$/);
    const field = result('Own it').getByRole('textbox', { name: 'What you heard' });
    await user.type(field, ' twice');
    expect(given('partner/own-it/words')).toBe('that I lied twice');
    expect(result('Own it').getByText('that I lied twice', { ignore: 'textarea' })).toBeTruthy();
    await press(/^Close\s*Own it$/);
    expect(result('Own it').queryByRole('textbox')).toBeNull();
  });

  test('stays while it is written anew, and goes once it is closed with nothing in it', async () => {
    const { given } = await openWith({ 'partner/own-it/words': 'that I lied' });
    await press(/^Change\s*Own it$/);
    const field = result('Own it').getByRole('textbox', { name: 'What you heard' });
    await user.clear(field);
    expect(given('partner/own-it/words')).toBe('');
    expect(document.activeElement).toBe(field);
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save as Markdown' });
    expect(save.disabled).toBe(true);
    await user.type(field, 'that I hid it');
    expect(result('Own it').getByText('that I hid it', { ignore: 'textarea' })).toBeTruthy();
    expect(save.disabled).toBe(false);
    await user.clear(field);
    await press(/^Close\s*Own it$/);
    expect(results()).toEqual([]);
    expect(document.activeElement).not.toBe(document.body);
    expect(empty()).not.toBeNull();
  });

  test('stays while the questions of a contact decision are answered again', async () => {
    await openWith({ 'ex/contact.blocked': 'yes' });
    await press(/^Change\s*Know where I stand$/);
    const stand = result('Know where I stand');
    await user.type(stand.getByRole('textbox'), 'They unblocked me.');
    await press('Answer the questions again');
    expect(results()).toEqual(['Know where I stand']);
    expect(stand.getByRole('radiogroup', { name: 'Is there a court, police or bail order?' })).toBeTruthy();
  });

  test('stays under the hands of someone who writes when more of the guide has to be fetched', async () => {
    const { answer } = await openWith({ 'ex/plan/words': 'mine' });
    await press(/^Change\s*Make a plan$/);
    const field = result('Make a plan').getByRole('textbox', { name: 'What you heard' });
    await user.type(field, ', all of it');
    act(() => answer('partner/listen/words', 'from another tab'));
    expect(field.isConnected).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(await screen.findByText('from another tab')).toBeTruthy();
    expect(document.activeElement).toBe(field);
  });

  test('is told of as it is when the time of a message is over', async () => {
    await openWith({
      'ex/letter/whole': 'I am sorry.',
      'ex/letter/whole.putAway': new Date(2027, 4, 31, 13).toJSON(),
      'ex/letter/whole.until': new Date(2027, 5, 1, 13).toJSON(),
    });
    expect(result('Write a letter').getByText(/^A message is put away until/)).toBeTruthy();
    vi.setSystemTime(new Date(2027, 5, 1, 14));
    fireEvent.focus(window);
    expect(result('Write a letter').getByText('A message can be read again now.')).toBeTruthy();
  });

  test('before a message is changed in its step only, where the questions about safety are', async () => {
    await openWith({ 'ex/letter/words': 'draft', 'ex/plan/words': 'plan' });
    expect(screen.queryByRole('button', { name: /^Change\s*Write a letter/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Change\s*Make a plan/ })).toBeTruthy();
    const [way, ...others] = screen.getAllByRole('link', { name: /^Change it in its step/ });
    expect(way?.getAttribute('href')).toBe('/ex/letter/');
    expect(others).toEqual([]);
  });

  test('before an agreement is changed in its step only too', async () => {
    await openWith({ 'ex/open/words': 'what I would show' });
    expect(screen.queryByRole('button', { name: /^Change\s*Be open$/ })).toBeNull();
    const way = screen.getByRole('link', { name: /^Change it in its step/ });
    expect(way.getAttribute('href')).toBe('/ex/open/');
  });
});

describe('deleting what was made in a step', () => {
  test('takes it away also while it is being changed', async () => {
    await openWith(all);
    await press(/^Change\s*Own it$/);
    await press(/^Delete\s*Own it$/);
    expect(results()).not.toContain('Own it');
    await press('Put it back');
    expect(results()).toContain('Own it');
  });

  test('takes it away, says so, and can be undone', async () => {
    const { given } = await openWith(all);
    await press(/^Delete\s*Listen first$/);
    expect(results()).toEqual(['Own it', 'Make a plan']);
    expect(given('partner/listen/words')).toBe('');
    expect(given('partner/own-it/words')).toBe('that I lied');
    expect(screen.getByText(/^What you wrote in “Listen first” is deleted\./)).toBeTruthy();
    await press('Put it back');
    expect(results()).toEqual(['Own it', 'Listen first', 'Make a plan']);
    expect(given('partner/listen/words')).toBe('that she was afraid');
    expect(given('partner/listen/list')).toEqual(['ask', 'listen']);
    expect(screen.queryByText(/is deleted/)).toBeNull();
    expect(screen.getByText('What you wrote in “Listen first” is back.')).toBeTruthy();
  });

  test('takes its promises too, and they come back with it', async () => {
    const { promised } = await openWith({ 'ex/plan/words': 'mine' }, { 'ex/plan/promises/1': rent });
    await press(/^Delete\s*Make a plan$/);
    expect(screen.queryByRole('region', { name: 'Promises' })).toBeNull();
    expect(empty()).toBeTruthy();
    await press('Put it back');
    expect(promised('ex/plan/promises/1')).toEqual(rent);
    expect(screen.getByRole('region', { name: 'Promises' })).toBeTruthy();
  });

  test('keeps what was written elsewhere before it is put back', async () => {
    const { answer, given } = await openWith(all);
    await press(/^Delete\s*Own it$/);
    answer('ex/plan/words', 'changed meanwhile');
    await press('Put it back');
    expect(given('partner/own-it/words')).toBe('that I lied');
    expect(given('ex/plan/words')).toBe('changed meanwhile');
  });

  test('leaves that it was done, and what was ticked', async () => {
    const { markDone, tick: tickAction, useNotebook } = await openWith(all);
    markDone('partner/listen', true);
    tickAction('partner/listen/call', true);
    await press(/^Delete\s*Listen first$/);
    expect(kept(useNotebook.getState().done, 'partner/listen')).toBe(true);
    expect(kept(useNotebook.getState().ticked, 'partner/listen/call')).toBe(true);
  });

  test('of two steps loses neither', async () => {
    const { given } = await openWith(all);
    await press(/^Delete\s*Own it$/);
    await press(/^Delete\s*Listen first$/);
    await press('Put it back');
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told).toContainEqual(
      expect.stringMatching(
        /^What you wrote in “Listen first” is back\. What you wrote in “Own it” is deleted\. /,
      ),
    );
    await press('Put it back');
    expect(given('partner/listen/words')).toBe('that she was afraid');
    expect(given('partner/own-it/words')).toBe('that I lied');
  });

  test('keeps the focus of someone with a keyboard', async () => {
    await openWith(all);
    screen.getByRole('button', { name: /^Delete\s*Own it$/ }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).not.toBe(document.body);
  });
});

test('a plan that cannot be fetched shows nothing wrong', async () => {
  answered.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  const { answer, show } = await openPlan();
  answer('ex/plan/words', 'mine');
  show();
  await waitFor(() => expect(answered).toHaveBeenCalled());
  expect(empty()).toBeNull();
});
