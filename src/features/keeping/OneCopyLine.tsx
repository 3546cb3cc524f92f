import { useEffect, useState } from 'react';

import { useKeeping } from '../../store/keepingState.ts';
import { secondCopyWorks } from '../../store/secondCopyWorks.ts';

/** Says where the browser holds one copy of the notebook only. */
export function OneCopyLine() {
  const { state, way } = useKeeping();
  const [hasOneCopy, setHasOneCopy] = useState(false);
  // Where nothing is to be kept, the database is left alone: asking would make one.
  const isKept = way !== 'memory' && state !== 'unavailable';
  useEffect(() => {
    if (!isKept) return;
    // The database of the browser is outside React, and may be slow.
    let isShown = true;
    secondCopyWorks().then((works) => isShown && setHasOneCopy(!works));
    return () => {
      isShown = false;
    };
  }, [isKept]);
  return (
    <div role="status">
      {hasOneCopy && isKept && (
        <p>
          This browser holds only one copy of it, where there should be two. If the browser crashes, what you
          wrote last may be lost. A backup is a copy of your own.
        </p>
      )}
    </div>
  );
}
