// @vitest-environment node
import { expect, test } from 'vitest';

import { partStyles } from './laterStyles.ts';

test.each([
  [
    'a layer of later is taken out',
    '@layer components{a{b:c}}@layer below{d{e:f}}',
    '@layer components{a{b:c}}',
    '@layer below{d{e:f}}',
  ],
  [
    'print goes with it',
    '@layer utilities{@media print{a{b:c}}}',
    '',
    '@layer utilities{@media print{a{b:c}}}',
  ],
  [
    'each time it comes',
    '@layer below{a{b:c}}i{j:k}@layer below{d{&:hover{e:f}}}',
    'i{j:k}',
    '@layer below{a{b:c}}@layer below{d{&:hover{e:f}}}',
  ],
  [
    'the order of the layers stays',
    '@layer base,below;@layer below{a{b:c}}',
    '@layer base,below;',
    '@layer below{a{b:c}}',
  ],
  [
    'a brace that is text is none',
    '@layer below{a:before{content:"}\\"{"}}b{c:d}',
    'b{c:d}',
    '@layer below{a:before{content:"}\\"{"}}',
  ],
  ['another name is another layer', '@layer belowground{a{b:c}}', '@layer belowground{a{b:c}}', ''],
])('%s', (_, styles, first, later) => {
  expect(partStyles(styles)).toEqual({ first, later });
});

test('styles that were cut off are refused', () => {
  expect(() => partStyles('@layer below{a{b:c}')).toThrow('not closed');
});
