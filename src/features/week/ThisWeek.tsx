import type { Action, StepId } from '../../domain/guide.ts';
import { kept } from '../../domain/notebook.ts';
import { tick, useNotebook } from '../../store/notebook.ts';
import { ProseText } from '../../ui/ProseText.tsx';
import { useReady } from '../../ui/useReady.ts';
import styles from './ThisWeek.module.css';

/** Small actions to tick when they are done. */
export function ThisWeek({ step, actions }: { step: StepId; actions: readonly Action[] }) {
  const ticked = useNotebook((notebook) => notebook.ticked);
  const ready = useReady();
  return (
    <ul className={styles.actions}>
      {actions.map(({ id, text }) => {
        const key = `${step}/${id}`;
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                // Or a browser may write it into its session file, where no lock reaches it.
                autoComplete="off"
                disabled={!ready}
                checked={kept(ticked, key) === true}
                onChange={(event) => tick(key, event.target.checked)}
              />
              <span>
                <ProseText prose={text} />
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
