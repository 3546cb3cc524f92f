import { useEffect, useState } from 'react';

import { useKeeping } from '../../store/keepingState.ts';
import { useNotebook } from '../../store/notebook.ts';
import { savedForReload, wouldLose } from '../../store/reloading.ts';
import styles from './NewerNotice.module.css';

/**
 * Says that there is a newer version, and what loading it would do to what was written. `load` loads it: that happens
 * at the reader's word only, after saving.
 */
export function NewerNotice({ load }: { load: () => void }) {
  const keeping = useKeeping();
  const { state, way } = keeping;
  const loses = wouldLose(keeping, useNotebook());
  const [isLoading, setIsLoading] = useState(false);
  // A screen reader speaks what changes in a place it knows already.
  const [isShown, setIsShown] = useState(false);
  useEffect(() => setIsShown(true), []);

  const onLoad = async () => {
    setIsLoading(true);
    const isSaved = await savedForReload();
    if (isSaved || loses) load();
    // Saving did not work: the notice has just come to say so, and the reader decides anew.
    else setIsLoading(false);
  };
  return (
    <div role="status">
      {isShown && (
        <div className={styles.notice}>
          <p>
            There is a newer version of this guide.
            {loses &&
              ' What you wrote and ticked here is not kept on this device: it is gone when you load the newer version.'}
            {!loses && way === 'locked' && state !== 'locked' && ' Your words are locked when you load it.'}
          </p>
          <button type="button" className="quiet-button" disabled={isLoading} onClick={onLoad}>
            {loses ? 'Load it, without what I wrote' : 'Load it'}
          </button>
        </div>
      )}
    </div>
  );
}
