/** What the heading of a question is: one level below the heading that it stands under (WCAG 1.3.1). */
export type HeadingLevel = 'h2' | 'h3';
