import { downloadCopy } from '../features/keeping/downloadCopy.ts';
import { useKeeping } from '../store/keepingState.ts';
import { useNotebook } from '../store/notebook.ts';
import { wouldLose } from '../store/reloading.ts';

/** Stands in for a page that could not be shown, and says what is kept. */
export function PageTrouble() {
  const loses = wouldLose(useKeeping(), useNotebook());
  return (
    <div className="prose" role="alert">
      <h1 tabIndex={-1}>This page could not be shown</h1>
      {!navigator.onLine && <p>There is no network.</p>}
      {loses ? (
        <p>
          What you wrote is in this tab only. It is gone when you load a page, so go back to the page before.
          A copy is not locked: anyone who can open the file can read it.
        </p>
      ) : (
        <p>What you wrote is still kept on this device. Load the page again, or go back to the first page.</p>
      )}
      <p>
        {loses && (
          <>
            <button type="button" className="button" onClick={() => window.history.back()}>
              Go back
            </button>{' '}
            <button type="button" className="quiet-button" onClick={downloadCopy}>
              Save a copy as a file
            </button>
          </>
        )}{' '}
        <button
          type="button"
          className={loses ? 'quiet-button' : 'button'}
          onClick={() => window.location.reload()}
        >
          Load again
        </button>{' '}
        <a className="quiet-button" href={import.meta.env.BASE_URL}>
          The first page
        </a>
      </p>
    </div>
  );
}
