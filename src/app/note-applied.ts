import type { LessonMarks } from '../domain/lesson-marks.ts';
import type { ReportLesson } from '../domain/report.ts';

/** Lets lessons pass, and notes those in the report that were applied. */
export function* noteApplied(
  lessons: Iterable<ReportLesson>,
  { uptakes }: LessonMarks,
  applied: ReportLesson[],
): Generator<ReportLesson> {
  for (const lesson of lessons) {
    if (lesson.inside && uptakes.has(lesson.id)) applied.push(lesson);
    yield lesson;
  }
}
