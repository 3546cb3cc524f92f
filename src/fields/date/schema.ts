import * as v from 'valibot';

export const dateEntries = {
  /** Whether it is a day that has been. It is then in no calendar. */
  past: v.optional(v.boolean('true or false')),
};
