/** Said where the page may not encrypt, which browsers allow on secure addresses only. */
export const cannotSeal =
  'Backups are not available here: your browser locks and unlocks files only on a secure address, one that starts with https.';
