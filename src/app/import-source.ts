import { MaoError } from '../domain/errors.ts';
import type { Notice, Problem } from '../domain/import.ts';
import { type ColumnField, ourHeader } from '../input/columns.ts';
import { openCsv } from '../input/csv-file.ts';
import type { Separator } from '../input/csv-records.ts';
import type { Encoding } from '../input/encoding.ts';
import { type FileSource, openSource } from '../input/file-source.ts';
import { isEmptyJsonLines, type JsonLine, looksLikeJson, readJsonLines } from '../input/json-lines.ts';
import { wholeFileProblem } from '../input/json-whole.ts';
import { createRowReader, type RowOutcome, type RowReader } from '../input/lesson-row.ts';
import { createLineReader, type LineReader, type ThingOutcome } from './line-reader.ts';
import type { Lookups, LookupsNow } from './lookups.ts';

/** A row of a file, read as far as it can be. */
export interface SourceRow {
  readonly line: number;
  readonly row: number;
  /** As they stand in the file; `null` when they cannot be told apart. */
  readonly cells: readonly string[] | null;
  readonly outcome: RowOutcome | ThingOutcome;
}

export interface SourceBatch {
  /** Each is read when it is asked for, with what those before it brought. */
  readonly rows: Iterable<SourceRow>;
  /** Bytes of the file read so far. */
  readonly position: number;
}

/** A file to import, whatever its form. */
export interface ImportSource {
  readonly size: number;
  readonly format: 'csv' | 'jsonl';
  /** Headers as they stand in the file; `null` when it has none. */
  readonly header: readonly string[] | null;
  /** What is wrong with the file as a whole: its rows cannot be imported, only counted. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** What a field is called in this file. */
  columnOf(field: ColumnField): string;
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
 * Opens a CSV export, or lessons and other things as JSON lines, recognised by their first sign.
 *
 * @throws MaoError when there is no such file, or a mapping does not fit it.
 */
export async function openImport(
  file: string,
  request: SourceRequest,
  region: string | null,
  now: LookupsNow,
): Promise<ImportSource> {
  const source = await openSource(file, request.stdin);
  try {
    if ((await looksLikeJson(source)) || (await isEmptyJsonLines(file, source))) {
      if (request.rejects !== null) throw rejectsNeedCsv(file);
      return await jsonSource(source, now);
    }
    return await csvSource(source, request, region, now.lookups);
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
  const reader = createRowReader({ ...lookups, columns: csv.columns, defaultRegion: region });
  const read = csv.problems.length > 0 ? refusing(reader, csv.problems) : reader;
  return {
    size: source.size,
    format: 'csv',
    header: csv.head?.header ?? null,
    problems: csv.problems,
    notices: csv.notices,
    columnOf: (field) => {
      const column = csv.columns.find((use) => use.kind === 'field' && use.field === field);
      return column?.kind === 'field' ? column.header : ourHeader(field);
    },
    close: () => source.close(),
    async *rows() {
      for await (const { items, position } of csv.rows()) {
        const rows = items.map((item): SourceRow => {
          const { line, row, cells } = item;
          if (item.kind === 'bad') return { line, row, cells, outcome: rejected(item.problem) };
          const outcome = read(item.cells, line, row);
          const notices =
            item.notice && outcome.kind === 'draft' ? [...outcome.notices, item.notice] : outcome.notices;
          return { line, row, cells, outcome: { ...outcome, notices } };
        });
        yield { rows, position };
      }
    },
  };
}

/**
 * Reads the rows below a header that is wrong: none is good, but what else is wrong with them is said as well. That a
 * required column is not there is said of the header alone.
 */
function refusing(read: RowReader, problems: readonly Problem[]): RowReader {
  const missing = new Set(
    problems.flatMap(({ code, column }) => (code === 'missing-column' && column !== null ? [column] : [])),
  );
  return (cells, line, row) => {
    const outcome = read(cells, line, row);
    const { notices } = outcome;
    if (outcome.kind === 'draft') {
      const { region, externalId = null } = outcome.draft.content;
      return { kind: 'rejected', problems: [], notices, region, externalId };
    }
    const own = outcome.problems.filter(
      ({ code, column }) => code !== 'missing-value' || column === null || !missing.has(column),
    );
    return { ...outcome, problems: own };
  };
}

async function jsonSource(source: FileSource, now: LookupsNow): Promise<ImportSource> {
  const problem = await wholeFileProblem(source);
  return {
    size: source.size,
    format: 'jsonl',
    header: null,
    problems: problem ? [problem] : [],
    notices: [],
    columnOf: (field) => field,
    close: () => source.close(),
    async *rows() {
      if (problem) return;
      const read = createLineReader(now);
      for await (const { items, position } of readJsonLines(source))
        yield { rows: readItems(items, read), position };
    },
  };
}

function* readItems(items: readonly JsonLine[], read: LineReader): Generator<SourceRow> {
  for (const { line, row, value, problem } of items) {
    const outcome = problem ? rejected(problem) : read(value, line, row);
    yield { line, row, cells: null, outcome };
  }
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
