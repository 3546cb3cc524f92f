import type { Page } from '@playwright/test';

import type { Field, FieldKind, FieldOf } from '../../src/domain/field.ts';
import { expect } from './visit.ts';

/** Words that are easily spoiled on their way: quotes, markup, signs made of several characters, right to left. */
export const wordsFor = (field: Field) => `"I'm" <b>${field.id}</b> & é ñ 日本 👩🏽‍🤝‍👩🏻 שלום`;
export const day = '2027-03-14';
const review = '2027-03-28';
const later = '2027-04-04';
/** The days that an answer holds for the calendar. */
export const daysFor = (field: Field): string[] => {
  if (field.kind === 'agreement') return [review, later];
  return field.kind === 'if-then' || (field.kind === 'date' && !field.past) ? [day] : [];
};

export const lineOf = (page: Page, field: Field, number: number) => line(page, field.label, number);
const line = (page: Page, name: string, number: number) =>
  page.getByRole('textbox', { name: `${name}, line ${number}`, exact: true });
export const fieldOf = (page: Page, field: Field) => page.getByLabel(field.label, { exact: true });
const groupOf = (page: Page, field: Field) => page.getByRole('group', { name: field.label, exact: true });
export const optionOf = (page: Page, field: Field, name: string) =>
  page.getByRole('radiogroup', { name: field.label, exact: true }).getByRole('radio', { name, exact: true });

type Ways<Kind extends FieldKind> = {
  fill(page: Page, field: FieldOf<Kind>): Promise<unknown>;
  isFilled(page: Page, field: FieldOf<Kind>): Promise<unknown>;
};

const text: Ways<'text' | 'long-text'> = {
  fill: (page, field) => fieldOf(page, field).fill(wordsFor(field)),
  isFilled: (page, field) => expect(fieldOf(page, field)).toHaveValue(wordsFor(field)),
};

/** How a visitor gives an answer to each kind of field, and sees it again. */
export const anAnswer: { [Kind in FieldKind]: Ways<Kind> } = {
  text,
  'long-text': text,
  date: {
    fill: (page, field) => fieldOf(page, field).fill(day),
    isFilled: (page, field) => expect(fieldOf(page, field)).toHaveValue(day),
  },
  list: {
    async fill(page, field) {
      await lineOf(page, field, 1).fill(wordsFor(field));
      await lineOf(page, field, 1).press('Enter');
      // At once, as who types fast: not a letter is left behind.
      await page.keyboard.type('a second line');
    },
    async isFilled(page, field) {
      await expect(lineOf(page, field, 1)).toHaveValue(wordsFor(field));
      await expect(lineOf(page, field, 2)).toHaveValue('a second line');
    },
  },
  choice: {
    fill: (page, field) => optionOf(page, field, field.options.at(-1) ?? '').check(),
    isFilled: (page, field) => expect(optionOf(page, field, field.options.at(-1) ?? '')).toBeChecked(),
  },
  'yes-no': {
    fill: (page, field) => optionOf(page, field, 'Yes').check(),
    isFilled: (page, field) => expect(optionOf(page, field, 'Yes')).toBeChecked(),
  },
  scale: {
    fill: (page, field) => optionOf(page, field, '7').check(),
    isFilled: (page, field) => expect(optionOf(page, field, '7')).toBeChecked(),
  },
  'if-then': {
    async fill(page, field) {
      const promise = groupOf(page, field).getByRole('group', { name: 'Promise 1' });
      await promise.getByLabel('If', { exact: true }).fill('it is Friday at six');
      await promise.getByLabel('then I', { exact: true }).fill(wordsFor(field));
      await promise.getByLabel('First on', { exact: true }).fill(day);
      await promise.getByRole('combobox', { name: 'How often' }).selectOption('every week');
    },
    async isFilled(page, field) {
      const promise = groupOf(page, field).getByRole('group', { name: 'Promise 1' });
      await expect(promise.getByLabel('then I', { exact: true })).toHaveValue(wordsFor(field));
      await expect(promise.getByLabel('First on', { exact: true })).toHaveValue(day);
      await expect(promise.getByRole('combobox', { name: 'How often' })).toHaveValue('weekly');
    },
  },
  sort: {
    async fill(page, { columns: [first, second] }) {
      await line(page, first?.label ?? '', 1).fill('one that moves');
      await page.getByLabel(`Where line 1 of “${first?.label}” belongs`).selectOption(second?.label ?? '');
      await line(page, first?.label ?? '', 1).fill('one that stays');
    },
    async isFilled(page, { columns: [first, second] }) {
      await expect(line(page, first?.label ?? '', 1)).toHaveValue('one that stays');
      await expect(line(page, second?.label ?? '', 1)).toHaveValue('one that moves');
    },
  },
  timer: {
    fill: (page, field) =>
      groupOf(page, field)
        .getByRole('button', { name: /^Start/ })
        .click(),
    isFilled: (page, field) =>
      expect(
        groupOf(page, field)
          .getByText(/left|Back at|until/i)
          .first(),
      ).toBeVisible(),
  },
  agreement: {
    async fill(page, field) {
      const dates = groupOf(page, field).locator('input[type=date]');
      await dates.nth(0).fill(day);
      await dates.nth(1).fill(review);
      await dates.nth(2).fill(later);
      for (const tick of await groupOf(page, field).getByRole('checkbox').all()) await tick.check();
    },
    isFilled: (page, field) =>
      expect(groupOf(page, field).locator('input[type=date]').nth(2)).toHaveValue(later),
  },
  decision: {
    async fill(page, field) {
      const yes = ['Since your last message, have they asked you something, or asked you to be in touch?'];
      const open = groupOf(page, field).getByRole('radiogroup');
      for (let place = 0; place < (await open.count()); place += 1) {
        const question = await open.nth(place).getAttribute('aria-labelledby');
        const asked = await page.locator(`[id="${question}"]`).textContent();
        await open
          .nth(place)
          .getByRole('radio', { name: yes.includes(asked ?? '') ? 'Yes' : 'No' })
          .check();
      }
    },
    isFilled: (page, field) =>
      expect(groupOf(page, field).getByText('They asked: answer once')).toBeVisible(),
  },
  hold: {
    async fill(page, field) {
      await groupOf(page, field).getByRole('textbox').fill(wordsFor(field));
      await groupOf(page, field).getByRole('button', { name: 'Put it away' }).click();
    },
    async isFilled(page, field) {
      await expect(groupOf(page, field).getByText(/put away until/)).toBeVisible();
      await expect(page.getByText(wordsFor(field))).toHaveCount(0);
    },
  },
};

type AnyWays = { [Way in keyof Ways<FieldKind>]: (page: Page, field: Field) => Promise<unknown> };
// The table pairs each kind with its own ways, which TypeScript cannot follow through a union.
const waysOf = (field: Field) => anAnswer[field.kind] as AnyWays;
export const fill = (page: Page, field: Field) => waysOf(field).fill(page, field);
export const expectFilled = (page: Page, field: Field) => waysOf(field).isFilled(page, field);
