import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { addDays, dayOf, sayDay } from '../../domain/day.ts';
import type { Contents, Exercise, StepWords } from '../../domain/guide.ts';
import { kept } from '../../domain/notebook.ts';
import { type KeptPromise, newPromise } from '../../domain/promise.ts';

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
    {
      id: 'ex',
      title: 'Your ex',
      steps: [
        { slug: 'plan', title: 'Make a plan' },
        { slug: 'letter', title: 'Write a letter' },
        { slug: 'stand', title: 'Know where I stand' },
      ],
    },
  ],
  pages: [],
};

const exercise: Exercise = {
  title: 'Write it down',
  intro: 'Ten minutes, alone.',
  fields: [
    { id: 'words', label: 'What you heard', kind: 'text' },
    { id: 'list', label: 'What you will do', kind: 'list' },
    { id: 'day', label: 'The first day', kind: 'date' },
    { id: 'promises', label: 'Your promises', kind: 'if-then' },
  ],
};
const wordsOf = (path: string, slug: string, more: Partial<Exercise> = {}): StepWords => {
  const { title: pathTitle = '', steps = [] } = contents.paths.find(({ id }) => id === path) ?? {};
  return {
    kind: 'step',
    path: { id: path, title: pathTitle },
    slug,
    number: 1,
    title: steps.find((step) => step.slug === slug)?.title ?? '',
    summary: '',
    minutes: 10,
    reviewed: '2026-11-22',
    list: { path, total: 2, first: 1, steps },
    idea: [],
    how: [],
    pairs: [],
    exercise: { ...exercise, ...more },
    week: [],
    otherSide: [],
    known: [],
  };
};
const files: Record<string, unknown> = {
  '/words/contents.json': contents,
  '/words/partner/own-it.json': wordsOf('partner', 'own-it'),
  '/words/partner/listen.json': wordsOf('partner', 'listen', { result: '## I heard\n{words}\n\n{list}' }),
  '/words/ex/plan.json': wordsOf('ex', 'plan'),
  '/words/ex/stand.json': wordsOf('ex', 'stand', {
    fields: [{ id: 'contact', label: 'Where I stand', kind: 'decision' }],
  }),
  '/words/ex/letter.json': wordsOf('ex', 'letter', { gate: 'message' }),
};

let user = userEvent.setup({ delay: null });

/** The words are fetched once while a page is open, so every test opens a page of its own. */
async function open() {
  vi.resetModules();
  const [{ Plan }, { startWords }, notebook] = await Promise.all([
    import('./Plan.tsx'),
    import('../../content/words.ts'),
    import('../../store/notebook.ts'),
  ]);
  startWords('/words/', '/', { kind: 'home', title: '', summary: '', body: [], paths: [] });
  const given = (key: string) => kept(notebook.useNotebook.getState().answers, key);
  const promised = (key: string) => kept(notebook.useNotebook.getState().promises, key);
  return { ...notebook, given, promised, show: () => render(<Plan />) };
}
/** Opens the plan of someone who has written in these steps. */
async function openWith(
  answers: Record<string, string | string[]>,
  promises: Record<string, KeptPromise> = {},
) {
  const page = await open();
  for (const [key, value] of Object.entries(answers)) page.answer(key, value);
  for (const [key, promise] of Object.entries(promises)) page.setPromise(key, promise);
  const shown = page.show();
  await waitFor(() => expect(screen.queryByText('One moment …')).toBeNull());
  return { ...page, ...shown };
}

const empty = () => screen.queryByText(/^Nothing is here yet/);
const part = (title: string) => within(screen.getByRole('region', { name: title }));
const parts = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const tick = (title: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `In files and on paper: ${title}` });
const rent: KeptPromise = {
  when: 'it is Friday',
  act: 'send the rent',
  frequency: 'weekly',
  next: '2026-11-27',
  log: [],
};
const all = {
  'ex/plan/words': 'of the ex',
  'partner/listen/words': 'that she was afraid',
  'partner/listen/list': ['ask', 'listen'],
  'partner/own-it/words': 'that I lied',
};

const answered = vi.fn<typeof fetch>();
/** What the browser is asked to save as a file. jsdom has no addresses for files. */
const saved: { name: string; file: Blob }[] = [];
URL.revokeObjectURL = () => {};
beforeEach(() => {
  // Long after the days below: how a promise went can be noted from its day on.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 5, 1, 12) });
  user = userEvent.setup({ delay: null });
  answered.mockReset().mockImplementation(async (address) => {
    const file = files[String(address)];
    return file ? Response.json(file) : new Response('', { status: 404 });
  });
  vi.stubGlobal('fetch', answered);
  saved.length = 0;
  let last: Blob | undefined;
  URL.createObjectURL = (file) => {
    last = file as Blob;
    return 'blob:file';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, file: last });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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

  test('is not shown before it is known', async () => {
    const { answer, show } = await open();
    answer('ex/plan/words', 'mine');
    show();
    expect(screen.getByRole('status').textContent).toBe('One moment …');
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
    expect(part('Listen first').getByRole('heading', { level: 4 }).textContent).toBe('I heard');
    expect(part('Listen first').getByText('that she was afraid')).toBeTruthy();
    expect(
      part('Listen first')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['ask', 'listen']);
    expect(part('Own it').getByRole('heading', { level: 4 }).textContent).toBe('What you heard');
  });

  test('has a link to its step', async () => {
    await openWith(all);
    const links = parts().map((title) =>
      part(title ?? '')
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
    expect(parts()).toEqual(['Make a plan']);
  });

  // The decision is kept for the whole path, `ex/contact.blocked`, which is the key of no step.
  test('is found again too where it is the contact decision and nothing else', async () => {
    await openWith({ 'ex/contact.blocked': 'yes' });
    expect(parts()).toEqual(['Know where I stand']);
  });

  test('is not deleted with a step where it is the contact decision, and that is said', async () => {
    const { given } = await openWith({ 'ex/contact.blocked': 'yes', 'ex/stand/words': 'mine' });
    await press(/^Delete\s*Know where I stand$/);
    expect(screen.getByText(/What you decided about contact stays/)).toBeTruthy();
    expect(given('ex/contact.blocked')).toBe('yes');
    expect(parts()).toEqual(['Know where I stand']);
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
  });

  test('is shown as words, whatever it is', async () => {
    const words = '<img src=x onerror=alert(1)> **no** {list}';
    const { container } = await openWith({ 'ex/plan/words': words });
    expect(part('Make a plan').getByText(words)).toBeTruthy();
    expect(container.querySelector('img, strong')).toBeNull();
  });

  test('can be changed in place', async () => {
    const { given } = await openWith(all);
    await press(/^Change\s*Own it$/);
    const field = part('Own it').getByRole('textbox', { name: 'What you heard' });
    await user.type(field, ' twice');
    expect(given('partner/own-it/words')).toBe('that I lied twice');
    expect(part('Own it').getByText('that I lied twice')).toBeTruthy();
    await press(/^Close\s*Own it$/);
    expect(part('Own it').queryByRole('textbox')).toBeNull();
  });

  test('before a message is changed in its step only, where the questions about safety are', async () => {
    await openWith({ 'ex/letter/words': 'draft', 'ex/plan/words': 'plan' });
    expect(screen.queryByRole('button', { name: /^Change\s*Write a letter/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Change\s*Make a plan/ })).toBeTruthy();
  });
});

describe('deleting what was made in a step', () => {
  test('takes it away, says so, and can be undone', async () => {
    const { given } = await openWith(all);
    await press(/^Delete\s*Listen first$/);
    expect(parts()).toEqual(['Own it', 'Make a plan']);
    expect(given('partner/listen/words')).toBe('');
    expect(given('partner/own-it/words')).toBe('that I lied');
    expect(screen.getByText(/^What you wrote in “Listen first” is deleted\./)).toBeTruthy();
    await press('Put it back');
    expect(parts()).toEqual(['Own it', 'Listen first', 'Make a plan']);
    expect(given('partner/listen/words')).toBe('that she was afraid');
    expect(given('partner/listen/list')).toEqual(['ask', 'listen']);
    expect(screen.queryByText(/is deleted/)).toBeNull();
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

describe('taking it along', () => {
  test('goes for all at first, and for each as it is chosen', async () => {
    await openWith(all);
    expect(parts().map((title) => tick(title ?? '').checked)).toEqual([true, true, true]);
    await user.click(tick('Listen first'));
    expect(parts().map((title) => tick(title ?? '').checked)).toEqual([true, false, true]);
    await user.click(tick('Listen first'));
    expect(tick('Listen first').checked).toBe(true);
  });

  test('saves only what was chosen as Markdown', async () => {
    await openWith(all);
    await user.click(tick('Own it'));
    await press('Save as Markdown');
    expect(saved.map(({ name }) => name)).toEqual(['notes.md']);
    expect(saved[0]?.file.type).toBe('text/markdown');
    expect(await saved[0]?.file.text()).toBe(
      [
        '# Your partner',
        '## Listen first',
        '#### I heard',
        'that she was afraid',
        '- ask\n- listen',
        '# Your ex',
        '## Make a plan',
        '#### What you heard',
        'of the ex\n',
      ].join('\n\n'),
    );
    expect(
      screen.getByText('Saved as notes.md. It is not locked: anyone who can open the file can read it.'),
    ).toBe(screen.getAllByRole('status').at(-1));
  });

  test('saves only what was chosen as plain text', async () => {
    await openWith(all);
    await user.click(tick('Own it'));
    await user.click(tick('Listen first'));
    await press('Save as plain text');
    expect(saved.map(({ name }) => name)).toEqual(['notes.txt']);
    expect(await saved[0]?.file.text()).toBe('Make a plan (Your ex)\n\nWhat you heard\nof the ex\n');
  });

  test('saves what is there when it is saved', async () => {
    const { answer } = await openWith({ 'ex/plan/words': 'before' });
    answer('ex/plan/words', 'after');
    await screen.findByText('after');
    await press('Save as plain text');
    expect(await saved[0]?.file.text()).toContain('after');
    expect(await saved[0]?.file.text()).not.toContain('before');
  });

  test('is not offered while nothing is chosen', async () => {
    await openWith({ ...all, 'ex/plan/day': '2026-12-01' });
    for (const title of parts()) await user.click(tick(title ?? ''));
    for (const name of ['Save as Markdown', 'Save as plain text', 'Print', 'Save the days for a calendar']) {
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
    }
  });

  test('prints, and marks what goes on paper', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await openWith(all);
    await user.click(tick('Own it'));
    await press('Print');
    expect(print).toHaveBeenCalledOnce();
    const chosen = (title: string) => screen.getByRole('region', { name: title }).hasAttribute('data-chosen');
    expect([chosen('Own it'), chosen('Listen first')]).toEqual([false, true]);
  });

  test('gives a calendar the days of what was chosen, without a word of what they are about', async () => {
    await openWith(
      { ...all, 'ex/plan/day': '2026-12-01', 'partner/own-it/day': '2026-12-05' },
      { 'partner/own-it/promises/1': rent },
    );
    await user.click(tick('Make a plan'));
    await press('Save the days for a calendar');
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['reminders.ics']));
    const text = (await saved[0]?.file.text()) ?? '';
    expect(text.match(/DTSTART[^\r]*/g)).toEqual([
      'DTSTART;VALUE=DATE:20261205',
      'DTSTART;VALUE=DATE:20261127',
    ]);
    expect(text).not.toMatch(/rent|friday|partner|first day/i);
    await user.click(screen.getByRole('checkbox', { name: /^Write in the calendar what each day is about/ }));
    await press('Save the days for a calendar');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(await saved[1]?.file.text()).toContain('send the rent');
  });

  test('has no calendar where there are no days', async () => {
    await openWith(all);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the days for a calendar' });
    expect(button.disabled).toBe(true);
  });
});

describe('promises', () => {
  const key = 'ex/plan/promises/1';
  const list = () => within(screen.getByRole('region', { name: 'Promises' }));
  const said = () =>
    list()
      .getAllByRole('status')
      .map(({ textContent }) => textContent);

  test('stand in one list, the next day first, each with how often it is and its step', async () => {
    await openWith(
      {},
      {
        'partner/listen/promises/1': { ...rent, act: 'rest', next: '' },
        'ex/plan/promises/1': { ...rent, act: 'call', next: '2027-01-01', frequency: 'once' },
        'partner/listen/promises/2': rent,
        'partner/listen/promises/3': newPromise,
      },
    );
    const items = list()
      .getAllByRole('listitem')
      .map((item) =>
        [...item.querySelectorAll('p')].map(({ textContent }) => textContent?.replace(/ · .*/, '')),
      );
    expect(items).toEqual([
      ['If it is Friday, then I send the rent', 'Next: Friday, 27 November 2026, every week'],
      ['If it is Friday, then I call', 'Next: Friday, 1 January 2027, once'],
      ['If it is Friday, then I rest', 'No day yet'],
    ]);
    const links = list().getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/partner/listen/',
      '/ex/plan/',
      '/partner/listen/',
    ]);
  });

  test.each([
    ['Kept', 'kept'],
    ['Not kept', 'not-kept'],
    ['Had to change', 'changed'],
  ] as const)('went as they went: "%s" is noted, and the next day comes', async (name, outcome) => {
    const { promised } = await openWith({}, { [key]: rent });
    expect(list().getByRole('group', { name: 'How it went' }).getAttribute('aria-describedby')).toBe(
      list().getByText('If it is Friday, then I send the rent').id,
    );
    await press(name);
    expect(promised(key)).toEqual({
      ...rent,
      next: '2026-12-04',
      log: [{ day: '2026-11-27', outcome, note: '' }],
    });
    expect(said()).toEqual([`Friday, 27 November 2026: ${name.toLowerCase()}`]);
    expect(list().getByText(/^Next: Friday, 4 December 2026, every week/)).toBeTruthy();
  });

  test('without a day are noted today', async () => {
    const { promised } = await openWith({}, { [key]: { ...rent, next: '', frequency: 'daily' } });
    await press('Kept');
    const today = dayOf(new Date());
    expect(promised(key)?.log).toEqual([{ day: today, outcome: 'kept', note: '' }]);
    expect(promised(key)?.next).toBe(addDays(today, 1));
    expect(said()).toEqual([`${sayDay(today)}: kept`]);
  });

  test('get a note on the last day, which the days before keep', async () => {
    const { promised } = await openWith({}, { [key]: rent });
    expect(screen.queryByRole('textbox', { name: 'A note on that day' })).toBeNull();
    await press('Not kept');
    await user.type(screen.getByRole('textbox', { name: 'A note on that day' }), 'I was ill');
    await press('Kept');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'A note on that day' }).value).toBe('');
    await user.type(screen.getByRole('textbox', { name: 'A note on that day' }), 'in time');
    expect(promised(key)?.log).toEqual([
      { day: '2026-11-27', outcome: 'not-kept', note: 'I was ill' },
      { day: '2026-12-04', outcome: 'kept', note: 'in time' },
    ]);
    const before = screen.getByText('How it went before').closest('details') as HTMLElement;
    expect(
      within(before)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Friday, 27 November 2026: not kept. I was ill']);
  });

  test('give the last one back, with its day, and then the one before', async () => {
    const { promised } = await openWith({}, { [key]: rent });
    await press('Kept');
    await press('Not kept');
    await press('Take the last one back');
    expect(promised(key)).toEqual({
      ...rent,
      next: '2026-12-04',
      log: [{ day: '2026-11-27', outcome: 'kept', note: '' }],
    });
    expect(said()).toEqual(['Friday, 27 November 2026: kept']);
    await press('Take the last one back');
    expect(promised(key)).toEqual(rent);
    expect(said()).toEqual(['']);
    expect(screen.queryByRole('button', { name: 'Take the last one back' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'A note on that day' })).toBeNull();
  });

  test('keep the focus of someone with a keyboard when the only one is taken back', async () => {
    await openWith({}, { [key]: rent });
    await press('Kept');
    screen.getByRole('button', { name: 'Take the last one back' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).not.toBe(document.body);
  });

  test('for a single day is noted once, and can be taken back as it was', async () => {
    const single: KeptPromise = { ...rent, frequency: 'once' };
    const { promised } = await openWith({}, { [key]: single });
    await press('Kept');
    expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
    expect(screen.queryByText(/^Next:|^No day yet/)).toBeNull();
    await press('Take the last one back');
    expect(promised(key)).toEqual(single);
  });

  test('may have gone the same way several times on one day', async () => {
    const entry = { day: '2026-11-20', outcome: 'kept', note: '' } as const;
    await openWith({}, { [key]: { ...rent, log: [entry, entry, entry] } });
    const before = screen.getByText('How it went before').closest('details') as HTMLElement;
    expect(within(before).getAllByRole('listitem')).toHaveLength(2);
  });

  test('of several are noted each for itself', async () => {
    const { promised } = await openWith({}, { [key]: rent, 'ex/plan/promises/2': { ...rent, act: 'call' } });
    const [, second] = list().getAllByRole('group', { name: 'How it went' });
    await user.click(within(second as HTMLElement).getByRole('button', { name: 'Kept' }));
    expect(promised(key)).toEqual(rent);
    expect(promised('ex/plan/promises/2')?.log).toHaveLength(1);
  });

  // Issue 3, section 4: what was kept is noted, and never counted, praised or held against anyone.
  test('have no streaks and no scores', async () => {
    const { container } = await openWith({ 'ex/plan/words': 'mine' }, { [key]: rent });
    for (const name of ['Kept', 'Kept', 'Kept', 'Not kept', 'Kept']) await press(name);
    const text = container.textContent ?? '';
    expect(text).not.toMatch(
      /streak|score|points?\b|in a row|total|so far|percent|%|level|badge|reward|well done|great|congrat|bravo|keep it up|fail|broken|missed/i,
    );
    expect(text).not.toMatch(/\b\d+ (of|out of|times|days)\b|\b\d+\s*\/\s*\d+\b|\bfive times\b/i);
    expect(container.querySelector('progress, meter, svg, [role="progressbar"], [role="meter"]')).toBeNull();
  });
});

test('a plan that cannot be fetched shows nothing wrong', async () => {
  answered.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  const { answer, show } = await open();
  answer('ex/plan/words', 'mine');
  show();
  await waitFor(() => expect(answered).toHaveBeenCalled());
  expect(empty()).toBeNull();
});

test('how a promise went is asked from its day on', async () => {
  vi.setSystemTime(new Date(2026, 10, 26, 23, 59));
  await openWith({}, { 'ex/plan/promises/1': rent });
  expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
  expect(screen.getByText('On that day you can note here how it went.')).toBeTruthy();
});
