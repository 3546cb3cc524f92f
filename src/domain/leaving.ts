/**
 * Where a reader who leaves fast is taken. A constant, never made from anything. The weather, because anyone could have
 * been looking at it, it shows nothing of the person who looks, and GOV.UK's own exit has led there for years.
 */
export const neutralSite = 'https://www.bbc.co.uk/weather';

/** The address of our own page for one who leaves without a network. It is kept on the device and names nothing. */
export const neutralPage = '/offline/';
