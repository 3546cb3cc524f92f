import { isEmpty } from '../../domain/field.ts';
import { kept } from '../../domain/notebook.ts';
import { useKeeping } from '../../store/keepingState.ts';
import { useNotebook } from '../../store/notebook.ts';

/**
 * The sound at the end of a time. It is made here, so there is no file, and browsers ask for no permission: they only
 * want that the page was tapped. A page that was loaded anew is silent until it is tapped again; a locked phone may
 * keep it silent, and in a background tab it can come up to a minute late.
 */
let context: AudioContext | undefined;

/** Call it when the page is tapped. */
export function allowSound() {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  context.resume().catch(() => {
    // Without sound the words still say that the time is over.
  });
}

const planned = new Map<string, { timer: ReturnType<typeof setTimeout>; at: number }>();

/** A sound that comes later than this has nothing to tell any more. */
const tooLate = 120_000;

/** Plans the sound of a timer. It comes also when the reader is on another page of the guide by then. */
export function planSound(key: string, at: number) {
  cancelSound(key);
  planned.set(key, { at, timer: setTimeout(() => soundNow(key), at - Date.now()) });
}

export function cancelSound(key: string) {
  clearTimeout(planned.get(key)?.timer);
  planned.delete(key);
}

/**
 * Makes the sound that was planned for a timer, once. A bell is a word to everyone in the room: there is none for a time
 * of which the notebook knows no more, since it was deleted or left.
 */
export function soundNow(key: string) {
  const plan = planned.get(key);
  cancelSound(key);
  if (!plan || !context || !isWanted(key) || Date.now() - plan.at > tooLate) return;
  // It may have been put to sleep with the phone.
  context.resume().catch(() => {});
  note(context, 523.25, 0);
  note(context, 392, 0.5);
}

function isWanted(key: string): boolean {
  // What locks itself while a time runs takes the notebook off the page, and not the time.
  if (useKeeping.getState().state === 'locked') return true;
  const { answers } = useNotebook.getState();
  return !isEmpty(kept(answers, `${key}.ends`)) && kept(answers, `${key}.quiet`) !== 'yes';
}

/** A soft tone that fades, like a small bell. */
function note(audio: AudioContext, pitch: number, wait: number) {
  const start = audio.currentTime + wait;
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, start);
  loudness.gain.exponentialRampToValueAtTime(0.3, start + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + 1.4);
  tone.connect(loudness).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 1.5);
}
