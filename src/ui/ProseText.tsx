import { createElement, type ReactNode } from 'react';

import type { Node, Prose } from '../domain/prose.ts';
import { InternalLink } from './InternalLink.tsx';

/** Running text as elements. Links to other hosts tell them nothing about where the reader came from. */
export const ProseText = ({ prose }: { prose: Prose }): ReactNode => prose.map(element);

function element(node: Node, index: number): ReactNode {
  if (typeof node === 'string') return node;
  if (node[0] === 'a') {
    const [, address, ...words] = node;
    const children = words.map(element);
    if (address.startsWith('/')) {
      return (
        <InternalLink key={index} to={address}>
          {children}
        </InternalLink>
      );
    }
    return (
      <a key={index} href={address} rel="noreferrer">
        {children}
      </a>
    );
  }
  if (node[0] === 'h2' || node[0] === 'h3') {
    const [name, id, ...words] = node;
    return createElement(name, { key: index, id }, ...words.map(element));
  }
  const [name, ...words] = node;
  return createElement(name, { key: index }, ...words.map(element));
}
