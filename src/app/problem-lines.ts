import type { Problem } from '../domain/import.ts';

/** Everything that is wrong with a file as sentences, a line each, with the place and the remedy. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { line, column } = problem;
      return problemLine(column === null ? `Regel ${line}` : `Regel ${line}, ${column}`, problem);
    })
    .join('\n');
}

/** What is wrong at a place, with the remedy; what is missing says itself what to do. */
export function problemLine(place: string, { code, message, hint }: Problem): string {
  const remedy = hint === null || code === 'missing-value' ? '' : ` ${hint}`;
  return `${place}: ${message}${remedy}`;
}
