import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { StepList, StepWords } from '../../domain/guide.ts';
import { emptyNotebook, isDone } from '../../domain/notebook.ts';
import { markDone, useNotebook } from '../../store/notebook.ts';
import { finishStep, reopenStep } from './freshStep.ts';
import { StepBar } from './StepBar.tsx';
import { Steps } from './Steps.tsx';
import { StepTrail } from './StepTrail.tsx';

const titles = ['Own it', 'Listen first', 'Apologise well'];
const steps = ['own-it', 'listen', 'apologise'].map((slug, index) => ({ slug, title: titles[index] ?? '' }));
const list: StepList = { path: 'partner', total: 3, first: 1, steps };
const long: StepList = { path: 'partner', total: 120, first: 41, steps };

/** Where the visitor was led. Links are followed by the app, not by the features. */
let followed: string[] = [];
function onClick(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  followed.push(link.pathname);
}

const items = () => screen.getAllByRole('listitem');
const done = (slug: string) => isDone(useNotebook.getState(), `partner/${slug}`);

beforeEach(() => {
  // Which step was done just now outlives a page.
  reopenStep('partner/own-it');
  useNotebook.setState(emptyNotebook, true);
  followed = [];
  document.addEventListener('click', onClick);
});
afterEach(() => document.removeEventListener('click', onClick));

describe('the steps of a path', () => {
  test('are links in their order, and none is locked', () => {
    render(<Steps list={list} />);
    expect(items().map((item) => within(item).getByRole('link').getAttribute('href'))).toEqual([
      '/partner/own-it/',
      '/partner/listen/',
      '/partner/apologise/',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('tell in words which are done', () => {
    markDone('partner/listen', true);
    markDone('ex/own-it', true);
    render(<Steps list={list} />);
    expect(screen.getByRole('link', { name: /^Listen first\s*, done$/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Own it' })).toBeTruthy();
  });

  // Row H17.
  test('can be taken back when they were done by mistake', async () => {
    markDone('partner/own-it', true);
    markDone('partner/listen', true);
    render(<Steps list={list} />);
    await userEvent.click(screen.getByRole('button', { name: /Listen first/ }));
    expect(document.activeElement, 'focus is not lost with the button').toBe(
      screen.getByRole('link', { name: /Listen first/ }),
    );
    expect([done('own-it'), done('listen')]).toEqual([true, false]);
    expect(screen.getByRole('link', { name: 'Listen first' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Listen first/ })).toBeNull();
  });

  test('mark the page at hand', () => {
    render(<Steps list={list} here="listen" isCurrent />);
    const current = screen.getAllByRole('link').filter((link) => link.ariaCurrent === 'step');
    expect(current).toEqual([screen.getByRole('link', { name: 'Listen first' })]);
    expect(items()[1]?.textContent).not.toMatch(/here/i);
  });

  test('on the page of the path tell where the visitor was, in words', () => {
    render(<Steps list={list} here="listen" />);
    expect(screen.getAllByRole('link').filter((link) => link.ariaCurrent)).toEqual([]);
    expect(items().map((item) => /here$/i.test(item.textContent ?? ''))).toEqual([false, true, false]);
  });

  test('are all listed in a short path', () => {
    render(<Steps list={list} />);
    expect(screen.queryByRole('link', { name: /^All/ })).toBeNull();
    expect(screen.getByRole<HTMLOListElement>('list').start).toBe(1);
  });

  test('are listed around the visitor in a long one, with their numbers and a link to all', () => {
    render(<Steps list={long} here="listen" isCurrent />);
    expect(screen.getByRole<HTMLOListElement>('list').start).toBe(41);
    expect(items().map((item) => item.textContent)).toEqual(
      titles.map((title, index) => `${41 + index}${title}`),
    );
    expect(screen.getByRole('link', { name: 'All 120 steps' }).getAttribute('href')).toBe('/partner/');
  });
});

describe('the trail', () => {
  test.each<[string, string[], string]>([
    ['nothing is done', [], '0 of 3 done'],
    ['one step is done', ['listen'], '1 of 3 done'],
    ['all are done', ['own-it', 'listen', 'apologise'], '3 of 3 done'],
    ['a step is done that is gone', ['own-it', 'old'], '1 of 3 done'],
  ])('says so when %s', (_, slugs, words) => {
    for (const slug of slugs) markDone(`partner/${slug}`, true);
    render(<StepTrail list={list} />);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText(/^Step/)).toBeNull();
  });

  test('says which step this is', () => {
    render(<StepTrail list={list} number={2} />);
    expect(screen.getByText('Step 2 of 3')).toBeTruthy();
  });

  // Drawing it on the page that is being left took ten times as long as going on.
  test.each([
    [1, 0],
    [2, 1],
    [undefined, 1],
  ])(
    'draws the gold of the first step where the visitor arrives, not where it was done: at step %s',
    (number, drawn) => {
      const { container } = render(<StepTrail list={list} {...(number && { number })} />);
      act(() => finishStep('partner/own-it'));
      expect(container.querySelectorAll('svg path[data-fresh]')).toHaveLength(drawn);
      expect(container.querySelectorAll('svg path[data-gold]')).toHaveLength(1);
    },
  );

  test('counts on when a step is done, and back when it is taken back', async () => {
    render(<StepTrail list={list} />);
    markDone('partner/listen', true);
    expect(await screen.findByText('1 of 3 done')).toBeTruthy();
    markDone('partner/listen', false);
    expect(await screen.findByText('0 of 3 done')).toBeTruthy();
  });

  test('has a picture that is not read out, with one line of gold for each step that is done', () => {
    markDone('partner/own-it', true);
    markDone('partner/apologise', true);
    const { container } = render(<StepTrail list={list} number={1} />);
    const picture = container.querySelector('svg');
    expect(picture?.closest('[aria-hidden="true"]')).toBe(picture);
    const gold = [...(picture?.querySelectorAll('[clip-path] path') ?? [])].map((path) =>
      path.hasAttribute('data-gold'),
    );
    expect(gold).toEqual([true, false, true]);
  });

  test('in a long path fills its picture by how much is done', () => {
    for (let step = 0; step < 60; step++) markDone(`partner/step-${step}`, true);
    const { container } = render(<StepTrail list={long} number={42} />);
    expect(screen.getByText('60 of 120 done')).toBeTruthy();
    expect(screen.getByText('Step 42 of 120')).toBeTruthy();
    const cracks = container.querySelectorAll('svg [clip-path] path');
    expect(container.querySelectorAll('svg [data-gold]')).toHaveLength(cracks.length / 2);
  });
});

describe('going on', () => {
  const step = (number: number): StepWords => {
    const [previous, here, next] = [steps[number - 2], steps[number - 1], steps[number]];
    return {
      kind: 'step',
      path: { id: 'partner', title: 'Your partner' },
      slug: here?.slug ?? '',
      title: here?.title ?? '',
      number,
      summary: '',
      minutes: 5,
      reviewed: '2026-11-22',
      reviewedOn: '22 November 2026',
      list,
      ...(previous && { previous }),
      ...(next && { next }),
      idea: [],
      how: [],
      pairs: [],
      exercise: { title: '', intro: '', fields: [] },
      week: [],
      otherSide: [],
      known: [],
    };
  };
  const bar = () =>
    within(screen.getByRole('navigation', { name: 'Back and on' }))
      .getAllByRole<HTMLAnchorElement>('link')
      .map((link) => [link.rel, link.getAttribute('href'), link.textContent?.replace(/[←→]/g, '').trim()]);

  test.each<[string, number, string[][]]>([
    [
      'in the middle leads to both neighbours',
      2,
      [
        ['prev', '/partner/own-it/', 'Step 1'],
        ['next', '/partner/apologise/', 'Done, on to step\u00a03'],
      ],
    ],
    [
      'from the first step leads back to all steps',
      1,
      [
        ['prev', '/partner/', 'All steps'],
        ['next', '/partner/listen/', 'Done, on to step\u00a02'],
      ],
    ],
    [
      'from the last step leads to the whole path',
      3,
      [
        ['prev', '/partner/listen/', 'Step 2'],
        ['next', '/partner/', 'Done, see the whole path'],
      ],
    ],
  ])('%s', (_, number, expected) => {
    render(<StepBar step={step(number)} />);
    expect(bar()).toEqual(expected);
  });

  test.each([
    [2, 'listen', '/partner/apologise/'],
    [3, 'apologise', '/partner/'],
  ])('marks step %i as done', async (number, slug, address) => {
    render(<StepBar step={step(number)} />);
    await userEvent.click(screen.getByRole('link', { name: /^Done/ }));
    expect(done(slug)).toBe(true);
    expect(Object.keys(useNotebook.getState().done)).toEqual([`partner/${slug}`]);
    expect(followed).toEqual([address]);
  });

  test('going back marks nothing', async () => {
    render(<StepBar step={step(2)} />);
    await userEvent.click(screen.getByRole('link', { name: 'Step 1' }));
    expect(useNotebook.getState().done).toEqual({});
    expect(followed).toEqual(['/partner/own-it/']);
  });

  test('draws the gold of the step that was done just now, and of no other', async () => {
    markDone('partner/own-it', true);
    const { container } = render(
      <>
        <StepTrail list={list} />
        <Steps list={list} />
        <StepBar step={step(2)} />
      </>,
    );
    const fresh = () =>
      [...container.querySelectorAll('svg [clip-path] path')].map((path) => path.hasAttribute('data-fresh'));
    expect(fresh()).toEqual([false, false, false]);
    await userEvent.click(screen.getByRole('link', { name: /^Done/ }));
    expect(fresh()).toEqual([false, true, false]);
    // What was erased or locked since is no longer told of.
    act(() => useNotebook.setState(emptyNotebook, true));
    expect(fresh()).toEqual([false, false, false]);
    act(() => markDone('partner/listen', true));
    expect(fresh()).toEqual([false, true, false]);
    await userEvent.click(screen.getByRole('button', { name: /Listen first/ }));
    expect(fresh()).toEqual([false, false, false]);
  });
});
