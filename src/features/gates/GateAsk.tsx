import { useId, useRef, useState } from 'react';

import {
  closedTools,
  type GateAnswer,
  type GatedTool,
  type GateId,
  gatesToAsk,
  maySkip,
} from '../../domain/gates.ts';
import type { GateWords } from '../../domain/guide.ts';
import { answerGate, skipGate, useGates } from '../../store/gates.ts';
import { useReady } from '../../ui/useReady.ts';
import { useToday } from '../../ui/useToday.ts';
import styles from './Gate.module.css';
import { GateSet } from './GateSet.tsx';

type Props = { tool: GatedTool; questions: readonly GateWords[]; onDone: () => void };

/** The questions before a tool. An answer counts once "Go on" is pressed: arrow keys pass over the others. */
export function GateAsk({ tool, questions, onDone }: Props) {
  const { answers, askedAt } = useGates();
  const today = useToday();
  const ready = useReady();
  const id = useId();
  const [given, setGiven] = useState<Partial<Record<GateId, GateAnswer>>>({});
  /** The first set that has no answer, once that was asked. */
  const [missing, setMissing] = useState<GateId>();
  const section = useRef<HTMLElement>(null);

  const ids = gatesToAsk(answers, askedAt, today, tool);
  const sets = questions.filter((set) => ids.includes(set.id));
  const canSkip = maySkip(tool) && !closedTools(answers).has(tool);

  function onGoOn() {
    const open = sets.findIndex((set) => !given[set.id]);
    if (open >= 0) {
      setMissing(sets[open]?.id);
      section.current?.querySelectorAll('[role=radiogroup]')[open]?.querySelector('input')?.focus();
      return;
    }
    onDone();
    for (const set of ids) answerGate(set, given[set] as GateAnswer);
  }

  function onSkip() {
    onDone();
    for (const set of ids) skipGate(set);
  }

  return (
    <section className={styles.ask} aria-labelledby={`${id}title`} ref={section}>
      <h3 id={`${id}title`}>{sets.length > 1 ? 'A few questions first' : 'One set of questions first'}</h3>
      <p>This part can do harm when someone is not safe. Your answers are not saved.</p>
      {sets.map((set) => (
        <div key={set.id}>
          <h4 id={`${id}${set.id}`}>{set.title}</h4>
          <GateSet
            questions={set.questions}
            labelledBy={`${id}${set.id}`}
            answer={given[set.id]}
            {...(missing === set.id && {
              error: sets.length > 1 ? 'Please answer each set, then go on.' : 'Please answer, then go on.',
            })}
            onAnswer={(answer) => {
              setGiven({ ...given, [set.id]: answer });
              setMissing(undefined);
            }}
          />
        </div>
      ))}
      <div className={styles.buttons}>
        <button type="button" className="button" disabled={!ready} onClick={onGoOn}>
          Go on
        </button>
        {canSkip && (
          <button type="button" className="quiet-button" disabled={!ready} onClick={onSkip}>
            Skip the questions
          </button>
        )}
      </div>
    </section>
  );
}
