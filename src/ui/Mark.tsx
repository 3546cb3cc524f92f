/** The mark: a small bowl with one seam of gold. */
export const Mark = () => (
  <svg width="30" height="22" viewBox="0 0 30 22" aria-hidden="true">
    <path d="M1 2H29C29 11 23 19 18 19H12C7 19 1 11 1 2Z" fill="var(--bowl)" />
    <path d="M11 18H19L18 22H12Z" fill="var(--bowl-foot)" />
    <path d="M12 2L16 7L13 11L17 19" fill="none" stroke="var(--gold)" strokeWidth="2.2" />
  </svg>
);
