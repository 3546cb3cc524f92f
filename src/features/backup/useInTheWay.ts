import { useKeeping } from '../../store/keepingState.ts';

const inTheWay = {
  locked: 'What is kept here is locked. Unlock it first: the field for that is above.',
  newer: 'What is kept here is from a newer version of this guide. Load this page again first.',
};

/** What has to be done before anything can be copied or brought back, in a sentence. */
export const useInTheWay = (): string | undefined =>
  useKeeping(({ state }) => (state === 'locked' || state === 'newer' ? inTheWay[state] : undefined));
