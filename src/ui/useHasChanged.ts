import { useState } from 'react';

/** Whether a text is or was another than it was at first: what is there from the start is not news. */
export function useHasChanged(text: string): boolean {
  const [first] = useState(text);
  const [hasChanged, setHasChanged] = useState(false);
  if (!hasChanged && text !== first) setHasChanged(true);
  return hasChanged;
}
