import { type Step, shortPath } from './builtSite.ts';
import { expect, heading, onward, open, passGate, test } from './visit.ts';
import { wholeBrowser } from './wholeBrowser.ts';

// The shell of Chromium has no clipboard that pages share.
test.use({ launchOptions: wholeBrowser });

const [, second, third] = shortPath.steps as [Step, Step, Step];
const share = 'Share this step';
type Shared = { shared: unknown[] };

test.describe('sharing', { tag: '@once' }, () => {
  test('hands over the address of the step and its title, and nothing else (B3, U13)', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', { value: async (data: unknown) => void shared.push(data) });
    });
    await open(page, `${second.address}?fbclid=abc#your-turn`);
    await passGate(page, second);
    await page.getByRole('textbox').first().fill('Zq7secret');
    await page.getByRole('button', { name: share }).click();
    const shared = await page.evaluate(() => (window as unknown as Shared).shared);
    expect(shared).toEqual([{ title: second.title, url: `${new URL(page.url()).origin}${second.address}` }]);
    await expect(page.getByText('The link is copied.')).toHaveCount(0);
  });

  test('takes a closed sheet for an answer (B3)', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async () => {
          throw new DOMException('Share canceled', 'AbortError');
        },
      });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => document.body.remove() } });
    });
    await open(page, second.address);
    await page.getByRole('button', { name: share }).click();
    await expect(page.getByRole('button', { name: share })).toBeEnabled();
    await expect(page.getByText('The link is copied.')).toHaveCount(0);
    await expect(page.getByLabel('The link to this step.')).toHaveCount(0);
  });

  test('copies the address where nothing can be shared', async ({ page, context }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await open(page, second.address);
    await page.getByRole('button', { name: share }).click();
    await expect(page.getByText('The link is copied.')).toBeVisible();
    const message = await context.newPage();
    await message.setContent('<label>Message <textarea></textarea></label>');
    await message.getByLabel('Message').press('ControlOrMeta+V');
    await expect(message.getByLabel('Message')).toHaveValue(`${new URL(page.url()).origin}${second.address}`);
    await page.bringToFront();
    await onward(page).click();
    await expect(heading(page, third.title)).toBeVisible();
    await expect(page.getByText('The link is copied.')).toHaveCount(0);
  });

  for (const [what, clipboard] of [
    ['is not allowed', { writeText: 'denied' }],
    ['is not there', undefined],
  ] as const) {
    test(`shows the address to be copied by hand where the clipboard ${what} (B2)`, async ({ page }) => {
      await page.addInitScript((given) => {
        Object.defineProperty(navigator, 'share', { value: undefined });
        const writeText = () =>
          Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: given && { writeText } });
      }, clipboard);
      await open(page, second.address);
      await page.getByRole('button', { name: share }).click();
      const field = page.getByRole('textbox', { name: /^The link to this step/ });
      await expect(field).toHaveValue(`${new URL(page.url()).origin}${second.address}`);
      await field.focus();
      expect(await page.evaluate(() => getSelection()?.toString())).toContain(second.address);
    });
  }
});
