import styles from './AnswerField.module.css';

type Props = {
  id: string;
  /** How many characters there are. */
  length: number;
  /** How many there may be. */
  longest: number;
};

/** From here on the count is shown. Before that it would only disturb. */
export const isNearlyFull = (length: number, longest: number) => longest - length < longest / 10;

/** How much more fits into a field that is nearly full. A field takes no more than fits, also of what is pasted. */
export function Room({ id, length, longest }: Props) {
  const left = longest - length;
  if (!isNearlyFull(length, longest)) return null;
  if (left > 0) {
    return (
      <p className={styles.help} id={id}>
        {`Room for ${left} more ${left === 1 ? 'character' : 'characters'}.`}
      </p>
    );
  }
  return (
    // Said aloud as it comes: what was pasted may be there in part only.
    <p key="full" className={styles.help} id={id} role="alert">
      {`This field is full, with ${longest.toLocaleString('en')} characters. What goes beyond that is left out.`}
    </p>
  );
}
