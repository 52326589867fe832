import type { Names } from '../../app/record-names.ts';
import type { LessonUptake } from '../../domain/lesson-standing.ts';
import type { Uptake } from '../../domain/uptake.ts';

type Applied = Pick<Uptake, 'id' | 'appliedOn' | 'region' | 'outcome'>;
type Outcome = Applied & Pick<LessonUptake, 'evidence' | 'evidenceLevel'> & Pick<Uptake, 'adapted'>;

/** An application in a line: when, where, and what came of it. */
export function uptakeLine({ id, appliedOn, region, outcome }: Applied, names: Names): string {
  return `${id} ${appliedOn} ${names.get(region) ?? region}: ${outcome ?? 'uitkomst nog niet bekend'}`;
}

/** An application with what was done differently and how its outcome is known, each on a line of its own. */
export function uptakeLines(uptake: Outcome, names: Names): string {
  const { adapted, evidence, evidenceLevel } = uptake;
  const level = evidenceLevel === null ? '' : ` (bewijsniveau ${evidenceLevel})`;
  return [
    `${uptakeLine(uptake, names)}${level}`,
    ...(adapted === null ? [] : [`  Aangepast: ${adapted}`]),
    ...(evidence === null ? [] : [`  Hoe weten we dat: ${evidence}`]),
  ].join('\n');
}
