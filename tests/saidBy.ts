/** What a `Status` says to who reads it: plain words at first, and what is in its region once they have changed. */
export function saidBy(region: HTMLElement | undefined): string {
  const before = region?.previousElementSibling;
  return region?.textContent || (before?.tagName === 'P' && before.textContent) || '';
}
