import { readFileSync } from 'node:fs';

import { emptyNotebook, withPromise } from '../../src/domain/notebook.ts';
import { newPromise } from '../../src/domain/promise.ts';
import { savedText } from '../../src/domain/savedNotebook.ts';
import { addresses, everythingDone, files, kindsOfPage, type Step, shortPath, wordsAt } from './builtSite.ts';
import { openUndecided } from './locked.ts';
import {
  awake,
  blockedLine,
  drawn,
  expect,
  heading,
  loseSecondCopy,
  notFoundLine,
  onward,
  open,
  passGate,
  saying,
  seed,
  stored,
  test,
} from './visit.ts';

const [first, second, third] = shortPath.steps as [Step, Step, Step];
const total = shortPath.steps.length;

test.describe('trouble', { tag: '@once' }, () => {
  test('can be read and walked with any one file missing (N11)', { tag: '@full' }, async ({
    page,
    complaints,
  }) => {
    complaints.expect(blockedLine);
    complaints.expect(
      /preloaded using link preload but not used|Failed to load module script|Manifest: Line/,
    );
    complaints.expect(/Failed to fetch dynamically imported module/);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    for (const address of ['/', first.address, shortPath.address, '/help/']) await open(page, address);
    const parts = [...asked].filter((address) => files.includes(address));
    expect(parts.length).toBeGreaterThan(5);

    for (const part of parts) {
      const pattern = `**${part}`;
      await page.route(pattern, (route) => route.abort());
      await page.goto(shortPath.address);
      await expect(heading(page, shortPath.title), part).toBeVisible();
      await page.getByRole('link', { name: /^(Start with step 1|Carry on)/ }).click();
      await expect(heading(page, first.title), part).toBeVisible();
      await expect(page.getByRole('heading', { name: 'From the other side' }), part).toBeVisible();
      await onward(page).click();
      await expect(heading(page, second.title), part).toBeVisible();
      await page.unroute(pattern);
      // A page without a script: nothing is read or written while it is emptied.
      await page.goto('/offline/');
      await page.evaluate(() => localStorage.clear());
      await loseSecondCopy(page);
    }
  });

  test('every kind of page is there with any one of its own files missing (N11)', { tag: '@full' }, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(300_000);
    complaints.expect(notFoundLine);
    complaints.expect(blockedLine);
    complaints.expect(
      /preloaded using link preload but not used|Failed to load module script|Manifest: Line/,
    );
    complaints.expect(/Failed to fetch dynamically imported module/);
    let looks = 0;
    for (const { address, name } of kindsOfPage) {
      const asked = new Set<string>();
      const note = (request: { url(): string }) => asked.add(new URL(request.url()).pathname);
      page.on('request', note);
      await open(page, address);
      page.off('request', note);
      for (const part of [...asked].filter((file) => files.includes(file))) {
        const at = `${name} without ${part}`;
        const pattern = `**${part}`;
        await page.route(pattern, (route) => route.abort());
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 }), at).toBeVisible();
        await expect(page.getByRole('link', { name: 'I need help now' }), at).toBeVisible();
        expect((await page.getByRole('main').innerText()).length, at).toBeGreaterThan(100);
        await page.unroute(pattern);
        looks += 1;
      }
    }
    expect(looks).toBeGreaterThan(kindsOfPage.length * 3);
  });

  test('opens the page itself when its words cannot be fetched, and keeps what was done', async ({
    page,
    complaints,
  }) => {
    complaints.expect(blockedLine);
    await page.route(`**/words/**${second.address.slice(0, -1)}.json`, (route) => route.abort());
    await open(page, first.address);
    await page.getByRole('textbox').first().fill('before the fall');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
    await expect(page).toHaveURL(second.address);
    // It cannot be woken without its words: it can be read, and leads on by a plain link.
    await expect(page.getByRole('heading', { name: 'From the other side' })).toBeVisible();
    await expect(page.locator('#early')).toHaveCount(0);
    await onward(page).click();
    await expect(heading(page, third.title)).toBeVisible();
    await awake(page);
    await expect(page.getByText(`1 of ${total} done`)).toBeVisible();
    expect(await stored(page)).toContain('before the fall');
  });

  test('opens the page itself after a new version of the site was put in place', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/status of 404/);
    // The words of the old version are gone from the host.
    await open(page, first.address);
    await page.route('**/words/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
    for (const step of [first, second]) {
      await expect(heading(page, step.title)).toBeVisible();
      await onward(page).click();
    }
    await expect(heading(page, third.title)).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'Mend' }).click();
    await expect(heading(page)).toHaveText(wordsAt('/').title);
  });

  test('lets the reader write where only the styles of the fields cannot be fetched (N11)', async ({
    page,
    complaints,
  }) => {
    complaints.expect(blockedLine);
    const styles = files.filter((file) => /\/Writing-.*\.css$/.test(file));
    expect(styles).toHaveLength(1);
    for (const part of styles) await page.route(`**${part}`, (route) => route.abort());
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.goto(first.address);
    const toWrite = () =>
      page.waitForFunction(() => {
        document.getElementById('your-turn')?.scrollIntoView();
        return document.querySelector('#your-turn :is(fieldset, section)');
      });
    await toWrite();
    // What there is to write in may be seen before the page is loaded once more.
    await expect.poll(() => loads).toBe(2);
    await toWrite();
    await expect(page.getByText('First: how should your words be kept?')).toBeVisible();
    expect(loads).toBe(2);
  });

  test('reaches every kind of page when its part of the script cannot be fetched', async ({
    page,
    complaints,
  }) => {
    complaints.expect(blockedLine);
    complaints.expect(/Failed to fetch dynamically imported module/);
    const parts = files.filter((file) => /\/(Home|Path|Text)Page-.*\.js$/.test(file));
    expect(parts.length).toBe(3);
    await open(page, first.address);
    for (const part of parts) await page.route(`**${part}`, (route) => route.abort());
    await page.getByRole('link', { name: shortPath.title }).first().click();
    await expect(heading(page, shortPath.title)).toBeVisible();
    await page.getByRole('link', { name: 'Before you start' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsAt('/before-you-start/').title);
  });

  test('draws a page anew that was translated before the script was there (B12)', async ({ page }) => {
    await page.addInitScript(() =>
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        for (const each of document.querySelectorAll('#root :is(h1, p, a, button, label)')) {
          for (const text of [...each.childNodes].filter(
            (node) => node instanceof Text && node.data.trim(),
          )) {
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(text);
          }
        }
      }),
    );
    for (const address of ['/', first.address, '/help/', '/plan/']) {
      await open(page, address);
      await expect(page.locator('font')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
    await open(page, first.address);
    await page.getByRole('textbox').first().fill('in another language');
    await onward(page).click();
    await expect(heading(page, second.title)).toBeVisible();
  });

  test('goes on after a translator has put every text into elements of its own (B12)', async ({ page }) => {
    const translate = () =>
      page.evaluate(() => {
        const texts = document.createTreeWalker(
          document.getElementById('root') as Node,
          NodeFilter.SHOW_TEXT,
        );
        const found: Text[] = [];
        while (texts.nextNode()) found.push(texts.currentNode as Text);
        for (const text of found) {
          if (!text.data.trim() || text.parentElement?.closest('textarea, style, script')) continue;
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          text.replaceWith(outer);
          outer.append(inner);
          inner.append(text);
        }
        return found.length;
      });
    await open(page, shortPath.address);
    expect(await translate()).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Start with step 1' }).click();
    for (const step of shortPath.steps) {
      await expect(heading(page)).toHaveText(step.title);
      await translate();
      await awake(page);
      await passGate(page, step);
      await page.getByRole('textbox').first().fill(`on ${step.slug}`);
      await page.getByRole('checkbox').first().check();
      for (const radio of await page.getByRole('radio').all()) await radio.check();
      await translate();
      await onward(page).click();
    }
    await expect(page.getByText('This page could not be shown')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'What may come next' })).toBeVisible();
    await page.reload();
    await awake(page);
    await expect(page.getByText(`${total} of ${total} done`)).toBeVisible();
    await page.getByRole('link', { name: saying(first.title, ', done') }).click();
    await expect(heading(page, first.title)).toBeVisible();
    await awake(page);
    await expect(page.getByRole('textbox').first()).toHaveValue(`on ${first.slug}`);
  });

  test('says what is kept when a page cannot be shown, and shows it when it can (B18)', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/./);
    const file = `**/words/**${second.address.slice(0, -1)}.json`;
    await open(page, first.address);
    await page.getByRole('textbox').first().fill('still here');
    await page.goto('/about/');
    await page.route(file, async (route) => {
      const words = await (await route.fetch()).json();
      await route.fulfill({ json: { ...words, pairs: null } });
    });
    await open(page, first.address);
    await onward(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This page could not be shown');
    await expect(alert).toContainText('What you wrote is still kept on this device');
    await expect(page.getByRole('link', { name: 'I need help now' })).toBeVisible();
    await page.unroute(file);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(heading(page, second.title)).toBeVisible();
    await page.getByRole('link', { name: 'Step 1', exact: true }).click();
    await expect(heading(page, first.title)).toBeVisible();
    await awake(page);
    await expect(page.getByRole('textbox').first()).toHaveValue('still here');
  });

  test('gives what is in this tab only as a file when a page cannot be shown (B18)', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/./);
    await page.route(`**/words/**${second.address.slice(0, -1)}.json`, async (route) => {
      const words = await (await route.fetch()).json();
      await route.fulfill({ json: { ...words, pairs: null } });
    });
    await openUndecided(page, first.address);
    await page.getByRole('radio', { name: /^Do not keep it/ }).check();
    await page.getByRole('button', { name: 'Keep it this way' }).click();
    await page.getByRole('textbox').first().fill('nowhere else');
    await onward(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('What you wrote is in this tab only.');
    await expect(alert).toContainText('A copy is not locked');
    const saving = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Save a copy as a file' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('nowhere else');
  });
});

test('takes a double tap on "next" for one step (H2)', async ({ page }) => {
  await open(page, first.address);
  await onward(page).scrollIntoViewIfNeeded();
  const box = await onward(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.down();
  await page.mouse.up();
  // The second tap of the two falls on the next page, where on a phone the same link lies under the same finger.
  await expect(heading(page, second.title)).toBeFocused();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await drawn(page);
  await expect(heading(page, second.title)).toBeVisible();
  await expect(page.getByText(`1 of ${total} done`)).toBeVisible();
});

test('leaves who scrolls down at once where they are, while the rest of a step comes', {
  tag: '@once',
}, async ({ page }) => {
  await open(page, first.address);
  await page.evaluate((title) => {
    const scroll = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== title) return;
      scroll.disconnect();
      requestAnimationFrame(() => scrollTo(0, document.body.scrollHeight));
    });
    scroll.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, second.title);
  await onward(page).click();
  await expect(page.getByRole('button', { name: 'Share this step' })).toBeAttached();
  await drawn(page);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(onward(page)).not.toBeInViewport();
});

test('does one thing when any button of a step is pressed twice (H2)', { tag: '@once' }, async ({ page }) => {
  await open(page, first.address);
  await page.getByRole('checkbox').first().dblclick();
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
  const list = page
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: 'Add a line' }) })
    .last();
  await list.getByRole('textbox').first().fill('a line');
  await list.getByRole('button', { name: 'Add a line' }).dblclick();
  await expect(list.getByRole('textbox')).toHaveCount(2);
  await list.getByRole('button', { name: 'Remove' }).last().click();
  await expect(list.getByRole('textbox').first()).toHaveValue('a line');
});

test('notes how a promise went once when that is pressed twice (H2)', { tag: '@once' }, async ({ page }) => {
  const overdue = { ...newPromise, act: 'send the rent', frequency: 'weekly', next: '2026-01-01' } as const;
  const field = first.exercise.fields[0]?.id;
  await seed(page, savedText(withPromise(emptyNotebook, `${first.id}/${field}/1`, overdue)));
  await open(page, '/plan/');
  const kept = page.getByRole('button', { name: 'Kept', exact: true });
  const before = page.getByText('How it went before');
  await kept.dblclick();
  await expect(page.getByText('1 January 2026: kept')).toBeVisible();
  await expect(before).toHaveCount(0);
  await kept.click();
  await expect(before).toHaveCount(1);
  await page.getByRole('button', { name: 'Take the last one back' }).dblclick();
  await expect(page.getByText('1 January 2026: kept')).toBeVisible();
  await expect(before).toHaveCount(0);
});

test('says what a button does now where a translator has put its own words (B12)', { tag: '@once' }, async ({
  page,
}) => {
  await seed(page, everythingDone);
  await open(page, '/plan/');
  const button = page.getByRole('button', { name: `Change ${first.title}` });
  await button.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  });
  await button.click();
  await expect(page.getByRole('button', { name: `Close ${first.title}` })).toBeVisible();
});

test('opens the words of every page in the app as the page itself shows them', { tag: '@once' }, async ({
  page,
  context,
}) => {
  // The policy of our own pages lets no text be made into elements.
  const reader = await context.newPage();
  // Reached by links inside the app, a page must be the one that a shared link opens.
  await seed(page, savedText(emptyNotebook, { id: 'some', way: 'open' }));
  await open(page, '/about/');
  // Some pages show what is kept on the device, or how, which no page from the host can.
  const ofHost = addresses.filter((each) => !['/plan/', '/check-in/', '/privacy/'].includes(each));
  for (const { address } of kindsOfPage.filter((each) => ofHost.includes(each.address))) {
    const words = wordsAt(address);
    // The questions that stand before an exercise are there in the app only.
    const left = words.kind === 'step' && words.exercise.gate ? '#your-turn' : 'none';
    const served = await reader.evaluate(
      ([html = '', leftOut = '']) => {
        const article = new DOMParser()
          .parseFromString(html, 'text/html')
          .querySelector('main h1')?.parentElement;
        article?.querySelector(leftOut)?.remove();
        // What is said to those who have no script.
        article?.querySelector('noscript')?.remove();
        return article?.textContent;
      },
      [await (await page.request.get(address)).text(), left],
    );
    await page.evaluate((url) => {
      history.pushState({ key: url, idx: 1, usr: null }, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    }, address);
    await expect(heading(page)).toHaveText(wordsAt(address).title);
    const shown = await heading(page).evaluate((title, leftOut) => {
      const article = title.parentElement?.cloneNode(true) as Element | undefined;
      article?.querySelector(leftOut)?.remove();
      return article?.textContent;
    }, left);
    // What only a script can know: the country that the language of the device names, and that one may write.
    const own =
      /To write here, .*?paper\.|, the country of your device's language|You can write as .*?ready\.|Saved in .*?device\.|Saved, as you chose\.|Nothing that you write is saved until .*?kept\.|Saving …|Add a line/g;
    const plain = (text: string | null | undefined) => (text ?? '').replace(own, '').replace(/\s+/g, ' ');
    expect(plain(shown), address).toBe(plain(served));
  }
});
