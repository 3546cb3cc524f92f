import { links } from '../../domain/links.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import styles from './LockedLine.module.css';

/** Says, where progress would be shown, that it is locked. */
export function LockedLine() {
  const isLocked = useKeeping(({ state }) => state === 'locked');
  if (!isLocked) return null;
  return (
    <p className={styles.line}>
      Your progress is locked with your words. <InternalLink to={links.page('plan')}>Unlock it</InternalLink>
    </p>
  );
}
