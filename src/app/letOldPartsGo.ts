import { hasParts } from '../store/hasParts.ts';
import { whenIdle } from '../ui/whenIdle.ts';

/** Lets go of what came from another device and has waited for the rest for too long, whichever page is opened. */
export function letOldPartsGo() {
  whenIdle(() => {
    if (!hasParts()) return;
    import('../store/parts.ts').then(
      ({ dropOldParts }) => dropOldParts(),
      () => {
        // Without a network, before the guide is on the device: the next page does it.
      },
    );
  });
}
