/** The public address of the site, when the build was told it by SITE_URL; else an empty text. */
declare const __SITE_URL__: string;

/** The full address under which a page of the site is shared: its canonical link, and nothing else. */
export function publicAddress(address: string): string {
  const here = typeof window === 'undefined' ? '' : window.location.origin;
  return `${__SITE_URL__ || here}${import.meta.env.BASE_URL}${address.slice(1)}`;
}
