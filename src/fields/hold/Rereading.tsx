import { useId } from 'react';

import { type RereadQuestion, rereadAnswer, withReread } from '../../domain/hold.ts';
import { copyText } from '../../ui/copyText.ts';
import { Status } from '../../ui/Status.tsx';
import { useSaid } from '../../ui/useSaid.tsx';
import { Choices, yesOrNo } from '../choice/Choices.tsx';
import styles from './HoldField.module.css';
import { Notes } from './Notes.tsx';
import type { Hold } from './useHold.ts';

type Props = {
  hold: Hold;
  questions: readonly RereadQuestion[];
  outcome: keyof typeof sentences;
  /** How many words are enough. */
  enough: number | undefined;
  thenFocus: (act: () => void) => () => void;
};

const sentences = {
  open: 'Answer each question. Then you can copy it, or leave it.',
  against: 'By your own answers it is better not sent. You can put it away again or delete it.',
  fine: 'You can copy it now. You can also leave it.',
  unwanted:
    'Further up you have not said that they want this. So it stays with you: you can put it away again or delete it.',
};

/** After it was put away: it is read again with questions. It can be copied when the answers allow it. */
export function Rereading({ hold, questions, outcome, enough, thenFocus }: Props) {
  const id = useId();
  const [said, say] = useSaid();

  async function onCopy() {
    const hasWorked = await copyText(hold.draft);
    say(
      hasWorked
        ? 'It is copied. Nothing was sent.'
        : 'It could not be copied. Select the text above and copy it.',
    );
  }

  function onAnswer(ask: string, given: string) {
    hold.setReread(withReread(hold.reread, ask, given));
    // What was said of a copy does not come back with the answers that allowed it.
    say('');
  }

  return (
    <>
      <blockquote className={styles.message} dir="auto">
        {hold.draft}
      </blockquote>
      <Notes draft={hold.draft} now={hold.now} enough={enough} />
      {questions.map(({ ask }, place) => (
        <div key={ask}>
          <p className={styles.question} id={`${id}${place}`}>
            {ask}
          </p>
          <Choices
            options={yesOrNo}
            value={rereadAnswer(hold.reread, ask)}
            onAnswer={(given) => onAnswer(ask, given)}
            labelId={`${id}${place}`}
            describedBy={undefined}
          />
        </div>
      ))}
      <Status words={sentences[outcome]} />
      <div className={styles.buttons}>
        {outcome === 'fine' && (
          <button type="button" className="quiet-button" onClick={onCopy}>
            Copy
          </button>
        )}
        <button type="button" className="quiet-button" onClick={thenFocus(hold.onPutAway)}>
          Put it away again
        </button>
        <button type="button" className="quiet-button" onClick={thenFocus(hold.onChange)}>
          Change the words
        </button>
        <button type="button" className="danger-button" onClick={thenFocus(hold.onDelete)}>
          Delete it
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
