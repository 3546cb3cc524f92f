import { neutralSite } from '../../domain/leaving.ts';
import { hasLeft, setLeft } from '../../store/leaving.ts';

const madeOf = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
) => Object.assign(document.createElement(name), properties);

/**
 * In a tab that was left in a hurry, Back leads here. Nothing of the page is shown then, and nothing that was written
 * is read, until somebody asks for it. Resolves at once in any other tab. It is made without React: the page has not
 * been woken, and a part of the script that does not come must not stand in the way.
 */
export function untilWanted(page: HTMLElement): Promise<void> {
  if (!hasLeft()) return Promise.resolve();
  const title = document.title;
  document.title = 'Closed';
  page.hidden = true;
  const main = madeOf('main', { className: 'prose' });
  main.style.padding = '1rem';
  const open = madeOf('button', { type: 'button', className: 'button', textContent: 'Open it' });
  const away = madeOf('a', {
    className: 'quiet-button',
    href: neutralSite,
    rel: 'nofollow noreferrer',
    textContent: 'Leave now',
  });
  const buttons = madeOf('p', {});
  buttons.append(open, ' ', away);
  main.append(madeOf('h1', { textContent: 'This page is closed' }), buttons);
  document.body.append(main);
  return new Promise((resolve) => {
    open.addEventListener('click', () => {
      setLeft(false);
      main.remove();
      page.hidden = false;
      document.title = title;
      page.querySelector<HTMLElement>('h1')?.focus();
      resolve();
    });
  });
}
