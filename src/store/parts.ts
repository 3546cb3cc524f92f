import { joined, type Part, type Parts, parseParts, withPart } from '../domain/parts.ts';
import { hasParts, partsKey } from './hasParts.ts';
import { dropParts, useParts } from './partsHere.ts';
import { safeStorage } from './safeStorage.ts';

// Parts come together in what all tabs share: the camera of a phone opens each code in a tab of its own.

const stored = () => parseParts(safeStorage.read(partsKey), Date.now());

/** Shows what has come, and follows other tabs from now on. Returns a function that stops it. */
export function startParts(): () => void {
  const takeIn = () => {
    const own = useParts.getState().parts;
    const there = stored();
    // Another tab has let go of them.
    if (!there) return dropParts();
    if (!own || own.set !== there.set) return useParts.setState({ parts: there });
    const all = joined(there, own);
    useParts.setState({ parts: all });
    // The other tab had not seen ours yet when it wrote.
    if (Object.keys(all.data).length > Object.keys(there.data).length) write(all);
  };
  const onStorage = ({ key }: StorageEvent) => (key === null || key === partsKey) && takeIn();
  const there = stored();
  if (there) useParts.setState({ parts: there });
  else if (hasParts()) dropParts();
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** Takes a part in. Says so when it belongs to another text, or cannot wait for the others here. */
export function takePart(part: Part): 'taken' | 'not kept' | 'foreign' {
  const here = stored() ?? useParts.getState().parts;
  const parts = withPart(here, part, Date.now());
  if (!parts) return 'foreign';
  useParts.setState({ parts });
  return write(parts) ? 'taken' : 'not kept';
}

/** Lets go of parts that have waited for too long, whichever page is opened then. */
export function dropOldParts() {
  if (!stored()) dropParts();
}

const write = (parts: Parts) => safeStorage.write(partsKey, JSON.stringify(parts)) === 'written';
