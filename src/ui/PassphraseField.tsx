import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import styles from './PassphraseField.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether a password manager is to offer the one it has, or to keep this one. */
  autoComplete: 'current-password' | 'new-password';
  help?: string | undefined;
  /** What is wrong with it, in a sentence. */
  error?: string | undefined;
  /** It is being used: it stays what it was when that began. */
  isBusy?: boolean;
};

/**
 * A field for a passphrase. It can be shown, pasted and filled in by a password manager: nobody has to copy it by hand
 * (WCAG 3.3.8). It has no name, so that it is no part of any form that is sent.
 */
export function PassphraseField({
  label,
  value,
  onChange,
  autoComplete,
  help,
  error,
  isBusy = false,
}: Props) {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Outside React: the focus. The button that was pressed may be far below what is wrong.
    if (error) input.current?.focus();
  }, [error]);
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      {help && <p id={`${id}-help`}>{help}</p>}
      {/* An alert comes with its words: of words that come into one, Firefox says nothing to a screen reader. */}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.row}>
        <input
          ref={input}
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          readOnly={isBusy}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
        />
        <button
          type="button"
          className="quiet-button"
          aria-pressed={isShown}
          aria-describedby={`${id}-label`}
          onClick={() => setIsShown(!isShown)}
        >
          Show
        </button>
      </div>
    </div>
  );
}

/**
 * A passphrase that is asked for, as it is typed: `field` is for `PassphraseField`, and what is wrong holds until the next
 * key. It stands here because a file of its own would be a part of its own, which the script of every page would name.
 */
export function usePassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();

  function onChange(typed: string) {
    setPassphrase(typed);
    setError(undefined);
  }

  /** Says what is wrong with it. What is still wrong is said anew, and takes the focus anew. */
  function refuse(sentence: string) {
    flushSync(() => setError(undefined));
    setError(sentence);
  }

  return {
    passphrase,
    field: { value: passphrase, onChange, autoComplete: 'current-password', error } as const,
    refuse,
    accept: () => setError(undefined),
    clear: () => onChange(''),
  };
}
