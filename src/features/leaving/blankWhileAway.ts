/**
 * Shows nothing while the tab is not the one that is looked at: some devices make their picture of an open app then.
 * They need not wait for it, so nothing promises it. By its opacity: what is hidden in another way loses the focus.
 */
export function blankWhileAway(): () => void {
  const onChange = () => {
    document.body.style.opacity = document.visibilityState === 'hidden' ? '0' : '';
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
