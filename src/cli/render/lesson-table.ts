import type { Lesson } from '../../domain/lesson.ts';
import type { Streams } from '../streams.ts';
import { createStyle } from './style.ts';
import { renderTable } from './table.ts';

/** Lessons in a table, one a line. */
export function renderLessonTable(lessons: readonly Lesson[], streams: Streams): string {
  return renderTable(
    [
      { heading: 'Code' },
      { heading: 'Datum' },
      { heading: 'Richting' },
      { heading: 'Kader', flexible: true },
      { heading: 'Titel', flexible: true },
      { heading: 'Status' },
    ],
    lessons.map((lesson) => [
      lesson.id,
      lesson.learnedOn ?? '–',
      lesson.direction ?? 'te duiden',
      lesson.tags.map(({ code }) => code).join(' ') || '–',
      lesson.title,
      lesson.status,
    ]),
    { width: streams.isTty.out ? streams.width : null, heading: createStyle(streams.colour).bold },
  );
}
