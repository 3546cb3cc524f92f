import { whenIdle } from '../ui/whenIdle.ts';

/** Has the guide kept on the device, once the page is there and nobody is waiting for anything. */
export function startOffline() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL;
  const register = () =>
    whenIdle(() => {
      navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' }).catch(() => {
        // Not allowed here, as in some private windows: the guide then needs the network, as any page does.
      });
    });
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
