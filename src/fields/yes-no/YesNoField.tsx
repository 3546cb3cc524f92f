import { Choices, yesOrNo } from '../choice/Choices.tsx';
import type { KindProps } from '../kind.ts';
import { useText } from '../useAnswer.ts';

/** Yes or no. */
export function YesNoField({ field: _, answerKey, ...described }: KindProps<'yes-no'>) {
  const [value, onAnswer] = useText(answerKey);
  return <Choices {...described} options={yesOrNo} value={value} onAnswer={onAnswer} />;
}
