import { type ReactNode, useState } from 'react';

import { useManyWords } from '../content/words.ts';
import { contactNote } from '../domain/contact.ts';
import { contactAnswers, contactKey, contactOutcome, noContactPath } from '../domain/contactKept.ts';
import { links } from '../domain/links.ts';
import { Gate } from '../features/gates/Gate.tsx';
import { DecisionField } from '../fields/decision/DecisionField.tsx';
import { OutcomeCard } from '../fields/decision/OutcomeCard.tsx';
import { useKeeping } from '../store/keepingState.ts';
import { useNotebook } from '../store/notebook.ts';
import { useFocusAtLock } from '../ui/focusAtLock.ts';
import { useThenFocus } from '../ui/useThenFocus.ts';
import { Wait } from '../ui/Wait.tsx';
import styles from './Guarded.module.css';

type Props = {
  tool: 'message' | 'agreement';
  /** The id of the path. */
  path: string;
  children: ReactNode;
};

/**
 * What stands before fields that could do harm: the questions of "Before you start", and for a message the contact
 * decision. Where that came to "no contact" the fields are gone until the reader has said what has changed, and answered
 * the questions again. A decision of another path closes them too, unless the reader says, each time anew, that this is
 * for someone else. Where it came to less than an answer, it is said again above the fields.
 */
export function Guarded({ tool, path, children }: Props) {
  const { words, someFailed } = useManyWords([links.page('before-you-start')]);
  const closing = useNotebook((notebook) => noContactPath(notebook, path));
  const outcome = useNotebook((notebook) => contactOutcome(notebook, path));
  const note = useNotebook((notebook) => contactNote(contactAnswers(notebook, contactKey(`${path}/`))));
  const [isForSomeoneElse, setIsForSomeoneElse] = useState(false);
  const { container, thenFocus } = useThenFocus<HTMLDivElement>();
  const isLocked = useKeeping(({ state }) => state === 'locked');
  // What was decided is not known then: the questions that closed the fields are gone, and whatever had the focus in them.
  useFocusAtLock(container, isLocked);
  const [page] = words;
  if (someFailed) {
    return <p role="alert">The questions that come first could not be loaded. Please load the page again.</p>;
  }
  if (page?.kind !== 'page' || !page.gates) return <Wait />;
  const isOfOtherPath = closing !== path;
  const isClosed = tool === 'message' && closing && !(isOfOtherPath && isForSomeoneElse);
  return (
    <div ref={container} tabIndex={-1} {...(isLocked && { role: 'group', 'aria-label': 'Locked' })}>
      {isClosed ? (
        <div className={`prose ${styles.closed}`}>
          <h3 id="contact">Messages are closed</h3>
          {isOfOtherPath && (
            <>
              <p>On another path you came to “no contact”. For that person it holds here too.</p>
              <button
                type="button"
                className="quiet-button"
                onClick={thenFocus(() => setIsForSomeoneElse(true))}
              >
                This is for someone else
              </button>
            </>
          )}
          <DecisionField
            field={{ id: 'contact', label: 'Messages are closed', kind: 'decision' }}
            answerKey={`${closing}/contact`}
            labelId="contact"
            describedBy={undefined}
            // The question is gone once it opens the fields: focus goes to what comes in its place.
            onElsewhere={() => container.current?.focus()}
          />
        </div>
      ) : (
        <Gate tool={tool} questions={page.gates}>
          {tool === 'message' && (outcome === 'wait' || outcome === 'only-practical') && (
            <OutcomeCard outcome={outcome} note={note} />
          )}
          {children}
        </Gate>
      )}
    </div>
  );
}
