import { discreetName } from '../../domain/pageTitle.ts';
import { startDiscreet, useDiscreet } from '../../store/discreet.ts';

/**
 * Gives the tab the icon that the reader has chosen. The title belongs to `Arrival`; it comes later, so the neutral one
 * is set here: what a browser puts in its history is the title that it finds in the first seconds.
 */
export function showDiscreetly() {
  startDiscreet();
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  const own = icon?.href ?? '';
  const show = (isDiscreet: boolean) => {
    if (icon) icon.href = isDiscreet ? `${import.meta.env.BASE_URL}page.svg` : own;
  };
  useDiscreet.subscribe(show);
  if (!useDiscreet.getState()) return;
  show(true);
  document.title = discreetName;
}
