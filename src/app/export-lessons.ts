import { resolve } from 'node:path';
import { sortedEntries } from '../domain/fingerprint.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { COLUMN_FIELDS, type ColumnField, headerKey, ourHeader } from '../input/columns.ts';
import { rememberCopy } from '../storage/copies.ts';
import { countLessons, extraHeaders, streamLessons } from '../storage/lessons.ts';
import { listRegions } from '../storage/regions.ts';
import { CSV_BOM, csvRows } from './csv.ts';
import type { Deps } from './deps.ts';
import { refuseExisting, writeFileWhole } from './write-file.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Lessons as text, piece by piece, such that importing it elsewhere loses nothing that the lessons say: as CSV with
 * our headers and the unknown columns after them, or as an object a line. The order depends on the lessons alone.
 */
export async function* exportLessons(
  { storage }: Pick<Deps, 'storage'>,
  filter: LessonFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  const { db } = storage;
  if (format === 'jsonl') {
    for await (const lesson of streamLessons(db, filter)) yield `${jsonLine(lesson)}\n`;
    return;
  }
  const regions = new Map((await listRegions(db)).map(({ code, name }) => [code, name]));
  const extras = groupHeaders(await extraHeaders(db, filter));
  yield CSV_BOM + csvRows([[...COLUMN_FIELDS.map(ourHeader), ...extras.map(([header = '']) => header)]]);
  for await (const lesson of streamLessons(db, filter)) {
    const own = COLUMN_FIELDS.map((field) => cellOf(lesson, field, regions));
    yield csvRows([[...own, ...extras.map((spellings) => extraCell(lesson, spellings))]]);
  }
}

/** Exports to a file, whole or not at all. @returns how many lessons. @throws MaoError when it cannot be written. */
export async function exportToFile(
  deps: Deps,
  filter: LessonFilter,
  format: ExportFormat,
  target: { readonly path: string; readonly overwrite: boolean },
): Promise<number> {
  const path = resolve(target.path);
  refuseExisting(path, target.overwrite);
  const { db } = deps.storage;
  await rememberCopy(db, { path, kind: 'export', at: deps.clock.now() });
  await writeFileWhole(path, exportLessons(deps, filter, format));
  return countLessons(db, filter);
}

/** Headers that import takes for the same column, such as "Wijk" of one region and "wijk" of another, together. */
function groupHeaders(headers: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const header of headers) {
    const key = headerKey(header);
    groups.set(key, [...(groups.get(key) ?? []), header]);
  }
  return [...groups.values()];
}

function extraCell({ extra }: Lesson, spellings: readonly string[]): string {
  // A header such as "constructor" is no column of a lesson that does not have it.
  const own = spellings.find((header) => Object.hasOwn(extra, header));
  return own === undefined ? '' : (extra[own] ?? '');
}

/** Signs that some readers take for the end of a line, or for damage, are written by their number. */
function jsonLine(lesson: Lesson): string {
  return JSON.stringify(exchangeForm(lesson)).replace(
    /[\u2028\u2029\uFFFD]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

/** What a lesson says, without what this database keeps about it. */
function exchangeForm(lesson: Lesson): object {
  const {
    createdAt: _created,
    updatedAt: _updated,
    createdBy: _by,
    importId: _import,
    extra,
    ...content
  } = lesson;
  return { ...content, extra: Object.fromEntries(sortedEntries(extra)) };
}

function cellOf(lesson: Lesson, field: ColumnField, regions: ReadonlyMap<string, string>): string {
  switch (field) {
    case 'region':
      return regions.get(lesson.region) ?? lesson.region;
    case 'tags':
      return lesson.tags.map(({ code, main }) => (main ? `*${code}` : code)).join('|');
    case 'frameworks':
      return frameworksOf(lesson);
    case 'perspectives':
      return lesson.perspectives.join('|');
    default:
      return String(lesson[field] ?? '');
  }
}

/** One version when all tags have the same, else one for each tag in the same order. */
function frameworksOf({ tags }: Lesson): string {
  const versions = tags.map(({ framework }) => framework);
  return new Set(versions).size <= 1 ? (versions[0] ?? '') : versions.join('|');
}
