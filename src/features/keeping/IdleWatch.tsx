import { type ComponentType, useEffect, useState } from 'react';

import { useLocking } from '../../store/lockNow.ts';

/** Shows the warning before the notebook locks itself. It is fetched by those who lock, when it is first needed. */
export function IdleWatch() {
  const isWarned = useLocking((locking) => locking.isWarned);
  const [Warning, setWarning] = useState<ComponentType>();
  const isNeeded = isWarned && !Warning;
  useEffect(() => {
    if (!isNeeded) return;
    import('./IdleWarning.tsx')
      .then((module) => setWarning(() => module.IdleWarning))
      .catch(() => {
        // Without the warning it locks all the same, and nothing is lost by that.
      });
  }, [isNeeded]);
  return Warning ? <Warning /> : null;
}
