import { describe, expect, test } from 'vitest';

import { addDays } from './day.ts';
import {
  type AskedAt,
  closedTools,
  forgetAnswers,
  type GateAnswer,
  type GatedTool,
  type GateId,
  type Gates,
  gateIds,
  gateState,
  gatesThatClose,
  gatesToAsk,
  maySkip,
  mustAsk,
  withGateAnswer,
  withGateSkipped,
} from './gates.ts';

const today = '2026-11-22';
const tools: GatedTool[] = ['agreement', 'message'];
const answers: (GateAnswer | undefined)[] = ['yes', 'no', undefined];
const all: Gates[] = answers.flatMap((you) =>
  answers.flatMap((done) => answers.map((wanted) => ({ you, done, wanted }))),
);
/** The day of asking for each set that has an answer. */
const asked = (gates: Gates, day = today): AskedAt => ({
  you: gates.you && day,
  done: gates.done && day,
  wanted: gates.wanted && day,
});

test('there are 27 ways to answer three sets of questions', () => {
  expect(new Set(all.map((gates) => JSON.stringify(Object.values(gates)))).size).toBe(27);
});

// Written out, not worked out: what is closed, and what stands before each tool on the day of the answers.
test.each<[you: string, done: string, wanted: string, closed: string, agreement: string, message: string]>([
  ['yes', 'yes', 'yes', 'agreement message', 'closed', 'closed'],
  ['yes', 'yes', 'no', 'agreement message', 'closed', 'closed'],
  ['yes', 'yes', '-', 'agreement message', 'closed', 'closed'],
  ['yes', 'no', 'yes', 'agreement message', 'closed', 'closed'],
  ['yes', 'no', 'no', 'agreement', 'closed', 'open'],
  ['yes', 'no', '-', 'agreement', 'closed', 'ask'],
  ['yes', '-', 'yes', 'agreement message', 'closed', 'closed'],
  ['yes', '-', 'no', 'agreement', 'closed', 'ask'],
  ['yes', '-', '-', 'agreement', 'closed', 'ask'],
  ['no', 'yes', 'yes', 'agreement message', 'closed', 'closed'],
  ['no', 'yes', 'no', 'agreement message', 'closed', 'closed'],
  ['no', 'yes', '-', 'agreement message', 'closed', 'closed'],
  ['no', 'no', 'yes', 'message', 'open', 'closed'],
  ['no', 'no', 'no', '', 'open', 'open'],
  ['no', 'no', '-', '', 'open', 'ask'],
  ['no', '-', 'yes', 'message', 'ask', 'closed'],
  ['no', '-', 'no', '', 'ask', 'ask'],
  ['no', '-', '-', '', 'ask', 'ask'],
  ['-', 'yes', 'yes', 'agreement message', 'closed', 'closed'],
  ['-', 'yes', 'no', 'agreement message', 'closed', 'closed'],
  ['-', 'yes', '-', 'agreement message', 'closed', 'closed'],
  ['-', 'no', 'yes', 'message', 'ask', 'closed'],
  ['-', 'no', 'no', '', 'ask', 'open'],
  ['-', 'no', '-', '', 'ask', 'ask'],
  ['-', '-', 'yes', 'message', 'ask', 'closed'],
  ['-', '-', 'no', '', 'ask', 'ask'],
  ['-', '-', '-', '', 'ask', 'ask'],
])('you %s, done %s, wanted %s: closed "%s"; agreement %s, message %s', (...row) => {
  const [you, done, wanted] = row.slice(0, 3).map((answer) => (answer === '-' ? undefined : answer));
  const gates = { you, done, wanted } as Gates;
  const [closed, ...states] = row.slice(3);
  expect([...closedTools(gates)].sort().join(' ')).toBe(closed);
  expect(tools.map((tool) => gateState({ answers: gates, askedAt: asked(gates) }, today, tool))).toEqual(
    states,
  );
});

describe.each(all)('with $you, $done, $wanted', (gates) => {
  test('another yes never opens what was closed', () => {
    for (const id of gateIds) {
      const more = closedTools({ ...gates, [id]: 'yes' });
      for (const tool of closedTools(gates)) expect(more.has(tool)).toBe(true);
    }
  });

  test('every set of a tool that has no answer is asked', () => {
    const open = (...sets: GateId[]) => sets.filter((id) => !gates[id]);
    expect(gatesToAsk(gates, asked(gates), today, 'agreement')).toEqual(open('you', 'done'));
    expect(gatesToAsk(gates, asked(gates), today, 'message')).toEqual(open('done', 'wanted'));
  });

  test('the answers hold for 30 days, and are asked for again on the next', () => {
    for (const tool of tools) {
      const now = mustAsk(gates, asked(gates), today, tool);
      expect(mustAsk(gates, asked(gates), addDays(today, 30), tool)).toBe(now);
      expect(mustAsk(gates, asked(gates), addDays(today, 31), tool)).toBe(true);
    }
  });

  test('a clock that was put back asks again', () => {
    for (const tool of tools) expect(mustAsk(gates, asked(gates), addDays(today, -31), tool)).toBe(true);
  });

  test('once they are forgotten, as after a threat, everything is asked again', () => {
    const forgotten = forgetAnswers();
    for (const tool of tools) {
      expect(mustAsk(forgotten.answers, forgotten.askedAt, today, tool)).toBe(true);
      expect(gateState(forgotten, today, tool)).toBe('ask');
    }
  });

  test('a message tool opens by two answers of no, and by nothing else', () => {
    const skipped = gateIds.reduce((before, id) => withGateSkipped(before, id, today), {
      answers: gates,
      askedAt: asked(gates),
    });
    const isOpen = gateState(skipped, today, 'message') === 'open';
    expect(isOpen).toBe(gates.done === 'no' && gates.wanted === 'no');
  });
});

test('the questions before the agreement may be skipped, and those before a message not', () => {
  expect(tools.map(maySkip)).toEqual([true, false]);
  const skipped = withGateSkipped(withGateSkipped(forgetAnswers(), 'you', today), 'done', today);
  expect(gateState(skipped, today, 'agreement')).toBe('open');
  expect(gateState(skipped, addDays(today, 31), 'agreement')).toBe('ask');
});

test('skipping does not undo a yes', () => {
  const yes = withGateAnswer(forgetAnswers(), 'you', 'yes', today);
  expect(gateState(withGateSkipped(yes, 'you', addDays(today, 40)), addDays(today, 40), 'agreement')).toBe(
    'closed',
  );
});

test('an answer can be changed, and says which set closes a tool', () => {
  const yes = withGateAnswer(forgetAnswers(), 'wanted', 'yes', today);
  expect(gatesThatClose(yes, today, 'message')).toEqual(['wanted']);
  const no = withGateAnswer(yes, 'wanted', 'no', today);
  expect(gatesThatClose(no, today, 'message')).toEqual([]);
});
