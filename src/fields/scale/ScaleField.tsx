import { Choices } from '../choice/Choices.tsx';
import type { KindProps } from '../kind.ts';
import { useText } from '../useAnswer.ts';

const steps = Array.from({ length: 11 }, (_, step) => step);

/** A number from 0 to 10, with words for both ends. Nothing is chosen at first: a default would be an answer. */
export function ScaleField({ field, answerKey, ...described }: KindProps<'scale'>) {
  const [value, onAnswer] = useText(answerKey);
  const options = steps.map((step) => ({
    value: String(step),
    label: step === 0 ? `0 – ${field.low}` : step === 10 ? `10 – ${field.high}` : String(step),
  }));
  return <Choices {...described} options={options} value={value} onAnswer={onAnswer} />;
}
