import wrapAnsi from 'wrap-ansi';
import type { Framework } from '../../domain/framework.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { LESSON_FIELDS, type LessonField } from '../lesson-fields.ts';
import type { Streams } from '../streams.ts';
import { safeLines, safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** What is needed to write a lesson out for a person. */
export interface LessonPage {
  readonly lesson: Lesson;
  readonly regionName: string;
  readonly framework: Framework;
}

const INDENT = '  ';
/** Longer lines are hard to read, however wide the window is. */
const MAX_WIDTH = 100;

/** A lesson in full: a title, then each field that holds something below its label. */
export function renderLessonPage(page: LessonPage, streams: Streams): string {
  const { lesson } = page;
  const { bold, dim } = createStyle(streams.colour);
  const width = Math.max(20, Math.min(streams.width, MAX_WIDTH) - INDENT.length);
  const block = (label: string, text: string) =>
    `${dim(label)}\n${wrapAnsi(safeLines(text), width, { trim: false })
      .split('\n')
      .map((line) => (line === '' ? '' : INDENT + line))
      .join('\n')}\n`;
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
  if (field === 'tags') return tagsText(lesson, framework);
  if (field === 'perspectives') return lesson.perspectives.join(', ') || null;
  const value = lesson[field];
  return value === null ? null : String(value);
}

function tagsText({ tags }: Lesson, framework: Framework): string | null {
  if (tags.length === 0) return null;
  const labels = new Map(
    framework.elements
      .flatMap((element) => [element, ...element.indicators])
      .map(({ code, label }) => [code, label]),
  );
  return tags
    .map((tag) => {
      const main = tag.main && tags.length > 1 ? ' (belangrijkste)' : '';
      const version = tag.framework === framework.version ? '' : ` (reflectiekader ${tag.framework})`;
      const origin = tag.suggested ? ' (overgenomen van een voorstel)' : '';
      return `${tag.code} ${labels.get(tag.code) ?? ''}${main}${version}${origin}`;
    })
    .join('\n');
}
