import type { AgreementState } from '../../domain/agreement.ts';
import { sayDay } from '../../domain/day.ts';
import { Status } from '../../ui/Status.tsx';
import { useThenFocus } from '../../ui/useThenFocus.ts';
import type { KindProps } from '../kind.ts';
import styles from './AgreementField.module.css';
import { Terms } from './Terms.tsx';
import { useAgreement } from './useAgreement.ts';

/** The days of an agreement. It ends by itself, and either can end it at any time. */
export function AgreementField({ answerKey, labelId, describedBy }: KindProps<'agreement'>) {
  const agreement = useAgreement(answerKey);
  const { state } = agreement;
  const { container, thenFocus } = useThenFocus<HTMLFieldSetElement>();
  const hasEnded = state.is === 'over' || state.is === 'stopped';

  return (
    <fieldset
      className={styles.agreement}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      tabIndex={-1}
      ref={container}
    >
      {!hasEnded && <Terms agreement={agreement} />}
      <Status words={sentence(state)} className={styles.state} />
      {(state.is === 'running' || state.is === 'to-come') && (
        <>
          <p className={styles.note}>Either of you can end it at any time. No reason is needed.</p>
          <button type="button" className="quiet-button" onClick={thenFocus(agreement.onStop)}>
            End it now
          </button>
        </>
      )}
      {hasEnded && (
        <div className={styles.buttons}>
          {agreement.canUndo && (
            <button type="button" className="quiet-button" onClick={thenFocus(agreement.onUndo)}>
              Undo
            </button>
          )}
          <button type="button" className="quiet-button" onClick={thenFocus(agreement.onAnew)}>
            Begin a new one
          </button>
        </div>
      )}
    </fieldset>
  );
}

function sentence(state: AgreementState): string {
  switch (state.is) {
    case 'draft':
      return 'It begins once it has its three days and both ticks.';
    case 'to-come':
      return `Begins on ${sayDay(state.start)}. Runs until ${sayDay(state.end)}.`;
    case 'running':
      return `Runs until ${sayDay(state.end)}.`;
    case 'over':
      return `This agreement has ended. Its last day was ${sayDay(state.end)}.`;
    case 'stopped':
      return `This agreement has ended. It was ended on ${sayDay(state.stopped)}.`;
  }
}
