import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

import { changed, sampleGuide, sampleStep } from '../../src/build/sampleGuide.ts';
import type { StepWords } from '../../src/domain/guide.ts';
import { emptyNotebook } from '../../src/domain/notebook.ts';
import { Written } from '../../src/features/exercise/Written.tsx';
import { resultOf } from '../../src/fields/resultOf.ts';
import { useNotebook } from '../../src/store/notebook.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => useNotebook.setState(emptyNotebook, true));

const exercise = `exercise:
  title: A letter to the neighbour
  intro: Nobody has thought of this exercise before.
  fields:
    - id: said
      kind: yes-no
      label: Have I said it
    - id: how
      kind: scale
      label: How hard it is
      low: easy
      high: hard
    - id: topics
      kind: sort
      label: The topics
      columns:
        - id: noise
          label: About noise
        - id: parking
          label: About parking
    - id: plan
      kind: if-then
      label: What I will do
  result: |
    ## Said
    {said}
    ## How hard
    It is {how}.
    ## Topics
    {topics}
    ## Plan
    {plan}
`;

// A writer makes it by a file alone: not one line of code knows of it.
test('a new exercise made of kinds that are there is checked, shown, and comes to its result', async () => {
  const own = sampleStep.slice(sampleStep.indexOf('exercise:'), sampleStep.indexOf('\n---', 4) + 1);
  const guide = sampleGuide({ 'first/one.md': changed(sampleStep, own, exercise) });
  const { exercise: made } = guide.words.get('/first/one/') as StepWords;
  render(<Written step="first/one" exercise={made} />);

  const user = userEvent.setup({ delay: null });
  const said = screen.getByRole('radiogroup', { name: 'Have I said it' });
  await user.click(within(said).getByRole('radio', { name: 'No' }));
  const how = screen.getByRole('radiogroup', { name: 'How hard it is' });
  await user.click(within(how).getByRole('radio', { name: '7' }));
  await user.type(screen.getByRole('textbox', { name: 'About parking, line 1' }), 'the gate');
  await user.type(screen.getByRole('textbox', { name: 'If' }), 'it is Sunday');
  await user.type(screen.getByRole('textbox', { name: 'then I' }), 'ring the bell');

  expect(resultOf(made, useNotebook.getState(), 'first/one')).toEqual([
    '## Said',
    'No',
    '## How hard',
    'It is 7 of 10 (0: easy, 10: hard).',
    '## Topics',
    'About parking: the gate',
    '## Plan',
    'If it is Sunday, then I ring the bell.',
  ]);
});

test('a result that asks for a field that is not there is refused by name', () => {
  const wrong = changed(sampleStep, 'exercise:\n', 'exercise:\n  result: "{nowhere}"\n');
  expect(() => sampleGuide({ 'first/one.md': wrong })).toThrow(
    /first\/one\.md:\d+ result: the id of a field in braces, found \{nowhere\}/,
  );
});
