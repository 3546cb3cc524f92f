import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { GatedTool } from '../../domain/gates.ts';
import type { GateWords } from '../../domain/guide.ts';
import { answerGate, forgetGates, useGates } from '../../store/gates.ts';
import { Gate } from './Gate.tsx';

const questions: GateWords[] = [
  { id: 'you', title: 'You', anchor: 'you', questions: ['Are you afraid?'], yes: [['p', 'Be safe.']] },
  { id: 'done', title: 'What you did', anchor: 'done', questions: ['Did you hit?'], yes: [['p', 'Call.']] },
  {
    id: 'wanted',
    title: 'What they want',
    anchor: 'wanted',
    questions: ['Is it no?'],
    yes: [['p', 'Leave.']],
  },
];
const show = (tool: GatedTool) =>
  render(
    <Gate tool={tool} questions={questions}>
      <textarea aria-label="The tool" />
    </Gate>,
  );
const tool = () => screen.queryByRole('textbox', { name: 'The tool' });
const sets = () => screen.queryAllByRole('radiogroup').map((set) => set.getAttribute('aria-labelledby'));
const choose = (set: string, name: 'Any of these is true' | 'None of these') =>
  userEvent.click(within(screen.getByRole('radiogroup', { name: set })).getByRole('radio', { name }));
const goOn = () => userEvent.click(screen.getByRole('button', { name: 'Go on' }));
const skip = () => screen.queryByRole('button', { name: 'Skip the questions' });
const closed = () => screen.queryByRole('region', { name: 'This part is closed' });

beforeEach(forgetGates);
afterEach(() => void vi.useRealTimers());

test('before a message two sets are asked, and they cannot be skipped', async () => {
  show('message');
  expect(tool()).toBeNull();
  expect(sets()).toHaveLength(2);
  expect(skip()).toBeNull();
  await choose('What you did', 'None of these');
  await choose('What they want', 'None of these');
  expect(tool()).toBeNull();
  await goOn();
  expect(tool()).toBeTruthy();
  expect(sets()).toEqual([]);
  // Focus goes to what has come, and not to the top of the page.
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'You can go on' }));
  expect(document.activeElement?.contains(tool())).toBe(true);
});

test('before the agreement two sets are asked, and they can be skipped', async () => {
  show('agreement');
  for (const name of ['You', 'What you did']) expect(screen.getByRole('radiogroup', { name })).toBeTruthy();
  expect(sets()).toHaveLength(2);
  await userEvent.click(skip() as HTMLElement);
  expect(tool()).toBeTruthy();
  expect(useGates.getState().answers.you).toBeUndefined();
});

test('a set without an answer is pointed out', async () => {
  show('message');
  await choose('What you did', 'None of these');
  await goOn();
  expect(screen.getByRole('alert').textContent).toBe('Please answer each set, then go on.');
  const wanted = within(screen.getByRole('radiogroup', { name: 'What they want' }));
  const [radio] = wanted.getAllByRole('radio');
  expect(document.activeElement).toBe(radio);
  // In sight of who sees the radio, and said with it.
  expect(radio?.getAttribute('aria-describedby')?.split(' ')[0]).toBe(screen.getByRole('alert').id);
  expect(tool()).toBeNull();
  expect(useGates.getState().answers.done).toBeUndefined();
});

test.each<[GatedTool, string, string, string]>([
  ['message', 'What you did', 'What they want', 'Call.'],
  ['message', 'What they want', 'What you did', 'Leave.'],
  ['agreement', 'You', 'What you did', 'Be safe.'],
  ['agreement', 'What you did', 'You', 'Call.'],
])('%s stays closed when "%s" has a yes, with what helps', async (name, isTrue, isNot, words) => {
  show(name);
  await choose(isTrue, 'Any of these is true');
  await choose(isNot, 'None of these');
  await goOn();
  expect(tool()).toBeNull();
  const said = within(closed() as HTMLElement);
  expect(said.getByText(words)).toBeTruthy();
  const ways = said.getAllByRole('link').map((link) => link.getAttribute('href'));
  // Who may not be safe can end an agreement that was made before all the same: by deleting it.
  expect(ways).toEqual([...(isTrue === 'You' ? ['/plan/'] : []), '/help/', '/before-you-start/']);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Closed' }));
  expect(document.activeElement?.contains(closed())).toBe(true);
});

test('what was answered in this visit is not asked again', async () => {
  answerGate('done', 'no');
  show('message');
  expect(screen.getByRole('radiogroup', { name: 'What they want' })).toBeTruthy();
  expect(sets()).toHaveLength(1);
  act(() => answerGate('wanted', 'no'));
  expect(tool()).toBeTruthy();
});

test('a yes from "Before you start" closes at once, and a changed answer opens', () => {
  answerGate('wanted', 'yes');
  show('message');
  expect(closed()).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
  act(() => {
    answerGate('wanted', 'no');
    answerGate('done', 'no');
  });
  expect(tool()).toBeTruthy();
});

test('after a threat everything is asked again, above the text that is being written', async () => {
  answerGate('done', 'no');
  answerGate('wanted', 'no');
  show('message');
  const field = tool() as HTMLElement;
  await userEvent.type(field, 'Answer me or el');
  act(forgetGates);
  expect(sets()).toHaveLength(2);
  await userEvent.keyboard('se');
  expect(tool()).toBe(field);
  expect((tool() as HTMLTextAreaElement).value).toBe('Answer me or else');
  await choose('What you did', 'Any of these is true');
  await choose('What they want', 'None of these');
  await goOn();
  expect(tool()).toBeNull();
  expect(closed()).toBeTruthy();
});

test('a tool that an answer has closed does not come back when everything is asked again', () => {
  answerGate('done', 'no');
  answerGate('wanted', 'no');
  show('message');
  expect(tool()).toBeTruthy();
  act(() => answerGate('done', 'yes'));
  expect(closed()).toBeTruthy();
  act(forgetGates);
  expect(sets()).toHaveLength(2);
  expect(tool()).toBeNull();
});

test('after a threat the tool does not come back on the next visit to the step before an answer', () => {
  answerGate('done', 'no');
  answerGate('wanted', 'no');
  const { unmount } = show('message');
  act(forgetGates);
  unmount();
  show('message');
  expect(tool()).toBeNull();
  expect(sets()).toHaveLength(2);
});

test('a tab that was left open for more than 30 days asks again, with no answer filled in', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22), toFake: ['Date'] });
  answerGate('you', 'yes');
  show('agreement');
  expect(closed()).toBeTruthy();
  vi.setSystemTime(new Date(2026, 11, 23));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(sets()).toHaveLength(2);
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  expect(tool()).toBeNull();
  // A yes does not lapse by being passed over.
  expect(skip()).toBeNull();
});
