import { links } from '../../domain/links.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import type { HeadingLevel } from './headingLevel.ts';
import styles from './WayChoice.module.css';
import { WayForm } from './WayForm.tsx';

/** Asks, before the first private word is stored, how it is to be kept. */
export function WayChoice({ heading: Heading, onKept }: { heading: HeadingLevel; onKept: () => void }) {
  return (
    <section className={styles.choice} aria-labelledby="way">
      <Heading id="way">First: how should your words be kept?</Heading>
      <p>
        What you write is private. Nothing of it is saved until you choose, and you can choose anew at any
        time. <InternalLink to={links.page('privacy')}>What each way can and cannot do</InternalLink>
      </p>
      <WayForm labelledBy="way" onKept={onKept} />
    </section>
  );
}
