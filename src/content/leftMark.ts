const marks = /\*|`|\]\s?[([]|<\/?[a-z]|&#?\w+;/i;

/** The first sign of markdown, HTML or an entity in a text, where it would be shown as it is typed. */
export const leftMark = (text: string): string | undefined => marks.exec(text)?.[0];
