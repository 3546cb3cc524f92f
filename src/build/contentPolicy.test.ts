// @vitest-environment node
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { contentPolicy, inlineOf, inlineOfAll, refused, withPolicy } from './contentPolicy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const none = { scripts: [], styles: [] };

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>p{color:red}</style>
<script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js"></script></head>
<body><p>One</p><script type="application/json" id="words">{"b":"<p style='x'>"}</script></body></html>`;

test('what stands in a page is named by its hash, and data by none', () => {
  expect(inlineOf(page)).toEqual({ scripts: [], styles: [hash('p{color:red}')] });
});

test.each([
  ['<script>one()</script>', 'one()'],
  ['<script type="module">two()\n</script>', 'two()\n'],
  ['<script type="text/javascript">three()</script>', 'three()'],
  ['<SCRIPT>four()</SCRIPT>', 'four()'],
  ['<script type="speculationrules">{}</script>', '{}'],
  ['<script>five()\r\nsix()\r</script>', 'five()\nsix()\n'],
])('%j needs a hash', (html, text) => {
  expect(inlineOf(html)).toEqual({ scripts: [hash(text)], styles: [] });
});

test('a policy for all pages names what any of them has, once', () => {
  const one = { scripts: ["'sha256-b'"], styles: ["'sha256-s'"] };
  const two = { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-s'"] };
  expect(inlineOfAll([one, two])).toEqual({ scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-s'"] });
});

test('a page may use its own host and what stands in it, and nothing else', () => {
  expect(contentPolicy(none)).toBe(
    "default-src 'self';frame-src 'none';media-src 'none';object-src 'none';base-uri 'none';form-action 'none';connect-src 'self';font-src data:;img-src 'self';manifest-src 'self';script-src 'self';worker-src 'self';style-src 'self';require-trusted-types-for 'script';trusted-types worker",
  );
  const policy = contentPolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-s'"] });
  expect(policy).toContain("script-src 'self' 'sha256-a';");
  expect(policy).toContain("style-src 'self' 'sha256-s';");
});

test('the policy comes right after the charset, which must stand within the first 1024 bytes', () => {
  const secured = withPolicy(page);
  const policy = contentPolicy({ scripts: [], styles: [hash('p{color:red}')] });
  expect(secured).toContain(
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  expect(secured.replace(/<meta http-equiv[^>]*>/, '')).toBe(page);
});

test('the early script stands before the policy of the page, and only that of the host names it', () => {
  const early = '<script id="early" data-next="/ex/two/">if (1 < 2) go(`$&`)</script>';
  const charset = '<meta charset="utf-8">';
  const secured = withPolicy(page.replace(charset, () => charset + early));
  expect(secured).toContain(`<head>${charset}${early}<meta http-equiv="Content-Security-Policy"`);
  expect(secured).not.toContain(hash('if (1 < 2) go(`$&`)'));
  expect(inlineOf(secured).scripts).toEqual([hash('if (1 < 2) go(`$&`)')]);
});

test('a page of its own, with one script and one style, is covered as well', () => {
  const own = '<!doctype html><html><head><style>b{}</style></head><body><script>go()</script></body></html>';
  expect(withPolicy(own)).toContain(`script-src 'self' ${hash('go()')};`);
  expect(withPolicy(own)).toContain(`style-src 'self' ${hash('b{}')};`);
});

test('a page that has a policy keeps it', () => {
  const own = '<head><meta http-equiv="Content-Security-Policy" content="default-src x"></head>';
  expect(withPolicy(own)).toBe(own);
});

test('a page without a head is refused', () => {
  expect(() => withPolicy('<p>One</p>')).toThrow('no <head>');
});

test.each([
  '<p style="color:red">',
  '<p class="a" STYLE = x>',
  '<body onload="go()">',
  "<img src=x onerror='go()'>",
  '<a href="javascript:go()">',
  '<a href= javascript:go()>',
])('%s would not work under the policy', (tag) => {
  expect(refused(`<html>${tag}</html>`)).toEqual([tag]);
});

test.each([
  '<a href="/style/" class="onward">',
  '<p data-style="x">',
  '<p>style="x" onclick="y"</p>',
  '<meta name="description" content="An apology with style = one that is given once. One = one.">',
])('%s works under the policy', (html) => {
  expect(refused(html)).toEqual([]);
  expect(refused(page)).toEqual([]);
});
