import { useState } from 'react';

import { useTick } from './useTick.ts';

/** What the device's clock says, in ms; looked at every so many ms, and when the page is looked at again. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useTick(every, () => setNow(Date.now()));
  return now;
}
