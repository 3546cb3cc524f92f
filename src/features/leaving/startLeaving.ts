import { neutralSite } from '../../domain/leaving.ts';
import { afterTouch, longestBetween, noPresses, pressesToLeave } from '../../domain/shiftPresses.ts';
import { leave } from './leave.ts';

/**
 * Has the page left by its link and by Shift pressed three times, and nothing private left behind in the browser's
 * back/forward cache, for as long as the page is open. `forget` empties what the page shows and has in memory.
 */
export function startLeaving(forget: () => void) {
  let presses = noPresses;
  let cursorAtShift: readonly unknown[] = [];
  let status: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Before anything else on the page hears of it, and with whatever key is held: it opens no other tab.
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.href !== neutralSite) return;
    event.preventDefault();
    event.stopPropagation();
    leave(forget);
  };

  const onTouch = (event: Event) => {
    const { type, timeStamp: at } = event;
    const { key, repeat } = event as Partial<KeyboardEvent>;
    if (key === 'Shift' && type === 'keydown' && !repeat) cursorAtShift = cursorNow();
    const before = presses;
    presses = afterTouch(presses, {
      type: type as 'keydown',
      at,
      ...(key && { key }),
      ...(repeat && { repeat }),
      hasMoved: type === 'keyup' && cursorNow().some((part, index) => part !== cursorAtShift[index]),
    });
    if (presses.count === before.count && presses.last === before.last) return;
    clearTimeout(timer);
    if (presses.count === pressesToLeave) {
      presses = noPresses;
      leave(forget);
    } else if (presses.count > 0) {
      const more = pressesToLeave - presses.count;
      say(`Shift: press it ${more} more ${more === 1 ? 'time' : 'times'} to leave.`);
      timer = setTimeout(
        () => say('Too late to leave by Shift. Press it three times again.'),
        longestBetween,
      );
    } else say('');
  };

  // It is there from the first time on that Shift goes down: what is said is put into it when the key comes up.
  const say = (text: string) => {
    if (!status?.isConnected) {
      status = document.createElement('p');
      status.className = 'visually-hidden';
      status.setAttribute('role', 'status');
      document.body.append(status);
    }
    status.textContent = text;
  };

  // A page that is left in any way may be kept as it stands, and shown again by Back. Nothing must stand in it then.
  const onHide = (event: PageTransitionEvent) => event.persisted && forget();
  const onShow = (event: PageTransitionEvent) => event.persisted && window.location.reload();

  const touches = ['keydown', 'keyup', 'pointerdown'];
  document.addEventListener('click', onClick, true);
  for (const touch of touches) document.addEventListener(touch, onTouch, true);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
}

/** Where the cursor and the focus are. Browsers tell that they moved up to half a second late: too late to count by. */
function cursorNow(): readonly unknown[] {
  const field = document.activeElement as Partial<HTMLTextAreaElement> | null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {};
  return [
    field,
    field?.selectionStart,
    field?.selectionEnd,
    anchorNode,
    anchorOffset,
    focusNode,
    focusOffset,
  ];
}
