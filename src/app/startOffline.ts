import { whenIdle } from '../ui/whenIdle.ts';

/** Whether this build is there to remove the worker: see the vite config. */
declare const __KILL_WORKER__: boolean;

/** Has the guide kept on the device, once the page is there and nobody is waiting for anything. */
export function startOffline() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL;
  const register = () =>
    whenIdle(() => {
      if (__KILL_WORKER__) return removeWorker(base);
      const options = { scope: base, updateViaCache: 'none' } as const;
      const registered = navigator.serviceWorker.register(trusted(`${base}sw.js`), options);
      registered.then(watch).catch(() => {
        // Not allowed here, as in some private windows: the guide then needs the network, as any page does.
      });
    });
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

const watch = async (registration: ServiceWorkerRegistration) =>
  (await import('../features/offline/watchWorker.tsx')).watchWorker(registration);

/** Has a worker of a version before replaced by the one that removes itself. */
function removeWorker(base: string) {
  navigator.serviceWorker
    .getRegistration(base)
    .then((registration) => registration?.update())
    .catch(() => {
      // There is no network now. The browser itself asks again at the next page.
    });
}

/** What the types of the DOM do not know yet: https://www.w3.org/TR/trusted-types/ */
declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(): string },
      ): { createScriptURL(text: string): string };
    };
  }
}

/**
 * The address of a script, as the content policy of the site asks for it: from the one policy of trusted types that it
 * names, which knows this one address whatever it is given.
 */
const trusted = (address: string): string =>
  window.trustedTypes?.createPolicy('worker', { createScriptURL: () => address }).createScriptURL('') ??
  address;
