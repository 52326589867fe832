import type { Problem } from '../domain/import.ts';

/** Everything that is wrong with a file as sentences, a line each, with the place and the remedy. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ line, column, code, message, hint }) => {
      const place = column === null ? `Regel ${line}` : `Regel ${line}, ${column}`;
      // What is missing says itself what to do.
      const remedy = hint === null || code === 'missing-value' ? '' : ` ${hint}`;
      return `${place}: ${message}${remedy}`;
    })
    .join('\n');
}
