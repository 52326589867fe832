import type { Framework } from '../../domain/framework.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { LESSON_FIELDS, type LessonField } from '../lesson-fields.ts';
import type { Streams } from '../streams.ts';
import { createBlock, tagLines } from './field-blocks.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** What is needed to write a lesson out for a person. */
export interface LessonPage {
  readonly lesson: Lesson;
  readonly regionName: string;
  readonly framework: Framework;
}

/** A lesson in full: a title, then each field that holds something below its label. */
export function renderLessonPage(page: LessonPage, streams: Streams): string {
  const { lesson } = page;
  const { bold } = createStyle(streams.colour);
  const block = createBlock(streams);
  const status = lesson.statusReason === null ? lesson.status : `${lesson.status}: ${lesson.statusReason}`;
  const fields = LESSON_FIELDS.filter(({ field }) => field !== 'title').flatMap((field) => {
    const text = fieldText(page, field);
    return text === null ? [] : [block(field.label, text)];
  });
  const extras = Object.entries(lesson.extra).map(([header, value]) => block(safeText(header), value));
  return [
    `${bold(`${lesson.id}  ${safeText(lesson.title)}`)}\n`,
    block('Status', status),
    ...fields,
    ...extras,
  ].join('\n');
}

function fieldText({ lesson, regionName, framework }: LessonPage, { field }: LessonField): string | null {
  if (field === 'region') return regionName;
  if (field === 'tags') return tagLines(lesson.tags, framework);
  if (field === 'perspectives') return lesson.perspectives.join(', ') || null;
  const value = lesson[field];
  return value === null ? null : String(value);
}
