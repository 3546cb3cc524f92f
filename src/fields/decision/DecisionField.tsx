import { type ReactNode, useId, useRef, useState } from 'react';

import {
  type ContactQuestion,
  contactDecision,
  contactNote,
  contactQuestions,
  isAsked,
  nextQuestion,
} from '../../domain/contact.ts';
import { changedBeforeKey, contactAnswers, contactKey } from '../../domain/contactKept.ts';
import { links } from '../../domain/links.ts';
import { withAnswer } from '../../domain/notebook.ts';
import { answer, useNotebook } from '../../store/notebook.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { Status } from '../../ui/Status.tsx';
import { Choices, yesOrNo } from '../choice/Choices.tsx';
import { EarlierText } from '../EarlierText.tsx';
import { Hints } from '../Hints.tsx';
import type { KindProps } from '../kind.ts';
import { privateField } from '../privateField.ts';
import { isNearlyFull, Room } from '../Room.tsx';
import { useText } from '../useAnswer.ts';
import styles from './DecisionField.module.css';
import { OutcomeCard } from './OutcomeCard.tsx';
import { contactOutcomeWords, noteWords, questionWords } from './words.ts';

type Props = KindProps<'decision'> & {
  /** Told right before an answer that leads to another outcome than "no contact". */
  onElsewhere?: () => void;
};

/** Whether to be in touch: one question after the other, until the answers lead to one outcome. */
export function DecisionField({ answerKey, labelId, describedBy, onElsewhere }: Props) {
  const key = contactKey(answerKey);
  const notebook = useNotebook();
  const answers = contactAnswers(notebook, key);
  const outcome = contactDecision(answers);
  const note = contactNote(answers);
  const next = nextQuestion(answers);
  const said = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLFieldSetElement>(null);
  /** What was answered last on this visit: a slip of the finger can be taken back, which is no change of mind. */
  const [last, setLast] = useState<ContactQuestion>();
  const isShown = (question: (typeof contactQuestions)[number]) =>
    isAsked(question, answers) && (answers[question] !== undefined || question === next);

  function onAnswer(question: ContactQuestion, value: string) {
    setLast(question);
    // The questions are gone after "no contact": focus goes to what stands in their place.
    const now = contactDecision(contactAnswers(withAnswer(notebook, `${key}.${question}`, value), key));
    if (now === 'no-contact') said.current?.focus();
    else if (now) onElsewhere?.();
    answer(`${key}.${question}`, value);
  }

  /** Takes answers back that led to "no contact", and goes to the question that is to be answered now. */
  function askAgain(questions: readonly ContactQuestion[]) {
    changeAndFocus(
      () => {
        for (const question of questions) answer(`${key}.${question}`, '');
        setLast(undefined);
      },
      () =>
        [...(container.current?.querySelectorAll('[role="radiogroup"]') ?? [])]
          .find((group) => !group.querySelector(':checked'))
          ?.querySelector('input'),
    );
  }

  return (
    <fieldset
      ref={container}
      className={styles.decision}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
    >
      {outcome === 'no-contact' ? null : (
        <div className={styles.questions}>
          {contactQuestions.filter(isShown).map((question) => (
            <Question
              key={question}
              text={questionWords[question]}
              value={answers[question] ?? ''}
              onAnswer={(value) => onAnswer(question, value)}
            />
          ))}
        </div>
      )}
      <div ref={said} tabIndex={-1}>
        <Status
          words={outcome ? [contactOutcomeWords[outcome].title, note && noteWords[note]].join(' ') : ''}
        >
          {outcome ? <OutcomeCard outcome={outcome} note={note} /> : null}
        </Status>
      </div>
      {outcome === 'no-contact' && last && (
        <button type="button" className="text-button" onClick={() => askAgain([last])}>
          I tapped the wrong answer: take it back
        </button>
      )}
      {outcome === 'no-contact' && (
        <AfterNoContact decisionKey={key} onAskAgain={() => askAgain(contactQuestions)} />
      )}
      {outcome === 'wait' && <Urge />}
    </fieldset>
  );
}

function Question(props: { text: string; value: string; onAnswer: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.question}>
      <span id={id}>{props.text}</span>
      <Choices
        options={yesOrNo}
        value={props.value}
        onAnswer={props.onAnswer}
        labelId={id}
        describedBy={undefined}
      />
    </div>
  );
}

/** What to do with the wish to write, for an outcome that says not to. */
function Urge({ children }: { children?: ReactNode }) {
  return (
    <p>
      The wish to write comes and goes, and you can let it pass. Put the phone in another room, go outside, or
      call a friend and talk about something else.
      {children}
    </p>
  );
}

const longestChange = 2000;

/** "No contact" is an end. Only the reader's own words about what has changed open the questions again. */
function AfterNoContact({ decisionKey, onAskAgain }: { decisionKey: string; onAskAgain: () => void }) {
  const id = useId();
  const changedKey = `${decisionKey}.changed`;
  const [changed, onChanged] = useText(changedKey);
  // What was said the last time does not count again.
  const [before, onBefore] = useText(changedBeforeKey(decisionKey));
  const isSaid = changed.trim().length >= 10 && changed.trim() !== before.trim();

  function onSaid() {
    onBefore(changed);
    onAskAgain();
  }

  return (
    <>
      <Urge>
        {' '}
        <InternalLink to={links.page('help')}>If it is too strong, call a helpline now.</InternalLink>
      </Urge>
      <details className={styles.again}>
        <summary>Something has changed</summary>
        <label htmlFor={id}>What they, or a court, did or said that changed it</label>
        <p id={`${id}help`}>Time alone, a birthday, or missing them is no change.</p>
        <textarea
          {...privateField}
          id={id}
          rows={3}
          value={changed}
          maxLength={longestChange}
          aria-describedby={`${id}help${isNearlyFull(changed.length, longestChange) ? ` ${id}room` : ''}`}
          onChange={({ target }) => onChanged(target.value)}
        />
        <Hints text={changed} />
        <Room id={`${id}room`} length={changed.length} longest={longestChange} />
        <EarlierText answerKey={changedKey} />
        <button type="button" className="quiet-button" disabled={!isSaid} onClick={onSaid}>
          Answer the questions again
        </button>
      </details>
    </>
  );
}
