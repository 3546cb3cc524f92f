import type { ReactNode } from 'react';

import { useHasChanged } from './useHasChanged.ts';

type Props = {
  /** What is so now, as a sentence; empty where there is nothing to say. */
  words: string;
  /** How the words are shown, where they are more than one paragraph; `null` while there are none. */
  children?: ReactNode;
  className?: string | undefined;
};

/**
 * Says what is so, and speaks it when it changes: a status message (WCAG 2.2, 4.1.3). What it is from the start is plain
 * words, to be read where they stand: a region that comes with its words is spoken by some screen readers though nothing
 * has changed, and by others not at all.
 */
export function Status({ words, children, className }: Props) {
  const hasChanged = useHasChanged(words);
  const Block = children === undefined ? 'p' : 'div';
  const shown = children ?? words;
  return (
    <>
      {!hasChanged && words && <Block className={className}>{shown}</Block>}
      <Block className={className} role="status">
        {hasChanged && words && shown}
      </Block>
    </>
  );
}
