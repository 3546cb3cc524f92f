/** Where the reader's choice about spelling is kept: a setting of how the guide is shown, which is not private. */
export const spellingKey = 'mend.spelling';
