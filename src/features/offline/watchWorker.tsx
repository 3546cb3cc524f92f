import { KeptLine } from './KeptLine.tsx';
import { NewerNotice } from './NewerNotice.tsx';
import { useOfflineNotices } from './offlineNotices.ts';

/** A page that stays open asks for a newer version this often, in ms, when the reader comes back to it. */
const askAgain = 3_600_000;
/** A new worker that has not taken over after this time, in ms, is not waited for. */
const longestWait = 3_000;

/** Says when every page is kept on the device, and when a newer version is there. Call it once, with our worker. */
export function watchWorker(registration: ServiceWorkerRegistration) {
  const { serviceWorker } = navigator;
  const sayNewer = () => useOfflineNotices.setState({ Newer });
  const Newer = () => <NewerNotice load={() => load(registration)} />;
  // The very first worker is no newer version: there is none before it.
  const look = () => registration.waiting && registration.active && sayNewer();
  const watch = () => registration.installing?.addEventListener('statechange', look);
  look();
  watch();
  registration.addEventListener('updatefound', watch);
  // Another tab has asked for it. This one goes on as it is, and may follow.
  let hadWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) sayNewer();
    hadWorker = true;
  });

  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < askAgain) return;
    askedAt = Date.now();
    registration.update().catch(() => {
      // There is no network now: another time.
    });
  });

  serviceWorker.ready.then(async ({ active }) => {
    if (active && (await isAllKept(active))) useOfflineNotices.setState({ AllKept: KeptLine });
  });
}

/**
 * Asks a worker whether it has every page. It keeps what is missing first, if it can. One that is still being activated
 * answers as well: to wait for the end of that is to wait for ever in WebKit, where a page does not always hear of it.
 */
function isAllKept(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data === true);
    worker.postMessage('is all kept?', [port2]);
  });
}

/** Has the waiting version take over and loads the page, once. */
function load({ waiting }: ServiceWorkerRegistration) {
  const reload = () => {
    clearTimeout(timer);
    navigator.serviceWorker.removeEventListener('controllerchange', reload);
    window.location.reload();
  };
  const timer = setTimeout(reload, waiting ? longestWait : 0);
  if (!waiting) return;
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  waiting.postMessage('take over');
}
