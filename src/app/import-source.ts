import { MaoError } from '../domain/errors.ts';
import type { Notice, Problem } from '../domain/import.ts';
import { openCsv } from '../input/csv-file.ts';
import type { Separator } from '../input/csv-records.ts';
import type { Encoding } from '../input/encoding.ts';
import { type FileSource, openSource } from '../input/file-source.ts';
import { looksLikeJsonLines, readJsonLines } from '../input/json-lines.ts';
import { createRowReader, type RowOutcome } from '../input/lesson-row.ts';
import { readLessonJson } from './lesson-file.ts';
import type { Lookups } from './lookups.ts';

/** A row of a file, read as far as it can be. */
export interface SourceRow {
  readonly line: number;
  readonly row: number;
  /** As they stand in the file; `null` when they cannot be told apart. */
  readonly cells: readonly string[] | null;
  readonly outcome: RowOutcome;
}

export interface SourceBatch {
  readonly rows: readonly SourceRow[];
  /** Bytes of the file read so far. */
  readonly position: number;
}

/** A file to import, whatever its form. */
export interface ImportSource {
  readonly size: number;
  /** Headers as they stand in the file; `null` when it has none. */
  readonly header: readonly string[] | null;
  /** What is wrong with the file as a whole: its rows cannot be imported, only counted. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  rows(): AsyncGenerator<SourceBatch>;
  close(): Promise<void>;
}

export interface SourceRequest {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly separator: Separator | null;
  readonly encoding: Encoding | null;
  readonly mapping: ReadonlyMap<string, string>;
  readonly rejects: string | null;
}

/**
 * Opens a CSV export, or lessons as JSON lines, recognised by their first sign.
 *
 * @throws MaoError when there is no such file, or a mapping does not fit it.
 */
export async function openImport(
  file: string,
  request: SourceRequest,
  region: string | null,
  lookups: Lookups,
): Promise<ImportSource> {
  const source = await openSource(file, request.stdin);
  try {
    if (await looksLikeJsonLines(source)) {
      if (request.rejects !== null) throw rejectsNeedCsv(file);
      return jsonSource(source, lookups);
    }
    return await csvSource(source, request, region, lookups);
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function csvSource(
  source: FileSource,
  request: SourceRequest,
  region: string | null,
  lookups: Lookups,
): Promise<ImportSource> {
  const { separator, encoding, mapping } = request;
  const csv = await openCsv(source, { separator, encoding, mapping, regionGiven: region !== null });
  const read =
    csv.problems.length > 0
      ? null
      : createRowReader({ ...lookups, columns: csv.columns, defaultRegion: region });
  return {
    size: source.size,
    header: csv.head?.header ?? null,
    problems: csv.problems,
    notices: csv.notices,
    close: () => source.close(),
    async *rows() {
      for await (const { items, position } of csv.rows()) {
        const rows = items.map((item): SourceRow => {
          const { line, row, cells } = item;
          if (item.kind === 'bad') return { line, row, cells, outcome: rejected(item.problem) };
          const outcome = read ? read(item.cells, line, row) : rejected();
          const notices =
            item.notice && outcome.kind === 'draft' ? [...outcome.notices, item.notice] : outcome.notices;
          return { line, row, cells, outcome: { ...outcome, notices } };
        });
        yield { rows, position };
      }
    },
  };
}

function jsonSource(source: FileSource, lookups: Lookups): ImportSource {
  return {
    size: source.size,
    header: null,
    problems: [],
    notices: [],
    close: () => source.close(),
    async *rows() {
      for await (const { items, position } of readJsonLines(source)) {
        const rows = items.map(({ line, row, value, problem }): SourceRow => {
          if (problem) return { line, row, cells: null, outcome: rejected(problem) };
          const { draft, problems, notices } = readLessonJson(lookups, value, line, row);
          const outcome: RowOutcome = draft
            ? { kind: 'draft', draft, notices }
            : { kind: 'rejected', problems, notices, region: null, externalId: null };
          return { line, row, cells: null, outcome };
        });
        yield { rows, position };
      }
    },
  };
}

function rejected(...problems: readonly Problem[]): RowOutcome {
  return { kind: 'rejected', problems, notices: [], region: null, externalId: null };
}

function rejectsNeedCsv(file: string): MaoError {
  return new MaoError(
    'usage',
    'rejects-need-csv',
    `${file} bevat JSON-regels; --afgekeurd werkt alleen bij CSV.`,
    {
      hint: 'Laat --afgekeurd weg: bij elke fout staat op welke regel zij staat.',
    },
  );
}
