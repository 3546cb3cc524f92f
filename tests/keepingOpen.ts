import { startKeeping } from '../src/store/keeping.ts';
import { useKeeping } from '../src/store/keepingState.ts';

/** Starts keeping for a reader who has said that it is kept open on this device, whatever is there. */
export function startKeepingOpen(): () => void {
  const stop = startKeeping();
  if (useKeeping.getState().way === 'undecided') useKeeping.setState({ way: 'open' });
  return stop;
}
