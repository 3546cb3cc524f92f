/** Whether this page may encrypt: browsers allow it on secure addresses only. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

export const cannotSeal =
  'Backups are not available here: your browser locks and unlocks files only on a secure address, one that starts with https.';
