/** An agreement needs nothing from the content. What is offered and what stays private are fields of their own. */
export const agreementEntries = {};
