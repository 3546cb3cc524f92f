import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { HintClass } from '../domain/hints.ts';
import { answerGate, useGates } from '../store/gates.ts';
import { Hints, pause } from './Hints.tsx';

const one = (id: string, phrases: string[]): HintClass => ({
  id,
  title: `Words of ${id}`,
  why: `Why ${id} may hurt.`,
  instead: `A way on from ${id}.`,
  phrases,
  except: [],
});
const classes = [
  one('blame', ['you made me', 'your fault']),
  one('excuse', ['i was drunk']),
  one('minimise', ['just a kiss']),
  one('passive', ['it just happened']),
  one('threat', ["can't live without <them>"]),
];
const all = classes.map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => Response.json(classes));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
/** As long as it takes to fetch the hints, and then to settle. */
const settle = () => wait(pause + 100);
const found = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('q')?.textContent);
const keep = (words: string) =>
  fireEvent.click(screen.getByRole('button', { name: `Keep it as it is: ${words}` }));
/** What a screen reader says by itself. */
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

// First: once they are there, they are not asked for again.
test('where the lists cannot be had, the next field and the next change of the text ask for them again', async () => {
  const missing = vi.fn(async () => new Response('', { status: 503 }));
  vi.stubGlobal('fetch', missing);
  const { unmount } = render(<Hints text="You made me do it." classes={all} />);
  await settle();
  expect(missing).toHaveBeenCalledTimes(1);
  unmount();
  const { rerender } = render(<Hints text="You made me do it." classes={all} />);
  await settle();
  expect(missing).toHaveBeenCalledTimes(2);
  expect(found()).toEqual([]);
  vi.stubGlobal('fetch', async () => Response.json(classes));
  rerender(<Hints text="You made me do it, and more." classes={all} />);
  await settle();
  expect(found()).toEqual(['You made me']);
});

test('names the words, says why, and offers a way on', async () => {
  render(<Hints text="Well, you made me do it." classes={all} />);
  await settle();
  const item = screen.getByRole('listitem');
  expect(item.textContent).toContain('Words of blame: you made me');
  expect(item.textContent).toContain('Why blame may hurt. A way on from blame.');
  expect(within(item).getByRole('button').textContent).toBe('Keep it as it is: you made me');
});

test('shows three at most', async () => {
  render(<Hints text="You made me. I was drunk. It was just a kiss. It just happened." classes={all} />);
  await settle();
  expect(found()).toEqual(['You made me', 'I was drunk', 'just a kiss']);
});

test('shows only the classes that help in this field, and a threat always', async () => {
  render(<Hints text="You made me. I was drunk. I can’t live without you." classes={['excuse']} />);
  await settle();
  expect(found()).toEqual(['I was drunk']);
  expect(screen.getByRole('link')).toBeTruthy();
});

test('says nothing while someone types, and says it once when they pause', async () => {
  const { rerender } = render(<Hints text="You" classes={all} />);
  await settle();
  const text = 'You made me do it';
  for (let length = 4; length <= text.length; length += 1) {
    rerender(<Hints text={text.slice(0, length)} classes={all} />);
    await wait(pause - 100);
    expect(said()).toBe('');
    expect(found()).toEqual([]);
  }
  await settle();
  expect(said()).toBe('Under the field: a hint on “You made me”.');
  const status = screen.getAllByRole('status').at(-1);
  rerender(<Hints text={`${text}, and more`} classes={all} />);
  await settle();
  expect(screen.getAllByRole('status').at(-1)).toBe(status);
  expect(said()).toBe('Under the field: a hint on “You made me”.');
});

test('speaks no hint on words that were there before', async () => {
  const { rerender } = render(<Hints text="You made me do it." classes={all} />);
  await settle();
  expect(found()).toEqual(['You made me']);
  expect(said()).toBe('');
  rerender(<Hints text="You made me do it. I was drunk." classes={all} />);
  await settle();
  expect(said()).toBe('Under the field: a hint on “I was drunk”.');
});

test('speaks no words of help for a threat that was there before, until the text is another', async () => {
  const text = "I can't live without you";
  const { rerender } = render(<Hints text={text} classes={all} />);
  await settle();
  expect(screen.getByRole('link')).toBeTruthy();
  expect(said()).toBe('');
  rerender(<Hints text={`${text}.`} classes={all} />);
  await wait(0);
  expect(said()).toContain('Why threat may hurt.');
});

test('a hint goes once the words are gone', async () => {
  const { rerender } = render(<Hints text="It was just a kiss." classes={all} />);
  await settle();
  rerender(<Hints text="I kissed someone." classes={all} />);
  await settle();
  expect(found()).toEqual([]);
  expect(said()).toBe('');
});

test('a hint that is put away stays away for these words, and the focus is not lost', async () => {
  const text = 'You made me do it. It was your fault, and I was drunk.';
  const { rerender } = render(<Hints text="You" classes={all} />);
  await settle();
  rerender(<Hints text={text} classes={all} />);
  await settle();
  keep('You made me');
  // A screen reader says its name. Of the hints, only the one that has come is spoken.
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Kept as it is' }));
  expect(said()).toBe('Under the field: a hint on “your fault”.');
  expect(found(), 'other words of the class are still named').toEqual(['your fault', 'I was drunk']);
  rerender(<Hints text={`${text} And you made me cry.`} classes={all} />);
  await settle();
  expect(found()).toEqual(['your fault', 'I was drunk']);
});

test('words of harm show where to get help at once, have the questions about safety asked anew, once, and leave the text alone', async () => {
  const answered = () => useGates.getState().answers.done;
  answerGate('done', 'no');
  const { rerender } = render(<Hints text="I " classes={all} />);
  await settle();
  expect(answered()).toBe('no');
  const text = "I can't live without you";
  rerender(<Hints text={text} classes={all} />);
  await wait(0);
  expect(screen.getByRole('link').getAttribute('href')).toBe('/help/');
  expect(said()).toContain('Why threat may hurt. A way on from threat.');
  expect(answered()).toBeUndefined();
  answerGate('done', 'no');
  rerender(<Hints text={`${text}.`} classes={all} />);
  await settle();
  expect(answered()).toBe('no');
  expect(found()).toEqual([]);
  rerender(<Hints text="I" classes={all} />);
  await wait(0);
  expect(screen.queryByRole('link')).toBeNull();
});

test('a field is not drawn again because of its hints', async () => {
  let drawn = 0;
  function Field() {
    drawn += 1;
    const [text, setText] = useState('');
    return (
      <>
        <textarea aria-label="What I did" value={text} onChange={(event) => setText(event.target.value)} />
        <Hints text={text} classes={all} />
      </>
    );
  }
  render(<Field />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'I was drunk' } });
  const before = drawn;
  await settle();
  expect(found()).toEqual(['I was drunk']);
  keep('I was drunk');
  expect(found()).toEqual([]);
  expect(drawn).toBe(before);
});
