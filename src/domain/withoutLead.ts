/**
 * The answer without the words that lead up to it, where it says them again: "I regret" leads to "I regret that I lied".
 * A label already began the sentence, and people write whole ones.
 */
export function withoutLead(lead: string, answer: string): string {
  const words = lead.trim().split(' ');
  const said = words.map((_, from) => `${words.slice(from).join(' ')} `);
  const again = said.find((each) => answer.toLowerCase().startsWith(each.toLowerCase()));
  return answer.slice(again?.length ?? 0).trimStart() || answer;
}
