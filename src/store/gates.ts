import { create } from 'zustand';

import { dayOf } from '../domain/day.ts';
import {
  type AskedGates,
  forgetAnswers,
  type GateAnswer,
  type GateId,
  withGateAnswer,
  withGateSkipped,
} from '../domain/gates.ts';

/**
 * The answers to the questions about safety. They are in the memory of this tab and nowhere else: not in the notebook,
 * not in storage, not in an address, not in what is saved to a file. Whoever opens this device later finds none.
 */
export const useGates = create<AskedGates>(forgetAnswers);

const today = () => dayOf(new Date());

export const answerGate = (id: GateId, answer: GateAnswer) =>
  useGates.setState((asked) => withGateAnswer(asked, id, answer, today()), true);

export const skipGate = (id: GateId) =>
  useGates.setState((asked) => withGateSkipped(asked, id, today()), true);

/** For the reader who takes the answers back, and after words that sound like a threat. */
export const forgetGates = () => useGates.setState(forgetAnswers(), true);
