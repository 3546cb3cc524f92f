// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyText } from '../../tests/notebooks.ts';
import { nearest, wordsOfAddress } from './nearest.ts';

const places = [
  '/partner/',
  '/partner/take-responsibility/',
  '/partner/listen-first/',
  '/partner/apologise-well/',
  '/partner/keep-small-promises/',
  '/ex/',
  '/ex/respect-no-contact/',
  '/ex/write-the-letter/',
  '/help/',
  '/privacy/',
].map((address) => ({ address }));

describe('the pages nearest to an address that does not exist', () => {
  test.each([
    ['/partner/listen-first/', '/partner/listen-first/'],
    ['/Partner/Listen-First', '/partner/listen-first/'],
    ['/PARTNER/', '/partner/'],
    ['/partner/lisen-frist/', '/partner/listen-first/'],
    ['/partner/apologize-well', '/partner/apologise-well/'],
    ['/apologise', '/partner/apologise-well/'],
    ['/patner', '/partner/'],
    ['/partner/listen_first.html', '/partner/listen-first/'],
    ['/partner//listen%20first?x=1#y', '/partner/listen-first/'],
    ['/respect-no-contact/', '/ex/respect-no-contact/'],
    ['/partner/99/', '/partner/'],
    ['/ex/0', '/ex/'],
    ['/prviacy', '/privacy/'],
    ['/%E0%A4%A/partner/', '/partner/'],
  ])('for %s begin with %s', (asked, found) => {
    expect(nearest(asked, places)[0]?.address).toBe(found);
  });

  // Row U1: a short address in large letters, with a sign too many, or past the end.
  test.each([
    ['/Partner/2/', ['listen-first', 'take-responsibility']],
    ['/PARTNER/2', ['listen-first', 'take-responsibility']],
    ['/partner/3.', ['apologise-well', 'listen-first']],
    ['/partner/%201', ['take-responsibility', 'listen-first']],
    ['/partner/7/', ['keep-small-promises', 'apologise-well']],
    ['/ex/2', ['write-the-letter', 'respect-no-contact']],
  ])('for %s are the steps of that number and beside it', (asked, found) => {
    const numbered = places.map((place, index) => {
      const first = place.address.startsWith('/ex/') ? 5 : 0;
      return index > first && index < 8 ? { ...place, number: index - first } : place;
    });
    const addresses = nearest(asked, numbered, found.length).map((place) => place.address);
    expect(addresses.map((address) => address.split('/')[2])).toEqual(expect.arrayContaining(found));
    expect(addresses[0]).toContain(found[0]);
  });

  test('are four, or as many as are asked for, or as there are', () => {
    expect(nearest('/partner/x/', places)).toHaveLength(4);
    expect(nearest('/partner/x/', places, 2)).toHaveLength(2);
    expect(nearest('/partner/x/', places.slice(0, 3))).toHaveLength(3);
    expect(nearest('/partner/x/', [])).toEqual([]);
  });

  test('are in the order of the guide when the address says nothing', () => {
    expect(nearest('/', places, 3)).toEqual(places.slice(0, 3));
    expect(nearest('/%', places, 3)).toEqual(places.slice(0, 3));
  });

  test('are found for any address without an error', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webPath(), fc.webUrl()), (address) => {
        const found = nearest(address, places);
        expect(found).toHaveLength(4);
        expect(places).toEqual(expect.arrayContaining(found));
      }),
      { numRuns: 300 },
    );
  });

  // Row U8 allows a second for the whole answer. The guide may have many steps.
  test.each([
    ['letters', 'a'],
    ['slashes', '/'],
    ['escapes', '%20'],
    ['broken escapes', '%E0'],
    ['wide characters', '🧡'],
  ])('are found at once for 50 kB of %s', (_, piece) => {
    const many = Array.from({ length: 2000 }, (_, step) => ({ address: `/partner/a-step-of-many-${step}/` }));
    // Time of this process alone: others may be busy.
    const start = process.cpuUsage();
    expect(nearest(`/${piece.repeat(50_000 / piece.length)}`, many)).toHaveLength(4);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

test.each([
  ['/partner/take-responsibility/', ['partner', 'take', 'responsibility']],
  ['/PARTNER/3/', ['partner', '3']],
  ['/caf%C3%A9', ['café']],
  ['/%', []],
  ['/%zz/a', ['zz', 'a']],
  ['/a%00b', ['a', 'b']],
  ["/<script>alert('x')</script>", ['script', 'alert', 'x', 'script']],
  ['', []],
])('the words of %j are %j', (address, words) => {
  expect(wordsOfAddress(address)).toEqual(words);
});
