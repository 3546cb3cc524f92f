import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page } from '@playwright/test';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Undecided = { rule: string; why: string; html: string };

type Findings = {
  /** What is wrong, one line for each. */
  violations: string[];
  /** What axe could not decide, and leaves to someone who looks. */
  undecided: Undecided[];
};

/** What axe finds in a page, without the rules that are named. */
export async function findings(page: Page, without: readonly string[] = []): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(runAxe, without);
}

/** Runs in a page in which the script of axe has been run. */
export async function runAxe(off: readonly string[]): Promise<Findings> {
  type Check = { data: { messageKey?: string } | null };
  type Found = { id: string; nodes: { html: string; failureSummary: string; any: Check[] }[] }[];
  type Axe = {
    run(context: Document, options: object): Promise<{ violations: Found; incomplete: Found }>;
  };
  const { violations, incomplete } = await (window as unknown as { axe: Axe }).axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      'target-size': { enabled: true },
      ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    },
    resultTypes: ['violations', 'incomplete'],
  });
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    ),
    undecided: incomplete.flatMap(({ id, nodes }) =>
      nodes.map(({ any, html }) => ({ rule: id, why: any[0]?.data?.messageKey ?? '', html })),
    ),
  };
}

/** What axe finds wrong with a page, one line for each. */
export const violations = async (page: Page) => (await findings(page)).violations;

/** Looks at a page as it stands: axe finds nothing wrong in light and in dark colours, and nothing is cut off at the side. */
export async function expectSound(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
}
