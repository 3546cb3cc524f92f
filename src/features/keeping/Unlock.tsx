import type { FormEvent } from 'react';

import { links } from '../../domain/links.ts';
import { canSeal } from '../../domain/sealed.ts';
import { unlockWith } from '../../store/lock.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { PassphraseField, usePassphrase } from '../../ui/PassphraseField.tsx';
import { useBusy } from '../../ui/useBusy.ts';
import type { HeadingLevel } from './headingLevel.ts';
import styles from './WayChoice.module.css';
import { cannotLock } from './ways.ts';

const troubles = {
  missing: 'Please type your passphrase.',
  failed: 'It could not be tried now. Please try again.',
  wrong: 'This passphrase does not open it. Look at capitals and spaces, and try again.',
  damaged: 'What is kept here is damaged and cannot be opened. It is left as it is.',
  gone: 'Nothing is kept in this browser any more: it was deleted. Please load the page again.',
  newer: 'What is kept here was locked by a newer version of this guide. Please load the page again.',
};

/** Asks for the passphrase, in the place of what is locked. */
export function Unlock({ heading: Heading, onUnlocked }: { heading: HeadingLevel; onUnlocked: () => void }) {
  const { passphrase, field, refuse, accept } = usePassphrase();
  const [isBusy, begin] = useBusy();

  async function unlock() {
    accept();
    const outcome = await unlockWith(passphrase);
    if (outcome === 'unlocked') onUnlocked();
    else refuse(troubles[outcome]);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    // Some browsers cannot even try an empty one.
    if (passphrase.trim() === '') return refuse(troubles.missing);
    void begin(unlock, () => refuse(troubles.failed));
  }

  return (
    <section className={styles.choice} aria-labelledby="unlock">
      <Heading id="unlock">Your words are locked</Heading>
      <p>The guide stays open to read. What you wrote and your progress are shown once you unlock them.</p>
      {canSeal() ? (
        <form className={styles.form} onSubmit={onSubmit} noValidate>
          <PassphraseField label="Passphrase" {...field} />
          <button type="submit" className="button" aria-disabled={isBusy}>
            {isBusy ? 'One moment …' : 'Unlock'}
          </button>
        </form>
      ) : (
        <p>{cannotLock}</p>
      )}
      <p>
        Forgotten it? Nobody can open it without the passphrase.{' '}
        <InternalLink to={links.page('privacy')}>You can delete it and begin anew</InternalLink>.
      </p>
    </section>
  );
}
