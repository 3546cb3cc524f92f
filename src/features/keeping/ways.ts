import type { Way } from '../../domain/way.ts';

/** The ways of keeping, in the words of the page: what each can do, and what it cannot. */
export const ways: readonly { way: Exclude<Way, 'undecided'>; label: string; help: string }[] = [
  {
    way: 'locked',
    label: 'Lock it with a passphrase',
    help: 'It is encrypted on this device, with your progress. You type the passphrase each time. If you forget it, nobody can open it.',
  },
  {
    way: 'open',
    label: 'Keep it open on this device',
    help: 'You find it here next time. So does anyone else who can use this browser.',
  },
  {
    way: 'memory',
    label: 'Do not keep it',
    help: 'It is gone when you close or reload this page, or go to another site. Your progress is too. Copy or print what you want to have.',
  },
];

/** What is so once one of them has been chosen, and until then. */
export const keptHow: Record<Way, string> = {
  undecided: 'Only your progress is kept until you choose, open on this device.',
  locked: 'What you write and your progress are kept on this device, locked with your passphrase.',
  open: 'What you write and your progress are kept on this device, open to anyone who can use this browser.',
  memory:
    'Nothing is kept. What you write is gone when you close or reload this page, or go to another site.',
};

/** Where the browser stores nothing for this site. */
export const cannotKeep = 'This browser does not let the guide keep anything. It goes on in memory only.';

/** Why the lock is not offered where a browser does not allow it. */
export const cannotLock =
  'The lock is not available here. Browsers encrypt only on pages that came over a secure connection.';
