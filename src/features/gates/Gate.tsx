import { type ReactNode, useEffect, useRef, useState } from 'react';

import { type GatedTool, type GateState, gateState } from '../../domain/gates.ts';
import type { GateWords } from '../../domain/guide.ts';
import { useGates } from '../../store/gates.ts';
import { useToday } from '../../ui/useToday.ts';
import styles from './Gate.module.css';
import { GateAsk } from './GateAsk.tsx';
import { GateClosed } from './GateClosed.tsx';

type Props = {
  tool: GatedTool;
  /** The sets of questions, as `/before-you-start/` has them. */
  questions: readonly GateWords[];
  children: ReactNode;
};

/**
 * Stands before a tool that could do harm: asks first, says so where the tool stays closed, and is not there otherwise.
 * When the questions come up again while the tool is in use, as after words that sound like a threat, they stand above
 * it: what is being written is never taken out of the reader's hands, unless an answer closes the tool.
 */
export function Gate({ tool, questions, children }: Props) {
  const asked = useGates();
  const today = useToday();
  const state = gateState(asked, today, tool);
  const [inUse, setInUse] = useState(state === 'open');
  if (state === 'open' && !inUse) setInUse(true);
  if (state === 'closed' && inUse) setInUse(false);
  const place = useRef<HTMLDivElement>(null);
  const hasAnswered = useRef(false);
  const [isNamed, setIsNamed] = useState(false);

  function onDone() {
    hasAnswered.current = true;
    setIsNamed(true);
  }

  // The button that was pressed is gone: focus goes to what has come in its place.
  useEffect(() => {
    if (hasAnswered.current && state !== 'ask') place.current?.focus();
    hasAnswered.current = false;
  }, [state]);

  return (
    <div
      className={styles.gate}
      ref={place}
      tabIndex={-1}
      // What a screen reader says as the focus comes here.
      {...(isNamed && {
        role: 'group',
        'aria-label': state === 'closed' ? 'Closed' : 'You can go on',
      })}
    >
      {state === 'ask' && <GateAsk tool={tool} questions={questions} onDone={onDone} />}
      {state === 'closed' && <GateClosed tool={tool} questions={questions} />}
      {isShown(state, inUse) && <div key="tool">{children}</div>}
    </div>
  );
}

const isShown = (state: GateState, inUse: boolean) => state === 'open' || (state === 'ask' && inUse);
