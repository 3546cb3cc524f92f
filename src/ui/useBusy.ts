import { useState } from 'react';

/**
 * For what takes a moment, such as a passphrase: whether it is under way, and what begins it. Nothing is begun twice, and
 * whatever goes wrong, it is told and can be tried again.
 */
export function useBusy() {
  const [isBusy, setIsBusy] = useState(false);

  async function begin(task: () => Promise<void>, onFailure: () => void) {
    if (isBusy) return;
    setIsBusy(true);
    try {
      await task();
    } catch {
      onFailure();
    }
    setIsBusy(false);
  }

  return [isBusy, begin] as const;
}
