import type { StepMeta } from '../content/schema.ts';
import type { LineOf, Report } from './contentFile.ts';

/** What stands in braces, or beside one that is not closed: it would be shown as it is, unless it is the id of a field. */
const inBraces = (template: string): string[] => template.match(/\{[^{}\n]*\}?|\}/g) ?? [];

/** Whatever an exercise says of its fields by their ids is about a field that it has, and of the right kind. */
export function checkExercise(exercise: StepMeta['exercise'], lineOf: LineOf, report: Report) {
  const { fields, result, remarks = [] } = exercise;
  const named = inBraces(result ?? '');
  if (result !== undefined && named.length === 0) {
    report(lineOf('exercise', 'result'), 'result: the id of at least one field in braces');
  }
  for (const found of named) {
    if (!fields.some(({ id }) => found === `{${id}}`)) {
      report(lineOf('exercise', 'result'), `result: the id of a field in braces, found ${found}`);
    }
  }
  for (const [place, hold] of fields.entries()) {
    if (hold.kind !== 'hold') continue;
    for (const found of inBraces(hold.from ?? '')) {
      const field = fields.find(({ id }) => found === `{${id}}`);
      if (!field || !['text', 'long-text', 'list'].includes(field.kind)) {
        report(
          lineOf('exercise', 'fields', place, 'from'),
          `from: the id of a field of the kind text, long-text or list in braces, found ${found}`,
        );
      }
    }
    if (!hold.wanted) continue;
    const asked = fields.find(({ id }) => id === hold.wanted?.field);
    if (asked?.kind !== 'choice' || !asked.options.includes(hold.wanted.answer)) {
      report(
        lineOf('exercise', 'fields', place, 'wanted'),
        'wanted: the id of a field of the kind choice, and one of its options',
      );
    }
  }
  for (const [place, remark] of remarks.entries()) {
    for (const id of [...remark.fields, ...(remark.when === 'empty' ? remark.while : [])]) {
      const field = fields.find((other) => other.id === id);
      if (!field || (remark.when === 'put-away' && field.kind !== 'hold')) {
        const wanted =
          remark.when === 'put-away' ? 'the id of a field of the kind hold' : 'the id of a field';
        report(lineOf('exercise', 'remarks', place), `remarks: ${wanted}, found ${id}`);
      }
    }
  }
}
