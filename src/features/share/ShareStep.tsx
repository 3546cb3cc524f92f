import { useRef, useState } from 'react';

import { copyText } from '../../ui/copyText.ts';
import { useReady } from '../../ui/useReady.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import styles from './ShareStep.module.css';

type Props = {
  title: string;
  /** The full address of the step. It is all that is sent. */
  address: string;
};

/**
 * Sends the address of a step: by the device's own way of sharing, else by copying it, else by showing it to be
 * copied by hand.
 */
export function ShareStep({ title, address }: Props) {
  const ready = useReady();
  const [said, say] = useSaid();
  const [isByHand, setIsByHand] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function onShare() {
    if (navigator.share) {
      try {
        await navigator.share({ title, url: address });
        return;
      } catch (error) {
        // The reader closed the sheet, which is an answer, or tapped twice. Anything else leads to copying.
        if (error instanceof DOMException && /^(Abort|InvalidState)Error$/.test(error.name)) return;
      }
    }
    const hasWorked = await copyText(address);
    setIsByHand(!hasWorked);
    say(hasWorked ? 'The link is copied.' : 'It could not be copied. The link stands below.');
  }

  return (
    <div className={styles.share}>
      <button type="button" className="quiet-button" disabled={!ready} onClick={onShare}>
        Share this step
      </button>
      <p role="status">{said}</p>
      {isByHand && (
        <label>
          The link to this step. Select it and copy it.
          <input ref={field} readOnly value={address} onFocus={() => field.current?.select()} />
        </label>
      )}
      <p className={styles.note}>The link opens this step. It carries nothing that you did or wrote.</p>
    </div>
  );
}
