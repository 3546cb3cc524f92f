import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectSpoken } from '../../../tests/saidBy.ts';

import { emptyNotebook } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { ShareStep } from './ShareStep.tsx';

const secret = 'sentinel-7c1f';
const step = { title: 'Listen first', address: 'https://mend.example/partner/listen/' };

/** Gives the browser a way of sharing, which jsdom has not. */
const canShare = (share: (data: ShareData) => Promise<void>) => {
  const shared = vi.fn(share);
  Object.defineProperty(navigator, 'share', { configurable: true, value: shared });
  return shared;
};
const refusal = (name: string) => () => Promise.reject(new DOMException('', name));
/** A visitor whose clipboard can be read by the test. */
function visit() {
  const user = userEvent.setup();
  render(<ShareStep {...step} />);
  return { press: () => user.click(screen.getByRole('button', { name: 'Share this step' })), user };
}
const byHand = () => screen.queryByRole<HTMLInputElement>('textbox', { name: /Select it and copy it/ });

beforeEach(() => {
  useNotebook.setState(emptyNotebook, true);
  answer('partner/listen/words', secret);
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
});

// Row B3.
describe('a device with a way of sharing', () => {
  test('is given the title and the address, and nothing else', async () => {
    const share = canShare(() => Promise.resolve());
    const { press } = visit();
    await press();
    expect(share.mock.calls).toEqual([[{ title: step.title, url: step.address }]]);
    expect(JSON.stringify(share.mock.calls)).not.toContain(secret);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(byHand()).toBeNull();
  });

  test('says nothing and copies nothing when the visitor thinks better of it', async () => {
    canShare(refusal('AbortError'));
    const { press } = visit();
    const copy = vi.spyOn(navigator.clipboard, 'writeText');
    await press();
    expect(screen.getByRole('status').textContent).toBe('');
    expect(byHand()).toBeNull();
    expect(copy).not.toHaveBeenCalled();
  });

  test.each(['NotAllowedError', 'DataError', 'TypeError'])(
    'copies the link when sharing fails: %s',
    async (name) => {
      canShare(refusal(name));
      const { press } = visit();
      await press();
      expect(await navigator.clipboard.readText()).toBe(step.address);
      expect(screen.getByRole('status').textContent).toBe('The link is copied.');
    },
  );

  // Row H2: a browser refuses to share twice at a time.
  test('copies nothing behind the open sheet when the button is tapped twice', async () => {
    const share = canShare(refusal('InvalidStateError')).mockReturnValueOnce(new Promise(() => {}));
    const { user } = visit();
    const copy = vi.spyOn(navigator.clipboard, 'writeText');
    await user.dblClick(screen.getByRole('button', { name: 'Share this step' }));
    expect(share).toHaveBeenCalledTimes(2);
    expect(copy).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('a device without one', () => {
  test('copies the address and says so', async () => {
    const { press } = visit();
    await press();
    expect(await navigator.clipboard.readText()).toBe(step.address);
    expect(screen.getByRole('status').textContent).toBe('The link is copied.');
    expect(byHand()).toBeNull();
  });

  test('says each time that the link is copied', async () => {
    const { press } = visit();
    for (const _ of [1, 2]) await expectSpoken(screen.getByRole('status'), press);
  });

  // Row B2.
  test.each([
    [
      'it is forbidden',
      () => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(refusal('NotAllowedError')),
    ],
    [
      'there is no clipboard',
      () => vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard),
    ],
  ])('shows the address to be copied by hand when %s', async (_, forbid) => {
    const { press, user } = visit();
    forbid();
    await press();
    const field = byHand();
    expect(field?.value).toBe(step.address);
    expect(field?.readOnly).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('It could not be copied. The link stands below.');
    await user.tab();
    expect(document.activeElement).toBe(field);
    expect(field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(step.address);
  });

  test('takes the field away again when copying works the next time', async () => {
    const { press } = visit();
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementationOnce(refusal('NotAllowedError'));
    await press();
    await press();
    expect(byHand()).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('The link is copied.');
  });
});

test('the visitor is told what the link carries', () => {
  const { container } = render(<ShareStep {...step} />);
  expect(
    screen.getByText('The link opens this step. It carries nothing that you did or wrote.'),
  ).toBeTruthy();
  expect(container.innerHTML).not.toContain(secret);
});
