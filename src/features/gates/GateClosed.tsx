import { useId } from 'react';

import { type GatedTool, type GateId, gatesThatClose } from '../../domain/gates.ts';
import type { GateWords } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { useGates } from '../../store/gates.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { ProseText } from '../../ui/ProseText.tsx';
import { useToday } from '../../ui/useToday.ts';
import styles from './Gate.module.css';

/** Why a tool is closed. An agreement is for whoever of the two may not be safe. */
function reasonFor(tool: GatedTool, closing: readonly GateId[]): string {
  if (tool === 'message') return 'From what you answered, a message or a talk could do harm.';
  return closing.includes('you')
    ? 'From what you answered, you may not be safe. An agreement could be used against you.'
    : 'From what you answered, they may not feel free to say no. An agreement would not be worth anything.';
}

/** Says why a tool is closed, in the words of the questions that close it, and what stays open. */
export function GateClosed({ tool, questions }: { tool: GatedTool; questions: readonly GateWords[] }) {
  const asked = useGates();
  const today = useToday();
  const id = useId();
  const closing = gatesThatClose(asked, today, tool);
  return (
    <section className={styles.closed} aria-labelledby={id}>
      <h3 id={id}>This part is closed</h3>
      <p>{reasonFor(tool, closing)}</p>
      {questions
        .filter((set) => closing.includes(set.id))
        .map((set) => (
          <div key={set.id} className="prose">
            <ProseText prose={set.yes} />
          </div>
        ))}
      {tool === 'agreement' && closing.includes('you') && (
        <p>
          If you made an agreement before, you do not have to keep to it. You can delete it in{' '}
          <InternalLink to={links.page('plan')}>your plan</InternalLink>.
        </p>
      )}
      <p>
        All steps stay open for you to read, and what you wrote before is still kept. You can write in the
        steps where “Your turn” is still open, or on paper, for yourself alone.
      </p>
      <ul>
        <li>
          <InternalLink to={links.page('help')}>Find someone to talk to</InternalLink>
        </li>
        <li>
          <InternalLink to={links.page('before-you-start')}>See the questions and your answers</InternalLink>
        </li>
      </ul>
    </section>
  );
}
