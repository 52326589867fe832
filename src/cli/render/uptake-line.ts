import type { Names } from '../../app/record-names.ts';
import type { LessonUptake } from '../../domain/lesson-standing.ts';

/** What came of an application, in a line: where, what, and how that is known. */
export function uptakeLine(
  { id, region, outcome, evidence, evidenceLevel }: LessonUptake,
  names: Names,
): string {
  const level = evidenceLevel === null ? [] : [`bewijsniveau ${evidenceLevel}`];
  const known = [...level, ...(evidence === null ? [] : [evidence])].join(', ');
  const ground = known === '' ? '' : ` (${known})`;
  return `${id} ${names.get(region) ?? region}: ${outcome ?? 'uitkomst nog niet bekend'}${ground}`;
}
