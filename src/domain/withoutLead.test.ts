// @vitest-environment node
import { expect, test } from 'vitest';

import { withoutLead } from './withoutLead.ts';

// A label begins the sentence, and people write it again.
test.each([
  ['I regret', 'I regret that I lied', 'that I lied'],
  ['I regret', 'i regret it', 'it'],
  ['I regret', 'that I lied', 'that I lied'],
  ['When I want to hurry them, I will', 'I will go for a walk', 'go for a walk'],
  ['When I want to hurry them, I will', 'will not write', 'not write'],
  ['We stop at', 'at half past six', 'half past six'],
  ['I look at this plan every', 'every week', 'week'],
  ['Then I', 'Ian told me', 'Ian told me'],
  ['Then I', 'I', 'I'],
  ['Then I', 'I ', 'I '],
  ['', 'I lied', 'I lied'],
  ['What was true:', 'True love', 'True love'],
])('after %j, %j is %j', (lead, answer, rest) => {
  expect(withoutLead(lead, answer)).toBe(rest);
});
