import type { Nodes, Parents, RootContent } from 'mdast';

import { leftMark } from '../content/leftMark.ts';
import { type Node, type Prose, plainText } from '../domain/prose.ts';
import { appIds } from './checks.ts';
import { type Report, unseen } from './contentFile.ts';
import { checkHeading, lineOf } from './sections.ts';
import { curlyQuotes, nameFrom } from './typography.ts';

/** What a file's texts hold for others: the links they make, to be checked once all pages are known, and anchors. */
export type Found = { links: FoundLink[]; anchors: Set<string> };
export type FoundLink = { address: string; line: number };

const names = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  strong: 'strong',
  emphasis: 'em',
  break: 'br',
} as const;

const refused: Record<string, string> = {
  html: 'no HTML: write markdown only',
  image: 'no images in the words',
  imageReference: 'no images in the words',
  linkReference: 'the address inside the link: [words](address)',
  definition: 'the address inside the link: [words](address)',
  code: 'words, found a block of code (is a line indented by four spaces?)',
  inlineCode: 'words, found code',
  thematicBreak: 'no line across the page',
};

/**
 * Makes prose of markdown. HTML, images, code and unknown addresses are reported and left out. Links and
 * anchors are added to `found`.
 */
export function toProse(nodes: readonly RootContent[], report: Report, found: Found): Prose {
  /** What stands before in the same paragraph or heading. */
  let before = ' ';

  function children(parent: Parents): Node[] {
    return parent.children.flatMap((child) => convert(child, parent));
  }

  function convert(node: Nodes, parent?: Parents): Node[] {
    switch (node.type) {
      case 'text': {
        const mark = leftMark(node.value);
        if (mark) report(lineOf(node), `words, found ${mark}, which would be shown as it is`);
        if (unseen.test(node.value))
          report(lineOf(node), 'only characters that can be seen, found one by its code');
        const text = curlyQuotes(node.value.replaceAll('\n', ' '), before);
        before += text;
        return [text];
      }
      case 'paragraph': {
        before = ' ';
        // An item of one paragraph is its words: `<li>words</li>`.
        if (parent?.type === 'listItem' && parent.children.length === 1) return children(node);
        return [['p', ...children(node)]];
      }
      case 'list':
        if (node.ordered && node.start !== 1)
          report(lineOf(node), `a list that begins with 1, found ${node.start}`);
        return [[node.ordered ? 'ol' : 'ul', ...children(node)]];
      case 'blockquote':
      case 'listItem':
      case 'strong':
      case 'emphasis':
        return [[names[node.type], ...children(node)]];
      case 'break':
        before += ' ';
        return [['br']];
      case 'heading': {
        before = ' ';
        if (node.depth !== 2 && node.depth !== 3) {
          report(lineOf(node), 'a heading of two or three #: the title is the only one above');
          return [];
        }
        checkHeading(node, report);
        const words = children(node);
        const anchor = nameFrom(plainText(words));
        addAnchor(anchor, lineOf(node), report, found);
        return [[node.depth === 2 ? 'h2' : 'h3', anchor, ...words]];
      }
      case 'link': {
        const words = children(node);
        if (words.length === 0) report(lineOf(node), 'words in the link: [words](address)');
        const wrong = wrongAddress(node.url);
        if (wrong) {
          report(lineOf(node), wrong);
          return words;
        }
        found.links.push({ address: node.url, line: lineOf(node) });
        return [['a', node.url, ...words]];
      }
      default:
        report(lineOf(node), refused[node.type] ?? `words, found ${node.type}`);
        return [];
    }
  }

  return nodes.flatMap((node) => convert(node));
}

/** Notes an anchor of the page. Two of one name, or none at all, would lead to the wrong place. */
export function addAnchor(anchor: string, line: number, report: Report, found: Found) {
  if (!anchor) report(line, 'a heading with letters from a to z, or digits, in it');
  else if (appIds.has(anchor)) report(line, `another name: the app has #${anchor} already`);
  else if (found.anchors.has(anchor))
    report(line, `a heading that is not on the page yet, found #${anchor} twice`);
  found.anchors.add(anchor);
}

/** What is wrong with the address of a link, if anything. Only what is listed here can be linked to. */
function wrongAddress(address: string): string | undefined {
  if (/^tel:\+?[\d-]+$/.test(address)) return undefined;
  if (/^#[a-z0-9-]+$/.test(address)) return undefined;
  if (/^\/(?!\/)[a-z0-9/-]*(#[a-z0-9-]+)?$/.test(address)) return undefined;
  if (URL.canParse(address) && address.startsWith('https://')) return undefined;
  if (address.startsWith('http://')) return `https:// in place of http:// in the link to ${address}`;
  return `a link to /an-address-of-this-site/, to https:// or to tel:, found ${JSON.stringify(address)}`;
}
