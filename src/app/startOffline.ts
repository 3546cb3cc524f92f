import { whenIdle } from '../ui/whenIdle.ts';

/** Has the guide kept on the device, once the page is there and nobody is waiting for anything. */
export function startOffline() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL;
  const register = () =>
    whenIdle(() => {
      const options = { scope: base, updateViaCache: 'none' } as const;
      navigator.serviceWorker.register(trusted(`${base}sw.js`), options).catch(() => {
        // Not allowed here, as in some private windows: the guide then needs the network, as any page does.
      });
    });
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
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
  window.trustedTypes?.createPolicy('mend', { createScriptURL: () => address }).createScriptURL('') ??
  address;
