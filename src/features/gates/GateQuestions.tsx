import type { GateAnswer, GateId } from '../../domain/gates.ts';
import type { GateWords } from '../../domain/guide.ts';
import { answerGate, forgetGates, useGates } from '../../store/gates.ts';
import { ProseText } from '../../ui/ProseText.tsx';
import { useReady } from '../../ui/useReady.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import styles from './GateQuestions.module.css';
import { GateSet } from './GateSet.tsx';

/** All questions about safety, with what a yes leads to: always shown, and set off once the answer is yes. */
export function GateQuestions({ gates }: { gates: readonly GateWords[] }) {
  const answers = useGates((asked) => asked.answers);
  const [said, say] = useSaid();
  const ready = useReady();

  function onAnswer(id: GateId, answer: GateAnswer) {
    answerGate(id, answer);
    say(answer === 'yes' ? 'What may help you stands under your answer.' : '');
  }

  function onForget() {
    forgetGates();
    say('Your answers are forgotten.');
  }

  return (
    <div className={styles.gates}>
      {gates.map(({ id, title, anchor, questions, yes }) => (
        <section key={id} aria-labelledby={anchor}>
          <h2 id={anchor}>{title}</h2>
          <GateSet
            questions={questions}
            labelledBy={anchor}
            answer={answers[id]}
            onAnswer={(answer) => onAnswer(id, answer)}
          />
          <div className={`prose ${styles.yes}`} data-answer={answers[id]}>
            <ProseText prose={yes} />
          </div>
        </section>
      ))}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <button type="button" className={`text-button ${styles.forget}`} disabled={!ready} onClick={onForget}>
        Forget my answers
      </button>
    </div>
  );
}
