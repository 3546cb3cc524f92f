import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { CountryChoice } from './Helplines.tsx';

const countries = [
  { id: 'us', name: 'United States', lines: [] },
  { id: 'ireland', name: 'Ireland', lines: [] },
];

test.each([
  ['en-IE', 'Ireland'],
  ['en-Latn-IE', 'Ireland'],
  ['en-ie', 'Ireland'],
  ['en-US@posix', 'United States'],
  ['en', undefined],
  ['fr-CH', undefined],
  // WebKitGTK, on a system without a language.
  ['c', undefined],
  ['', undefined],
])('a device whose language is "%s" is led to %s, and sees every country', (language, likely) => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
  render(<CountryChoice countries={countries} />);
  const links = screen.getAllByRole('link');
  expect(links).toHaveLength(countries.length);
  const led = links.filter((link) => link.textContent?.includes("the country of your device's language"));
  expect(led.map((link) => link.firstChild?.textContent)).toEqual(likely ? [likely] : []);
});
