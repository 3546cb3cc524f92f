import { useRef, useState } from 'react';

import { useContents, useManyWords } from '../../content/words.ts';
import { contactOutcome } from '../../domain/contactKept.ts';
import { type StepId, type StepWords, stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { type StepResult, writtenSteps } from '../../domain/plan.ts';
import { allPromises } from '../../domain/promises.ts';
import { datesOf } from '../../fields/datesOf.ts';
import { resultOf } from '../../fields/resultOf.ts';
import { deleteStep, useNotebook } from '../../store/notebook.ts';
import { useNow } from '../../ui/useNow.ts';
import { Wait } from '../../ui/Wait.tsx';
import styles from './Plan.module.css';
import { PlanFiles } from './PlanFiles.tsx';
import { PlanStep } from './PlanStep.tsx';
import { Promises } from './Promises.tsx';

type Deleted = {
  title: string;
  /** What of the step is still there, in a sentence. */
  leaves: string;
  undo: () => void;
};

/** All that the reader made: promises, and what came of each step, in the order of the guide. */
export function Plan() {
  const notebook = useNotebook();
  // A message that is put away is told of otherwise once its time is over.
  useNow(10_000);
  const { contents, hasFailed } = useContents(true);
  const [left, setLeft] = useState<ReadonlySet<StepId>>(new Set());
  /** The steps that are being changed here. They stay while their fields are empty, or a decision is open. */
  const [open, setOpen] = useState<ReadonlySet<StepId>>(new Set());
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  /** The title of the step that was put back just now, or nothing. */
  const [back, setBack] = useState('');
  /** Once it stands, nothing takes it away: a step that is still on its way comes to what is there. */
  const [isShown, setIsShown] = useState(false);
  const notice = useRef<HTMLParagraphElement>(null);
  const last = deleted.at(-1);
  const written = writtenSteps(notebook);
  const wanted = (contents?.paths ?? []).flatMap(({ id, steps }) =>
    // The contact decision is the path's own: the steps that ask for it show it.
    steps
      .map(({ slug }) => stepId(id, slug))
      .filter((step) => written.has(step) || open.has(step) || contactOutcome(notebook, id)),
  );
  const { words, isWaiting, someFailed } = useManyWords(wanted.map(links.step));
  const isPartOnly = someFailed || hasFailed;
  const results = words
    .filter((page): page is StepWords => page.kind === 'step')
    .map(({ path, slug, title, exercise }): StepResult => {
      const step = stepId(path.id, slug);
      return { step, title, pathTitle: path.title, exercise, lines: resultOf(exercise, notebook, step) };
    })
    .filter(({ step, lines }) => lines.length > 0 || open.has(step));
  const promises = allPromises(notebook);
  const chosen = results.filter(({ step, lines }) => !left.has(step) && lines.length > 0);

  function onChoose(step: StepId, isChosen: boolean) {
    setLeft(changed(left, step, !isChosen));
  }

  function onOpen({ step, lines }: StepResult, isOpen: boolean) {
    // The step goes when it is closed with nothing in it.
    if (!isOpen && lines.length === 0) notice.current?.focus();
    setOpen(changed(open, step, isOpen));
  }

  // The button that was pressed is gone: focus goes to what says so.
  function onDelete({ step, title, exercise }: StepResult) {
    notice.current?.focus();
    const leaves = exercise.fields.some(({ kind }) => kind === 'decision')
      ? 'What you decided about contact stays, because it holds for the whole path. '
      : '';
    setBack('');
    setOpen(changed(open, step, false));
    setDeleted([...deleted, { title, leaves, undo: deleteStep(step) }]);
  }

  function onPutBack() {
    notice.current?.focus();
    last?.undo();
    setBack(last?.title ?? '');
    setDeleted(deleted.slice(0, -1));
  }

  const isOnItsWay = (!contents && !hasFailed) || isWaiting;
  if (!isShown && !isOnItsWay) setIsShown(true);
  if (!isShown && isOnItsWay) return <Wait />;
  return (
    <>
      <p className={(last || back) && styles.deleted} role="status" ref={notice} tabIndex={-1}>
        {back && `What you wrote in “${back}” is back. `}
        {last && (
          <>
            {`What you wrote in “${last.title}” is deleted. ${last.leaves}`}
            <button type="button" className="quiet-button" onClick={onPutBack}>
              Put it back
            </button>
          </>
        )}
      </p>
      {isPartOnly && (
        <p className={styles.empty}>
          Some parts could not be loaded. They are still kept; load the page again.
        </p>
      )}
      {results.length === 0 && promises.length === 0 && !isPartOnly && !isOnItsWay && (
        <p className={styles.empty}>
          Nothing is here yet. What you write in a step, and every promise you make, will be here.
        </p>
      )}
      {promises.length > 0 && <Promises promises={promises} />}
      {results.map((result, place) => (
        <PlanStep
          key={result.step}
          result={result}
          isFirstOfPath={result.pathTitle !== results[place - 1]?.pathTitle}
          isChosen={!left.has(result.step)}
          onChoose={(isChosen) => onChoose(result.step, isChosen)}
          isOpen={open.has(result.step)}
          onOpen={(isOpen) => onOpen(result, isOpen)}
          onDelete={written.has(result.step) ? () => onDelete(result) : undefined}
        />
      ))}
      {results.length > 0 && (
        <PlanFiles
          results={chosen}
          dates={chosen.flatMap(({ exercise, step }) => datesOf(exercise, notebook, step))}
        />
      )}
    </>
  );
}

function changed(steps: ReadonlySet<StepId>, step: StepId, isIn: boolean): ReadonlySet<StepId> {
  const others = [...steps].filter((each) => each !== step);
  return new Set(isIn ? [...others, step] : others);
}
