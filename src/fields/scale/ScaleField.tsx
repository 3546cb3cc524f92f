import { scaleValue } from '../../domain/field.ts';
import type { KindProps } from '../kind.ts';
import { useText } from '../useAnswer.ts';
import { Scale } from './Scale.tsx';

/** A number from 0 to 10, with words for both ends. */
export function ScaleField({ field, answerKey, ...described }: KindProps<'scale'>) {
  const [value, onAnswer] = useText(answerKey);
  return (
    <Scale
      {...described}
      ends={[field.low, field.high]}
      value={scaleValue(value)}
      onValue={(number) => onAnswer(number === undefined ? '' : String(number))}
    />
  );
}
