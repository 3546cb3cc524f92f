import { useContents } from '../../content/words.ts';
import { type StepId, stepId } from '../../domain/guide.ts';
import { links } from '../../domain/links.ts';
import { nearest } from '../../domain/nearest.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { useReady } from '../../ui/useReady.ts';
import styles from './NearestSteps.module.css';

/** Offers the pages whose address is most like the one that does not exist. The address itself is not repeated. */
export function NearestSteps({ address }: { address: string }) {
  const ready = useReady();
  const { contents } = useContents(ready);
  if (!contents) return null;
  const places = [
    ...contents.paths.flatMap(({ id, title, steps }) => [
      { address: links.path(id), title, of: undefined },
      ...steps.map((step, index) => ({
        address: links.step(stepId(id, step.slug) as StepId),
        title: step.title,
        of: `${title}, step ${index + 1}`,
        number: index + 1,
      })),
    ]),
    ...contents.pages.map(({ slug, title }) => ({ address: links.pageBySlug(slug), title, of: undefined })),
  ];
  return (
    <section className={styles.nearest} aria-labelledby="nearest">
      <h2 id="nearest">Perhaps you were looking for</h2>
      <ul>
        {nearest(address, places).map((place) => (
          <li key={place.address}>
            <InternalLink to={place.address}>{place.title}</InternalLink>
            {place.of && <span> {place.of}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
