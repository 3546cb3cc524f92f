import { useEffect, useState } from 'react';

import { sayMinutes } from '../../domain/guide.ts';
import { milestone, saySeconds, sayTime, type TimerState } from '../../domain/timer.ts';
import { Status } from '../../ui/Status.tsx';
import { useThenFocus } from '../../ui/useThenFocus.ts';
import type { KindProps } from '../kind.ts';
import { PickOne } from '../PickOne.tsx';
import { privateField } from '../privateField.ts';
import { useText } from '../useAnswer.ts';
import { Pacer } from './Pacer.tsx';
import { sayUntil } from './sayUntil.ts';
import { allowSound, cancelSound, planSound, soundNow } from './sound.ts';
import styles from './TimerField.module.css';
import { useTimer } from './useTimer.ts';

/** A time of some minutes that goes on whatever happens to the page. It ends with words and a sound. */
export function TimerField({ field, answerKey, labelId, describedBy }: KindProps<'timer'>) {
  const [ends, setEnds] = useText(`${answerKey}.ends`);
  const [started, setStarted] = useText(`${answerKey}.minutes`);
  const [quiet, setQuiet] = useText(`${answerKey}.quiet`);
  const [pacer, setPacer] = useText(`${answerKey}.pacer`);
  /** The end of the time that was just stopped, to carry it on. */
  const [stopped, setStopped] = useState('');
  const [picked, setPicked] = useState('');
  const { container, thenFocus } = useThenFocus<HTMLFieldSetElement>();
  const { state, wall } = useTimer(ends, started);
  const until = field.until ?? 'Back at';
  const minutes =
    [picked, started].map(Number).find((count) => field.minutes.includes(count)) ?? field.minutes[0] ?? 20;
  const isRunning = state.is === 'running';
  const soundsAt =
    state.is === 'running' && quiet !== 'yes' ? Math.round(state.backAt / 1000) * 1000 : undefined;

  // Outside React: sound. It may be made once the reader has tapped the page, on Start or after a reload anywhere.
  useEffect(() => {
    if (!soundsAt) return;
    planSound(answerKey, soundsAt);
    document.addEventListener('click', allowSound);
    document.addEventListener('keydown', allowSound);
    return () => {
      document.removeEventListener('click', allowSound);
      document.removeEventListener('keydown', allowSound);
    };
  }, [answerKey, soundsAt]);
  useEffect(() => {
    if (state.is === 'over' && quiet !== 'yes') soundNow(answerKey);
    else if (state.is !== 'running' || quiet === 'yes') cancelSound(answerKey);
  }, [answerKey, state.is, quiet]);

  function onStart() {
    allowSound();
    setStopped('');
    setStarted(String(minutes));
    setEnds(new Date(Date.now() + minutes * 60_000).toJSON());
  }

  function onStop() {
    setStopped(ends);
    setEnds('');
  }

  function onCarryOn() {
    allowSound();
    setStopped('');
    setEnds(stopped);
  }

  return (
    <fieldset
      className={styles.timer}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      tabIndex={-1}
      ref={container}
    >
      <Status
        words={announcement(state, until)}
        className={state.is === 'over' ? undefined : 'visually-hidden'}
      />
      {state.is === 'running' ? (
        <>
          <p className={styles.backAt}>
            {until} {sayTime(state.backAt)}
          </p>
          {state.isMoved && (
            <p>The clock of this device was changed. This is the time by the clock as it is now.</p>
          )}
          <p role="timer" className={styles.left}>
            <span aria-hidden="true">{saySeconds(state.left)}</span>
            <span className="visually-hidden">{sayMinutes(Math.ceil(state.left / 60_000))} left</span>
          </p>
          {field.pacer && (
            <Pacer
              isHidden={pacer === 'hidden'}
              onToggle={(isHidden) => setPacer(isHidden ? 'hidden' : '')}
            />
          )}
        </>
      ) : (
        <>
          {field.minutes.length > 1 && (
            <PickOne
              label="How long"
              options={field.minutes.map((count) => ({ value: String(count), label: sayMinutes(count) }))}
              value={String(minutes)}
              onPick={setPicked}
            />
          )}
          <p className={styles.note}>
            {until} {sayTime(wall + minutes * 60_000)}, if you start now.
          </p>
          <div className={styles.buttons}>
            <button type="button" className="button" onClick={thenFocus(onStart)}>
              {state.is === 'over' ? 'Start again' : 'Start'}
            </button>
            {Date.parse(stopped) > wall && (
              <button type="button" className="quiet-button" onClick={thenFocus(onCarryOn)}>
                Carry on, {sayUntil(until, Date.parse(stopped))}
              </button>
            )}
          </div>
        </>
      )}
      <label className={styles.sound}>
        <input
          {...privateField}
          type="checkbox"
          checked={quiet !== 'yes'}
          onChange={({ target }) => setQuiet(target.checked ? '' : 'yes')}
        />
        <span>A short sound at the end</span>
      </label>
      <p className={styles.note}>A locked phone may stay silent, so remember at what time this ends.</p>
      {/* Last, so that a second tap by mistake on Start does not fall on it. */}
      {isRunning && (
        <button type="button" className="quiet-button" onClick={thenFocus(onStop)}>
          Stop early
        </button>
      )}
    </fieldset>
  );
}

/** What is said aloud. It changes only at the start, halfway, when a minute is left, and at the end. */
function announcement(state: TimerState, until: string): string {
  if (state.is === 'idle') return '';
  if (state.is === 'over') return 'The time is over.';
  const said = {
    start: `The time has begun: ${sayMinutes(state.minutes)}. ${until} ${sayTime(state.backAt)}.`,
    half: 'Half of the time is over.',
    'last-minute': 'One minute is left.',
  };
  return said[milestone(state.left, state.minutes)];
}
