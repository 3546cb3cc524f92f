import { startTransition, useEffect, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

import { afterPaint } from '../ui/afterPaint.ts';
import { useReady } from '../ui/useReady.ts';

/**
 * Whether to show the whole page. False for a moment when a reader goes on to a new page: its first screen is then
 * painted before the rest is made, which a slow phone needs as long again for. On the way back, and to an anchor, the
 * whole page has to be there to arrive at; a prerendered page is there already.
 */
export function useFirstScreenFirst(): boolean {
  const isPrerendered = !useReady();
  const wentBack = useNavigationType() === 'POP';
  const { hash } = useLocation();
  const [isWhole, setIsWhole] = useState(isPrerendered || wentBack || hash !== '');
  useEffect(() => afterPaint(() => startTransition(() => setIsWhole(true))), []);
  return isWhole;
}
