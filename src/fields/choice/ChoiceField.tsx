import type { KindProps } from '../kind.ts';
import { useText } from '../useAnswer.ts';
import { Choices } from './Choices.tsx';

/** One of the answers that the content offers. */
export function ChoiceField({ field, answerKey, ...described }: KindProps<'choice'>) {
  const [value, onAnswer] = useText(answerKey);
  const options = field.options.map((option) => ({ value: option, label: option }));
  return <Choices {...described} options={options} value={value} onAnswer={onAnswer} />;
}
