// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import type { Guide } from './assembleGuide.ts';
import { openerPage } from './openerPage.ts';

const template = readFileSync('src/opener/page.html', 'utf8');
const step = {
  kind: 'step',
  path: { id: 'ex', title: 'With your ex' },
  slug: 'listen',
  title: 'Listen',
  exercise: {
    fields: [
      { kind: 'text', id: 'words', label: 'Your </script><!-- $& words' },
      { kind: 'sort', id: 'things', label: 'Things', columns: [{ id: 'mine', label: 'Mine to do' }] },
    ],
  },
  week: [{ id: 'call', text: ['Call ', ['strong', 'them']] }],
};
const guide = {
  words: new Map<string, unknown>([
    ['/ex/listen/', step],
    ['/', { kind: 'home' }],
  ]),
};
const page = openerPage(guide as unknown as Guide, template, 'var names = __NAMES__;\n');
const parsed = new DOMParser().parseFromString(page, 'text/html');
const hash = (text: string | null | undefined) =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

test('the page that opens backups is one file, with one script and one style, and asks for nothing', () => {
  expect(parsed.querySelectorAll('script, style')).toHaveLength(2);
  expect(parsed.querySelectorAll('[src], [style], [onclick]')).toHaveLength(0);
  expect([...parsed.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))).toEqual(['data:,']);
  expect(page).not.toMatch(/https?:|@import|url\(/);
  expect(page).not.toContain('__');
});

test('its policy allows just that script and that style', () => {
  const policy = parsed.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${hash(parsed.querySelector('script')?.textContent)};`);
  expect(policy).toContain(`style-src ${hash(parsed.querySelector('style')?.textContent)};`);
  expect(policy).not.toContain('unsafe');
  // A policy holds for what stands after it.
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
});

// As Git checks it out on Windows. A browser hashes the plain line ends that it makes of the others.
test('its policy is the same where its lines end with two characters', () => {
  const code = 'var names = __NAMES__;\nvar more;\n';
  const built = (ends: string) =>
    openerPage(guide as unknown as Guide, template.replaceAll('\n', ends), code.replaceAll('\n', ends));
  const policyOf = (html: string) => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(built('\r\n')).toContain('\r\n');
  expect(policyOf(built('\r\n'))).toBe(policyOf(built('\n')));
});

test('it knows what steps, fields and actions are called, and no words of theirs end its script', () => {
  const code = parsed.querySelector('script')?.textContent ?? '';
  const names = JSON.parse(/names = (.*);/.exec(code)?.[1]?.replaceAll('\\x3C', '<') ?? '');
  expect(names).toEqual({
    steps: { 'ex/listen': 'Listen (With your ex)' },
    answers: {
      'ex/listen/words': 'Your </script><!-- $& words',
      'ex/listen/things': 'Things',
      'ex/listen/things.mine': 'Things: Mine to do',
    },
    actions: { 'ex/listen/call': 'Call them' },
  });
});
