import { type Answer, linesOf, textOf } from '../domain/field.ts';
import { kept } from '../domain/notebook.ts';
import { answer, useNotebook } from '../store/notebook.ts';

const useKept = (key: string) => useNotebook((notebook) => kept(notebook.answers, key));

/** An answer of one text, and how to change it. */
export function useText(key: string): [value: string, onAnswer: (value: string) => void] {
  return [textOf(useKept(key)), (value: Answer) => answer(key, value)];
}

/** An answer of several lines, and how to change it. */
export function useLines(key: string): [lines: string[], onAnswer: (lines: string[]) => void] {
  return [linesOf(useKept(key)), (lines: Answer) => answer(key, lines)];
}
