import { Choices } from '../choice/Choices.tsx';
import type { KindProps } from '../kind.ts';
import { useText } from '../useAnswer.ts';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Yes or no. */
export function YesNoField({ field: _, answerKey, ...described }: KindProps<'yes-no'>) {
  const [value, onAnswer] = useText(answerKey);
  return <Choices {...described} options={options} value={value} onAnswer={onAnswer} />;
}
