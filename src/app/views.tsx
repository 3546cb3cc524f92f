import { type ComponentType, use } from 'react';

import { orOpenPage } from '../content/orOpenPage.ts';
import type { Words } from '../domain/guide.ts';
import { StepPage } from '../pages/StepPage.tsx';

type View<Kind extends Words['kind']> = ComponentType<{
  words: Extract<Words, { kind: Kind }>;
  address: string;
}>;

/** The component for each kind of words. Each is a chunk of its own, so that a step does not load the other pages. */
const views: { [Kind in Words['kind']]: () => Promise<View<Kind>> } = {
  home: () => import('../pages/HomePage.tsx').then((module) => module.HomePage),
  path: () => import('../pages/PathPage.tsx').then((module) => module.PathPage),
  step: () => Promise.resolve(StepPage),
  page: () => import('../pages/TextPage.tsx').then((module) => module.TextPage),
  lost: () => import('../pages/LostPage.tsx').then((module) => module.LostPage),
};

/** The module of each view, as the build names it: to have it fetched with the page. */
export const viewModule = (kind: Words['kind']): string =>
  `src/pages/${{ home: 'Home', path: 'Path', step: 'Step', page: 'Text', lost: 'Lost' }[kind]}Page.tsx`;

const loaded = new Map<string, ComponentType<{ words: Words; address: string }>>();
const loading = new Map<string, Promise<ComponentType<{ words: Words; address: string }>>>();

/** Fetches the component for a kind of words, once. Awaited before a page is hydrated or rendered at build. */
export function loadView(kind: Words['kind']): Promise<ComponentType<{ words: Words; address: string }>> {
  const known = loading.get(kind);
  if (known) return known;
  // Each view takes its own kind of words; `PageView` gives it no other.
  const started = views[kind]() as Promise<ComponentType<{ words: Words; address: string }>>;
  loading.set(kind, started);
  started.then(
    (view) => loaded.set(kind, view),
    () => loading.delete(kind),
  );
  return started;
}

/** Whether a kind of words can be shown at once. */
export const hasView = (kind: Words['kind']): boolean => loaded.has(kind);

const viewOrPage = orOpenPage(loadView);

/**
 * Shows words with the component for their kind. Suspended while that is being fetched. Every page begins afresh, but
 * for the steps of a path: what stands beside each of them stays as one is left for another.
 */
export function PageView({ words, address }: { words: Words; address: string }) {
  const View = loaded.get(words.kind) ?? use(viewOrPage(words.kind));
  const whole = words.kind === 'step' ? words.path.id : address;
  return <View key={whole} words={words} address={address} />;
}
