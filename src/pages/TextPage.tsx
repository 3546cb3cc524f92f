import type { PageWords } from '../domain/guide.ts';
import { GateQuestions } from '../features/gates/GateQuestions.tsx';
import { EraseEverything } from '../features/keeping/EraseEverything.tsx';
import { ProseText } from '../ui/ProseText.tsx';
import { CountryChoice, Helplines } from './Helplines.tsx';
import { Sources } from './Sources.tsx';
import styles from './TextPage.module.css';

/** A page of running text, with whatever list belongs to it. */
export function TextPage({ words }: { words: PageWords }) {
  const { id, title, summary, body, gates, afterGates, sources, countries } = words;
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{summary}</p>
      {countries && <CountryChoice countries={countries} />}
      <div className="prose">
        <ProseText prose={body} />
      </div>
      {gates && <GateQuestions gates={gates} />}
      {afterGates && (
        <div className="prose">
          <ProseText prose={afterGates} />
        </div>
      )}
      {countries && <Helplines countries={countries} />}
      {sources && <Sources sources={sources} />}
      {id === 'privacy' && <EraseEverything />}
    </article>
  );
}
