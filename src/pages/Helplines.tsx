import { useSyncExternalStore } from 'react';

import type { Country, Helpline } from '../domain/guide.ts';
import styles from './Helplines.module.css';

const purposes: { for: Helpline['for']; title: string }[] = [
  { for: 'emergency', title: 'In danger now' },
  { for: 'hurt', title: 'If someone hurts or frightens you' },
  { for: 'own-behaviour', title: 'If you worry about what you do' },
  { for: 'crisis', title: 'If you might hurt yourself, or cannot cope' },
];

/** Leads to the helplines of a country. It is chosen by hand; nothing is asked of the device but its language. */
export function CountryChoice({ countries }: { countries: readonly Country[] }) {
  const likelyId = useLikelyCountry();
  return (
    <nav className={styles.choose} aria-label="Countries">
      <p>Choose your country:</p>
      <ul>
        {countries.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} data-likely={id === likelyId || undefined}>
              {name}
              {id === likelyId && (
                <span className="visually-hidden">, the country of your device's language</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The helplines of every country, each with what it is for and when its number was checked. */
export function Helplines({ countries }: { countries: readonly Country[] }) {
  return (
    <>
      {countries.map((country) => (
        <section key={country.id} className={styles.country} aria-labelledby={country.id}>
          <h2 id={country.id} tabIndex={-1}>
            {country.name}
          </h2>
          {purposes.map(({ for: purpose, title }) => {
            const lines = country.lines.filter((line) => line.for === purpose);
            return (
              lines.length > 0 && (
                <div key={purpose} className={styles.purpose}>
                  <h3>{title}</h3>
                  <ul>
                    {lines.map((line) => (
                      <Line key={`${line.name}${line.phone}`} line={line} />
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </section>
      ))}
    </>
  );
}

/** An emergency number is called whoever has looked at it: a doubt beside it could only keep someone from calling. */
function sayChecked({ for: kind, seen }: Helpline): string {
  if (seen) return `Checked on ${seen}.`;
  return kind === 'emergency' ? '' : 'Not checked yet: if it fails, try another line here.';
}

function Line({ line }: { line: Helpline }) {
  const { name, phone, text, url, note } = line;
  return (
    <li>
      {/* Some are known by their number alone. */}
      {name !== phone && <strong>{name}</strong>}
      <div>
        {phone && (
          <a className={styles.phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        )}
        {text && <span>Text {text}</span>}
        {url && (
          <a href={url} rel="noreferrer">
            {url.replace('https://', '')}
          </a>
        )}
      </div>
      <p>
        {note} {sayChecked(line)}
      </p>
    </li>
  );
}

const countryOfRegion: Record<string, string> = {
  US: 'us',
  GB: 'uk',
  IE: 'ireland',
  IT: 'italy',
  ES: 'spain',
  FR: 'france',
  DE: 'germany',
  AU: 'australia',
  NZ: 'new-zealand',
  CA: 'canada',
};
const never = () => () => {};

/**
 * The region in the name of a language, such as the one in `en-IE`. `Intl.Locale` throws at names that browsers have where
 * a system has no language set, such as `c` and `en-US@posix`: nothing may keep this page from being shown.
 */
const regionOf = (language: string) =>
  /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(language)?.[1]?.toUpperCase() ?? '';

/** The id of the country that the device's language names, such as `en-IE`; unknown in the prerendered page. */
const useLikelyCountry = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => countryOfRegion[regionOf(navigator.language)],
    () => undefined,
  );
