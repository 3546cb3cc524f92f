import { plainText } from '../domain/prose.ts';
import type { Guide } from './assembleGuide.ts';
import { hashSource } from './contentPolicy.ts';

/**
 * The page that opens a backup without the guide, in one file: `template` with the built `script` in it. Its own policy
 * lets it run just this script and ask for nothing.
 */
export function openerPage(guide: Guide, template: string, script: string): string {
  const code = inScript(script.trim().replace('__NAMES__', () => JSON.stringify(namesOf(guide))));
  const style = /<style>(.*?)<\/style>/s.exec(template)?.[1] ?? '';
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(code)}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return template
    .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('__SCRIPT__', () => code);
}

/** What steps, fields and actions are called, by the keys under which the notebook keeps them. */
function namesOf({ words }: Guide) {
  const names = {
    steps: {} as Record<string, string>,
    answers: {} as Record<string, string>,
    actions: {} as Record<string, string>,
  };
  for (const step of words.values()) {
    if (step.kind !== 'step') continue;
    const id = `${step.path.id}/${step.slug}`;
    names.steps[id] = `${step.title} (${step.path.title})`;
    for (const field of step.exercise.fields) {
      const key = `${id}/${field.id}`;
      names.answers[key] = field.label;
      if (field.kind !== 'sort') continue;
      for (const column of field.columns)
        names.answers[`${key}.${column.id}`] = `${field.label}: ${column.label}`;
    }
    for (const action of step.week) names.actions[`${id}/${action.id}`] = plainText(action.text);
  }
  return names;
}

/** A script must not hold what ends it, nor what begins a comment. In code both stand only in texts. */
const inScript = (code: string) => code.replace(/<(?=\/script|!--)/gi, '\\x3C');
