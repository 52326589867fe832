import { MaoError } from '../domain/errors.ts';
import type { Notice, Problem } from '../domain/import.ts';
import { headerKey, nearest } from '../domain/nearest.ts';
import { unguard } from '../domain/spreadsheet-guard.ts';
import { missingColumn, resembles, shown } from './column-hints.ts';
import {
  COLUMN_FIELDS,
  COLUMN_HEADERS,
  type ColumnField,
  type ColumnUse,
  fieldOfHeader,
  isPassedOver,
  ourHeader,
} from './columns.ts';

/** The person's own headers: header in the file to our header. */
export type HeaderMapping = ReadonlyMap<string, string>;

export interface ResolvedColumns {
  /** One for each column, in the order of the file, without empty columns at the end. */
  readonly columns: readonly ColumnUse[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/**
 * Says what each column of a file is for, and what is wrong with its header.
 * @throws MaoError `unknown-mapping` when a mapping names a header that the file, or mao, does not have
 */
export function resolveColumns(
  headerCells: readonly string[],
  mapping: HeaderMapping,
  headerLine: number,
  options: { readonly regionGiven: boolean },
): ResolvedColumns {
  const headers = nameColumns(headerCells);
  const mapped = resolveMapping(mapping, headers);
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const columns = headers.map((header): ColumnUse => {
    const key = headerKey(header);
    const field = mapped.get(key) ?? fieldOfHeader(header);
    if (field === null && isPassedOver(key)) return { kind: 'ignored' };
    const identity = field ?? ` ${key}`;
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      problems.push(duplicateColumn(header, earlier, field, headerLine));
      return { kind: 'ignored' };
    }
    seen.set(identity, header);
    return field === null ? { kind: 'extra', header } : { kind: 'field', field, header };
  });
  for (const field of requiredFields(options.regionGiven)) {
    if (!seen.has(field)) problems.push(missingColumn(field, headers, columns, headerLine));
  }
  return { columns, problems, notices: keptColumns(columns, seen, headerLine) };
}

/** Headers without the guard against formulas; a nameless column gets a name, unless no named one follows. */
function nameColumns(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => unguard(cell).replace(/\r\n?/g, '\n').trim());
  const count = headers.findLastIndex((header) => header !== '') + 1;
  return headers.slice(0, count).map((header, at) => header || `kolom ${at + 1}`);
}

function resolveMapping(mapping: HeaderMapping, headers: readonly string[]): Map<string, ColumnField> {
  const keys = new Set(headers.map(headerKey));
  const mapped = new Map<string, ColumnField>();
  for (const [source, target] of mapping) {
    const field = fieldOfHeader(target);
    if (field === null) throw unknownTarget(target);
    const key = headerKey(source.trim());
    if (!keys.has(key)) throw unknownSource(source, headers);
    mapped.set(key, field);
  }
  return mapped;
}

function requiredFields(regionGiven: boolean): ColumnField[] {
  return regionGiven ? ['insight'] : ['region', 'insight'];
}

function duplicateColumn(header: string, earlier: string, field: ColumnField | null, line: number): Problem {
  const message =
    header === earlier || field === null
      ? `De kolom ${shown(header)} komt twee keer voor.`
      : `De kolommen ${shown(earlier)} en ${shown(header)} staan allebei voor "${ourHeader(field)}".`;
  const hint = 'Verwijder een van beide kolommen of geef die een andere kop.';
  return { line, row: null, column: header, value: null, code: 'duplicate-column', message, hint };
}

function keptColumns(
  columns: readonly ColumnUse[],
  seen: ReadonlyMap<string, string>,
  line: number,
): Notice[] {
  const notices: Notice[] = [];
  for (const column of columns) {
    if (column.kind !== 'extra') continue;
    const { header } = column;
    const like = resembles(header);
    const advice =
      like === null || seen.has(like.field)
        ? ''
        : ` Bedoelt u "${like.header}"? Geef dan --koppel "${header}=${ourHeader(like.field)}".`;
    const message = `De kolom ${shown(header)} is niet bekend en blijft bij de les bewaard.${advice}`;
    notices.push({ line, row: null, column: header, code: 'kept-column', message });
  }
  return notices;
}

function unknownTarget(target: string): MaoError {
  const like = nearest(
    target,
    COLUMN_FIELDS.flatMap((field) => COLUMN_HEADERS[field]),
  );
  const ours = COLUMN_FIELDS.map((field) => ourHeader(field)).join(', ');
  return new MaoError(
    'usage',
    'unknown-mapping',
    `De koppeling noemt een onbekende kolom: ${shown(target)}.`,
    {
      hint: like === null ? `Kies uit: ${ours}.` : `Bedoelt u "${like}"?`,
    },
  );
}

function unknownSource(source: string, headers: readonly string[]): MaoError {
  const like = nearest(source, headers);
  const found = headers.slice(0, 40).map(shown).join(', ');
  return new MaoError(
    'usage',
    'unknown-mapping',
    `De koppeling noemt een kolom die niet in het bestand staat: ${shown(source)}.`,
    {
      hint: like === null ? `Gevonden kolommen: ${found}.` : `Bedoelt u ${shown(like)}?`,
    },
  );
}
