import type { ReactNode } from 'react';

import { useManyWords } from '../content/words.ts';
import { contactOutcome } from '../domain/contactKept.ts';
import { links } from '../domain/links.ts';
import { Gate } from '../features/gates/Gate.tsx';
import { DecisionField } from '../fields/decision/DecisionField.tsx';
import { useNotebook } from '../store/notebook.ts';

type Props = {
  tool: 'message' | 'agreement';
  /** The id of the path. */
  path: string;
  children: ReactNode;
};

/**
 * What stands before fields that could do harm: the questions of "Before you start", and for a message the contact
 * decision of the path. Where that came to "no contact" the fields are gone until the reader says what has changed.
 */
export function Guarded({ tool, path, children }: Props) {
  const { words, someFailed } = useManyWords([links.page('before-you-start')]);
  const isNoContact = useNotebook((notebook) => contactOutcome(notebook, path) === 'no-contact');
  const [page] = words;
  if (someFailed) {
    return <p role="alert">The questions that come first could not be loaded. Please load the page again.</p>;
  }
  if (page?.kind !== 'page' || !page.gates) return <p role="status">One moment …</p>;
  if (tool === 'message' && isNoContact) {
    return (
      <>
        <h3 id="contact">Messages are closed</h3>
        <DecisionField
          field={{ id: 'contact', label: 'Messages are closed', kind: 'decision' }}
          answerKey={`${path}/contact`}
          labelId="contact"
          describedBy={undefined}
        />
      </>
    );
  }
  return (
    <Gate tool={tool} questions={page.gates}>
      {children}
    </Gate>
  );
}
