import { links } from '../../domain/links.ts';
import { damagedText, dropDamagedText, keepAgain } from '../../store/goingOn.ts';
import { save } from '../../store/keeping.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { useNotebook } from '../../store/notebook.ts';
import { isDoneWhileLocked, wouldLose } from '../../store/reloading.ts';
import { changeAndFocus } from '../../ui/changeAndFocus.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useSaid } from '../../ui/useSaid.tsx';
import { downloadCopy } from './downloadCopy.ts';
import styles from './KeepingNotice.module.css';

/** Stands at the top of every page while something is wrong with keeping, and says what and what to do. */
export function KeepingNotice() {
  const keeping = useKeeping();
  const { state, damaged, isOnlyHere } = keeping;
  const isUnsaved = useNotebook((notebook) => isDoneWhileLocked(state, notebook)) || isOnlyHere;
  const loses = useNotebook((notebook) => wouldLose(keeping, notebook));
  const [said, say] = useSaid();
  const [stillFull, sayStillFull] = useSaid();
  /** For buttons that are gone with their notice: what came of it is said, and reading goes on from the heading. */
  const thenSay = (act: () => void, words: string) => () =>
    changeAndFocus(
      () => {
        act();
        say(words);
      },
      () => document.querySelector('h1'),
    );
  async function onTryAgain() {
    await save();
    const now = useKeeping.getState().state;
    sayStillFull(now === 'full' ? 'There is still no room.' : '');
    if (now === 'saved') thenSay(() => {}, 'Your last changes are saved.')();
  }
  const copy = (
    <>
      <button type="button" className="quiet-button" onClick={downloadCopy}>
        Save a copy as a file
      </button>
      <p>
        That file is not locked, and only to be read. What can be brought back is{' '}
        <InternalLink to={links.page('privacy')}>a backup</InternalLink>.
      </p>
    </>
  );
  return (
    <>
      <div role="status">
        {state === 'unavailable' && (
          <div className={styles.notice}>
            <p>
              This browser does not let the guide keep anything on this device. You can go on. What you write
              is gone when you close the page.
            </p>
            {copy}
          </div>
        )}
        {state === 'full' && (
          <div className={styles.notice}>
            <p>
              Your last changes are not saved: there is no room left on this device for this site. They are
              still on this page.
            </p>
            <button type="button" className="quiet-button" onClick={onTryAgain}>
              Try again
            </button>
            {stillFull && <p>{stillFull}</p>}
            {copy}
          </div>
        )}
        {state === 'newer' && (
          <div className={styles.notice}>
            <p>
              What is kept here was saved by a newer version of this guide. Nothing is changed in it from this
              page. Load the page again to get the newer version.
              {loses && ' What you wrote on this page since then is gone when you do.'}
            </p>
            <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
              {loses ? 'Load it, without what I wrote' : 'Load again'}
            </button>
            {copy}
          </div>
        )}
        {state === 'erased' && (
          <div className={styles.notice}>
            <p>What was kept on this device has been deleted. Nothing is being kept now.</p>
            <button
              type="button"
              className="quiet-button"
              onClick={thenSay(keepAgain, 'Things are kept from here on.')}
            >
              Keep things from here on
            </button>
          </div>
        )}
        {isUnsaved && (
          <div className={styles.notice}>
            <p>
              What you did last is not saved, because it is locked. This page has it until you close or reload
              it, or go to another site. <InternalLink to={links.page('plan')}>Unlock it</InternalLink> before
              that, and it is added to what is kept.
            </p>
          </div>
        )}
        {damaged && (
          <div className={styles.notice}>
            <p>
              Some or all of what was kept here could not be read. What could is in its place, and the damaged
              text has been put aside.
            </p>
            <button
              type="button"
              className="quiet-button"
              onClick={() => saveFile('damaged-notes.txt', damagedText(), 'text/plain')}
            >
              Save the damaged text as a file
            </button>
            <button
              type="button"
              className="quiet-button"
              onClick={thenSay(dropDamagedText, 'The damaged text is deleted.')}
            >
              Delete the damaged text
            </button>
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
