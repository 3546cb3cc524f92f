import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { type StepId, stepId } from '../domain/guide.ts';
import type { HintClass } from '../domain/hints.ts';
import { appPages, links } from '../domain/links.ts';
import { assembleGuide, type Guide, type ReadPath } from './assembleGuide.ts';
import { checkHints, checkLinks, checkLists, checkName, checkTwice, reserved } from './checks.ts';
import { compileHintClass } from './compileHintClass.ts';
import { type CompiledPage, type CompiledPath, compilePage, compilePath } from './compilePage.ts';
import { type CompiledStep, compileStep } from './compileStep.ts';
import { type Read, readText, reporter } from './contentFile.ts';
import { ContentError, type Problem } from './problem.ts';
import type { FoundLink } from './prose.ts';

/** What `read` gives; nothing where it cannot, as with a link to what has gone or to itself. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The pages that must be there. */
const neededPages: readonly string[] = ['home', 'not-found', ...appPages];

/**
 * Reads all of `content/en` under `root`.
 * @throws ContentError with every problem found, in all files.
 */
export function readGuide(root: string): Guide {
  const problems: Problem[] = [];
  const folder = path.join(root, 'content', 'en');
  const nameOf = (file: string) => path.relative(root, file).split(path.sep).join('/');

  /** The links of every file, also of one whose facts are wrong. */
  const linked: { file: string; links: FoundLink[] }[] = [];
  function read<T>(
    file: string,
    compile: (text: string, report: ReturnType<typeof reporter>, links: FoundLink[]) => T | undefined,
  ) {
    const report = reporter(problems, nameOf(file));
    const bytes = readable(() => readFileSync(file));
    if (!bytes) report(1, 'a file that can be read');
    const text = bytes && readText(bytes, report);
    const links: FoundLink[] = [];
    const compiled = text === undefined ? undefined : compile(text, report, links);
    linked.push({ file: nameOf(file), links });
    return compiled && { file: nameOf(file), compiled };
  }

  /**
   * What is in a folder, files without their `.md`; nothing when there is no such folder. Words that would be passed
   * over for their name or place are reported. Notes and what editors leave behind, such as one.md~, may lie there.
   */
  const entriesIn = (directory: string, kind: 'files' | 'folders'): string[] => {
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .filter((name) => !/^\.|~$/.test(name))
      .flatMap((name) => {
        const place = path.join(directory, name);
        const isFolder = readable(() => statSync(place).isDirectory());
        if (isFolder && kind === 'folders') return [name];
        if (!isFolder && kind === 'files' && name.endsWith('.md')) return [name.slice(0, -3)];
        if (isFolder === undefined) {
          problems.push({ file: nameOf(place), line: 1, expected: 'a file or folder that can be read' });
        } else if (isFolder || /\.(md|mdx|markdown)\b/i.test(name)) {
          const expected =
            kind === 'folders'
              ? 'a place in the folder of a path or in pages/'
              : 'a file of words right in this folder, with a name that ends in .md';
          problems.push({ file: nameOf(place), line: 1, expected });
        }
        return [];
      })
      .sort();
  };

  // Every address that has a file, with what was read from it: nothing when that was not possible.
  const files = new Map<string, Read<CompiledPage | CompiledPath | CompiledStep> | undefined>();

  const pages = new Map<string, Read<CompiledPage>>();
  const pageIds = entriesIn(path.join(folder, 'pages'), 'files');
  for (const id of pageIds) {
    const page = read(path.join(folder, 'pages', `${id}.md`), compilePage);
    if (page) pages.set(id, page);
    if (id !== 'not-found') files.set(id === 'home' ? links.home() : links.pageBySlug(id), page);
    checkName(id, `content/en/pages/${id}.md`, problems, reserved);
  }

  const hintIds = entriesIn(path.join(folder, 'hints'), 'files');
  const hints = hintIds.flatMap((id): HintClass[] => {
    checkName(id, `content/en/hints/${id}.md`, problems);
    const found = read(path.join(folder, 'hints', `${id}.md`), compileHintClass);
    return found ? [{ id, ...found.compiled }] : [];
  });

  const paths: ReadPath[] = [];
  const allSteps: Read<CompiledStep>[] = [];
  const folders = entriesIn(folder, 'folders').filter((id) => id !== 'pages' && id !== 'hints');
  if (folders.length === 0) problems.push({ file: 'content/en', line: 1, expected: 'the folder of a path' });
  for (const id of folders) {
    checkName(id, `content/en/${id}`, problems, reserved);
    const isNeeded = neededPages.includes(id);
    if (isNeeded) {
      const expected = `another name: there has to be a page ${id}.md`;
      problems.push({ file: `content/en/${id}`, line: 1, expected });
    } else if (pageIds.includes(id)) {
      const file = `content/en/pages/${id}.md`;
      problems.push({ file, line: 1, expected: 'another name: there is a path of this name' });
    }
    const steps = new Map<string, Read<CompiledStep>>();
    const present = entriesIn(path.join(folder, id), 'files').filter((slug) => slug !== 'index');
    for (const slug of present) {
      const step = read(path.join(folder, id, `${slug}.md`), compileStep);
      if (step) steps.set(slug, step);
      if (step) allSteps.push(step);
      files.set(links.step(stepId(id, slug)), step);
      checkName(slug, `content/en/${id}/${slug}.md`, problems);
    }
    const index = path.join(folder, id, 'index.md');
    const hasIndex = existsSync(index);
    if (!hasIndex) {
      problems.push({ file: `content/en/${id}`, line: 1, expected: 'an index.md in the folder of a path' });
    }
    const found = hasIndex ? read(index, compilePath) : undefined;
    // Links there mean the page.
    if (!isNeeded) files.set(links.path(id), found);
    if (!found) continue;
    const { meta, lineOf } = found.compiled;
    for (const [place, slug] of meta.steps.entries()) {
      if (!present.includes(slug)) {
        const line = lineOf('steps', place);
        problems.push({ file: found.file, line, expected: `steps: a file ${slug}.md in this folder` });
      }
    }
    for (const slug of present) {
      if (!meta.steps.includes(slug)) {
        const file = `content/en/${id}/${slug}.md`;
        problems.push({ file, line: 1, expected: `its name in the list steps: of ${found.file}` });
      }
    }
    paths.push({ ...found, id, steps });
  }
  for (const id of neededPages) {
    if (!pageIds.includes(id)) {
      const file = `content/en/pages/${id}.md`;
      problems.push({ file, line: 1, expected: 'this file: the app links to it' });
    }
  }
  checkTwice(paths, [...pages.values()], problems);
  checkLists(pages, problems);
  checkHints(hintIds, allSteps, problems);
  checkLinks(files, [...pages.values()], linked, problems);
  for (const { file, compiled } of paths) {
    for (const [place, id] of (compiled.meta.related?.steps ?? []).entries()) {
      if (!files.has(links.step(id as StepId))) {
        const line = compiled.lineOf('related', 'steps', place);
        problems.push({ file, line, expected: `related.steps: a step that exists, found ${id}` });
      }
    }
  }
  if (problems.length > 0) throw new ContentError(problems);

  paths.sort((a, b) => a.compiled.meta.order - b.compiled.meta.order);
  return assembleGuide(paths, pages, hints);
}
