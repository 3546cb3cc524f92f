import { type Day, daysBetween } from './day.ts';

// The three sets of questions on /before-you-start/, and what an answer closes. Our own rule: there is no score, and
// the steps stay open to be read whatever is answered. Only tools that could do harm are closed.

/** What the questions are about: you, what you have done, what they want. */
export const gateIds = ['you', 'done', 'wanted'] as const;
export type GateId = (typeof gateIds)[number];

/** `yes` when any question of the set is true, `no` when none is. */
export type GateAnswer = 'yes' | 'no';
export type Gates = Record<GateId, GateAnswer | undefined>;
/** The day on which each set was last answered or skipped in this visit. */
export type AskedAt = Record<GateId, Day | undefined>;
export type AskedGates = { answers: Gates; askedAt: AskedAt };

/** The agreement about openness, and everything that helps to write to the other person or to plan a talk. */
export type GatedTool = 'agreement' | 'message';

/** What a yes closes. */
const closes: Record<GateId, readonly GatedTool[]> = {
  you: ['agreement'],
  // An agreement with someone who is afraid is not freely made.
  done: ['agreement', 'message'],
  wanted: ['message'],
};

/** An open tab is not one visit for ever: after so many days the questions are asked again. */
const daysToAskAgain = 30;

/** The sets of questions that stand before a tool. */
const gatesOf = (tool: GatedTool): GateId[] => gateIds.filter((id) => closes[id].includes(tool));

export const closedTools = (gates: Gates): ReadonlySet<GatedTool> =>
  new Set(gateIds.filter((id) => gates[id] === 'yes').flatMap((id) => closes[id]));

/** A message reaches someone who did not ask for it, so its questions cannot be skipped. */
export const maySkip = (tool: GatedTool): boolean => tool !== 'message';

/** Counted both ways: a clock that was put back asks again too. */
const isRecent = (asked: Day | undefined, today: Day): boolean =>
  asked !== undefined && Math.abs(daysBetween(asked, today)) <= daysToAskAgain;

/** The sets of questions to be asked now before a tool may be used. */
export const gatesToAsk = (gates: Gates, askedAt: AskedAt, today: Day, tool: GatedTool): GateId[] =>
  gatesOf(tool).filter((id) => !isRecent(askedAt[id], today) || (gates[id] === undefined && !maySkip(tool)));

/** Whether questions have to be asked, or asked again, before a tool may be used. */
export const mustAsk = (gates: Gates, askedAt: AskedAt, today: Day, tool: GatedTool): boolean =>
  gatesToAsk(gates, askedAt, today, tool).length > 0;

/** The sets of questions whose recent answer keeps a tool closed. */
export const gatesThatClose = ({ answers, askedAt }: AskedGates, today: Day, tool: GatedTool): GateId[] =>
  gatesOf(tool).filter((id) => answers[id] === 'yes' && isRecent(askedAt[id], today));

/** What stands before a tool: its questions, an end, or nothing. */
export type GateState = 'ask' | 'closed' | 'open';

export function gateState(asked: AskedGates, today: Day, tool: GatedTool): GateState {
  if (gatesThatClose(asked, today, tool).length > 0) return 'closed';
  return mustAsk(asked.answers, asked.askedAt, today, tool) ? 'ask' : 'open';
}

/** As at the start of a visit. Also what is left after words that sound like a threat: everything is asked again. */
export const forgetAnswers = (): AskedGates => ({
  answers: { you: undefined, done: undefined, wanted: undefined },
  askedAt: { you: undefined, done: undefined, wanted: undefined },
});

export const withGateAnswer = (
  { answers, askedAt }: AskedGates,
  id: GateId,
  answer: GateAnswer,
  today: Day,
): AskedGates => ({ answers: { ...answers, [id]: answer }, askedAt: { ...askedAt, [id]: today } });

/** The questions were seen and passed over. An answer from before stays. */
export const withGateSkipped = ({ answers, askedAt }: AskedGates, id: GateId, today: Day): AskedGates => ({
  answers,
  askedAt: { ...askedAt, [id]: today },
});
