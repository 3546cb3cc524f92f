import { useEffect, useRef, useState } from 'react';

import { Status } from '../../ui/Status.tsx';
import styles from './Codes.module.css';
import { codeOf } from './code.ts';

/** One code at a time, each a link. Nothing moves by itself. */
export function Codes({ links }: { links: readonly string[] }) {
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form stays above, as its passphrase is needed on the other device. The code has to be seen whole.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, []);

  const total = links.length;
  const goBy = (steps: number) => setIndex((at) => (at + steps + total) % total);
  const { size, path } = codeOf(links[index] ?? '');
  return (
    <section className={styles.codes} aria-labelledby="codes">
      <h3 id="codes" ref={heading} tabIndex={-1}>
        Scan with the other device
      </h3>
      <p>
        Point its camera here and open the link that it shows.
        {total > 1 && ' Then show the next code, and do the same.'}
      </p>
      {/* Dark on white whatever the colours of the page: cameras expect it. */}
      <svg
        className={styles.code}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`Code ${index + 1} of ${total}`}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <Status words={`Code ${index + 1} of ${total}`} />
      {total > 1 && (
        <div className={styles.tools}>
          <button type="button" className="quiet-button" onClick={() => goBy(-1)}>
            Back
          </button>
          <button type="button" className="button" onClick={() => goBy(1)}>
            Next code
          </button>
        </div>
      )}
    </section>
  );
}
