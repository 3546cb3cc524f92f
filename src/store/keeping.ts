import { damagedKey, putAsideTexts } from './aside.ts';
import { firstCopy, letGo, notebookKey, secondCopy } from './copies.ts';
import { dropDueSave, isSaveDue, saveWhenDue } from './dueSave.ts';
import { isPaused, nothingWrong, setState, useKeeping, wayNow } from './keepingState.ts';
import { dropWaiting, forgetCopy, known, writeOpen } from './known.ts';
import { useNotebook } from './notebook.ts';
import { onErasedElsewhere, onLetGoElsewhere, takeIn, takeInSecond } from './takingIn.ts';

/**
 * Reads what was saved and keeps it up to date from now on, in step with other tabs. Call it once, in the browser,
 * before the page is hydrated. Returns a function that stops it.
 */
export function startKeeping(): () => void {
  let isStopped = false;
  takeIn();
  const { erasures } = known;
  secondCopy().then((copy) => {
    if (copy && !isStopped && known.erasures === erasures) takeInSecond(copy);
  });
  // It stays said, also on later visits, until the reader has let go of it: private text lies there.
  if (putAsideTexts(damagedKey).length > 0) useKeeping.setState({ damaged: true });
  const stopWatching = useNotebook.subscribe(saveSoon);
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || (event.key === notebookKey && event.newValue === null)) onErasedElsewhere();
    else if (event.key === notebookKey && event.newValue === letGo) onLetGoElsewhere();
    else if (event.key !== notebookKey || wayNow() === 'memory') return;
    else if (known.sealer) save();
    // The text of the event is read, not the storage: a browser may still show this tab its own last writing there.
    // What was written over from elsewhere may be whole in this tab alone.
    else if (takeIn(event.newValue) && useNotebook.getState() !== known.saved) saveSoon();
  };
  // A page that is hidden may not get another chance: browsers end it without a word.
  const onHide = () => {
    if (isSaveDue()) save();
  };
  // A page that was frozen or in the back/forward cache has missed what other tabs did meanwhile.
  const onReturn = () => {
    if (isPaused()) return;
    if (known.copy !== null && firstCopy() === null) onErasedElsewhere();
    else if (known.sealer) save();
    else takeIn();
  };
  const onVisibility = () => (document.visibilityState === 'hidden' ? onHide() : onReturn());
  const onShow = (event: PageTransitionEvent) => event.persisted && onReturn();
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    isStopped = true;
    stopWatching();
    dropDueSave();
    known.sealer = undefined;
    dropWaiting();
    known.id = '';
    forgetCopy();
    known.ownCopy = null;
    useKeeping.setState(nothingWrong);
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

function saveSoon() {
  if (known.isReceiving || isPaused()) return;
  // What stands in the way of saving stays said until it is gone: it must not come and go with every key.
  if (useKeeping.getState().state === 'saved') setState('saving');
  saveWhenDue(save);
}

/**
 * Writes the notebook now, joined with what another tab may have written since. A locked one takes a moment: it is
 * written when the promise resolves.
 */
export function save(): void | Promise<void> {
  dropDueSave();
  if (isPaused()) return;
  if (known.sealer) return known.locker?.save();
  if (takeIn()) writeOpen();
}
