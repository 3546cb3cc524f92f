import { useRef, useState } from 'react';

import { isEmptyPromise, type KeptPromise, newPromise } from '../../domain/promise.ts';
import { nextPromiseKey, promisesOf } from '../../domain/promises.ts';
import { thisTab } from '../../store/lockNow.ts';
import { setPromise, useNotebook } from '../../store/notebook.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import type { KindProps } from '../kind.ts';
import styles from './IfThenField.module.css';
import { PromiseParts } from './PromiseParts.tsx';

/** Small promises: each with a sign that can be noticed, one act, and a day. */
export function IfThenField({ answerKey, labelId, describedBy }: KindProps<'if-then'>) {
  const notebook = useNotebook();
  const list = useRef<HTMLUListElement>(null);
  const putBack = useRef<HTMLButtonElement>(null);
  const [removed, setRemoved] = useState<{ key: string; promise: KeptPromise }[]>([]);
  const promises = promisesOf(notebook, answerKey);
  const filled = promises.filter(({ promise }) => !isEmptyPromise(promise));
  // One that is being made stays, also while it is empty.
  const [begun, setBegun] = useState<readonly string[]>(() =>
    filled.length === 0 ? [nextPromiseKey(notebook, answerKey, thisTab)] : filled.map(({ key }) => key),
  );
  const waiting = begun.filter((key) => !promises.some((promise) => promise.key === key));
  const shown = [
    ...promises.filter(({ key, promise }) => begun.includes(key) || !isEmptyPromise(promise)),
    ...waiting.map((key) => ({ key, promise: newPromise })),
  ];
  const hasEmpty = shown.some(({ promise }) => isEmptyPromise(promise));

  function onAdd() {
    changeAndFocus(
      () => setBegun([...begun, nextPromiseKey(notebook, answerKey, thisTab)]),
      () => list.current?.querySelector<HTMLElement>('li:last-child textarea'),
    );
  }

  function onRemove(key: string, promise: KeptPromise) {
    const others = begun.filter((other) => other !== key);
    changeAndFocus(
      () => {
        setRemoved([...removed, { key, promise }]);
        setPromise(key, newPromise);
        setBegun(shown.length > 1 ? others : [...others, nextPromiseKey(notebook, answerKey, thisTab)]);
      },
      () => putBack.current,
    );
  }

  function onPutBack() {
    const last = removed.at(-1);
    if (!last) return;
    changeAndFocus(
      () => {
        setPromise(last.key, last.promise);
        setBegun([...begun, last.key]);
        setRemoved(removed.slice(0, -1));
      },
      // It is where it was, which may be before others.
      () => list.current?.querySelector<HTMLElement>(`[data-key="${last.key}"] textarea`),
    );
  }

  return (
    <fieldset className={styles.promises} aria-labelledby={labelId} aria-describedby={describedBy}>
      <ul ref={list}>
        {shown.map(({ key, promise }, place) => (
          <li key={key} data-key={key}>
            <PromiseParts
              promise={promise}
              number={place + 1}
              onChange={(changed) => setPromise(key, changed)}
            />
            {!isEmptyPromise(promise) && (
              <button type="button" className="text-button" onClick={() => onRemove(key, promise)}>
                Take back<span className="visually-hidden"> promise {place + 1}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <button type="button" className="quiet-button" onClick={onAdd} disabled={hasEmpty}>
          Add a promise
        </button>
        {removed.length > 0 && (
          <button type="button" className="quiet-button" ref={putBack} onClick={onPutBack}>
            Put the promise back
          </button>
        )}
      </div>
    </fieldset>
  );
}
