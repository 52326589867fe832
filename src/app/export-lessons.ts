import { resolve } from 'node:path';
import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { headerKey } from '../domain/nearest.ts';
import { COLUMN_FIELDS, ourHeader } from '../input/columns.ts';
import { MAX_COLUMNS } from '../input/csv-file.ts';
import { rememberCopy } from '../storage/copies.ts';
import { extraHeaders, streamLessons } from '../storage/lessons.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import { CSV_BOM, csvRows } from './csv.ts';
import type { Deps } from './deps.ts';
import { cellOf, exchangeForm } from './exchange-form.ts';
import { streamOneState } from './one-state.ts';
import { databaseFiles, refuseTarget, writeFileWhole } from './write-file.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Lessons as text, piece by piece, such that importing it elsewhere loses nothing that the lessons say: as CSV with
 * our headers and the unknown columns after them, or as an object a line. The order depends on the lessons alone. All
 * of it is of one moment.
 *
 * @param count called for each lesson.
 */
export function exportLessons(
  deps: Pick<Deps, 'storage'>,
  filter: LessonFilter,
  format: ExportFormat,
  count: () => void = () => {},
): AsyncGenerator<string> {
  return streamOneState(deps, (trx) => {
    const lessons = counted(streamLessons(trx, filter), count);
    return format === 'jsonl' ? asLines(lessons) : asCsv(trx, filter, lessons);
  });
}

async function* counted<T>(things: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const thing of things) {
    count();
    yield thing;
  }
}

async function* asLines(lessons: AsyncIterable<Lesson>): AsyncGenerator<string> {
  for await (const lesson of lessons) yield `${JSON.stringify(exchangeForm(lesson))}\n`;
}

async function* asCsv(
  db: Transaction<Tables>,
  filter: LessonFilter,
  lessons: AsyncIterable<Lesson>,
): AsyncGenerator<string> {
  const regions = new Map((await listRegions(db)).map(({ code, name }) => [code, name]));
  const extras = groupHeaders(await extraHeaders(db, filter));
  const header = [...COLUMN_FIELDS.map(ourHeader), ...extras.map(([spelling = '']) => spelling)];
  if (header.length > MAX_COLUMNS) throw tooManyColumns(header.length);
  yield CSV_BOM + csvRows([header]);
  for await (const lesson of lessons) {
    const own = COLUMN_FIELDS.map((field) => cellOf(lesson, field, regions));
    yield csvRows([[...own, ...extras.map((spellings) => extraCell(lesson, spellings))]]);
  }
}

/** Import would refuse such a file, so it is not made. */
function tooManyColumns(count: number): MaoError {
  const message = `Deze lessen hebben samen ${count} kolommen; een CSV-bestand dat mao weer kan inlezen heeft er ten hoogste ${MAX_COLUMNS}.`;
  return new MaoError('rejected', 'too-many-columns', message, {
    hint: 'Exporteer met --formaat jsonl, of kies minder lessen, bijvoorbeeld met --regio.',
  });
}

/** Exports to a file, whole or not at all. @returns how many lessons. @throws MaoError when it cannot be written. */
export async function exportToFile(
  deps: Deps,
  filter: LessonFilter,
  format: ExportFormat,
  target: ExportTarget,
): Promise<number> {
  let lessons = 0;
  const pieces = exportLessons(deps, filter, format, () => {
    lessons += 1;
  });
  await writeExport(deps, pieces, target);
  return lessons;
}

export interface ExportTarget {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Writes an export and remembers where it is. @throws MaoError when it cannot be written. */
export async function writeExport(
  { storage, clock, signal }: Deps,
  pieces: AsyncIterable<string>,
  target: ExportTarget,
): Promise<void> {
  const path = resolve(target.path);
  refuseTarget(path, target.overwrite, databaseFiles(storage));
  await rememberCopy(storage.db, { path, kind: 'export', at: clock.now() });
  await writeFileWhole(path, pieces, signal);
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
