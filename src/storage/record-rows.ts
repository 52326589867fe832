import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import {
  isContent,
  type Kept,
  type NounDefinition,
  type RecordOf,
  recordFingerprintText,
} from '../domain/record.ts';
import { readPerspectives, readTags } from './lesson-rows.ts';
import { columnsOf, linkFields, listField, TABLE_OF } from './record-tables.ts';
import { remember } from './remember.ts';

/** A record with what storage keeps beside it. */
export interface StoredRecord<R> {
  readonly nr: number;
  readonly record: R;
  /** Recorded here, or changed here since the last import. */
  readonly changedHere: boolean;
}

export type RecordRow = Readonly<Record<string, unknown>>;

/** SHA-256 of what a record says, in hexadecimal. */
export function recordHash(definition: NounDefinition, record: object): string {
  return hash('sha256', recordFingerprintText(definition, record));
}

/** Records of a noun with their lists, for `rowToRecord`; as `r` and `t`, to be narrowed and put in order. */
export function selectRecords(definition: NounDefinition): RawBuilder<RecordRow> {
  const own = columnsOf(definition).map(({ column }) => sql`t.${sql.ref(column)}`);
  return sql<RecordRow>`select r.*, ${sql.join([...own, ...listColumns(definition)])}
    from records r join ${sql.table(TABLE_OF[definition.noun])} t on t.nr = r.nr`;
}

function listColumns(definition: NounDefinition): RawBuilder<unknown>[] {
  const columns: RawBuilder<unknown>[] = [];
  if (listField(definition, 'tags'))
    columns.push(
      sql`(select json_group_array(json_array(framework, code, main)) from record_tags where record = r.nr) as list_tags`,
    );
  if (listField(definition, 'perspectives'))
    columns.push(
      sql`(select group_concat(perspective) from record_perspectives where record = r.nr) as list_perspectives`,
    );
  if (listField(definition, 'regions'))
    columns.push(
      sql`(select json_group_array(region order by position) from record_regions where record = r.nr) as list_regions`,
    );
  if (linkFields(definition).length > 0)
    columns.push(
      sql`(select json_group_array(json_array(role, target) order by position) from record_links where record = r.nr) as list_links`,
    );
  return columns;
}

/** Turns rows of `selectRecords` into records; made once for all the rows of a query. */
export type RecordReader<D extends NounDefinition> = (row: RecordRow) => StoredRecord<RecordOf<D>>;

export function createRecordReader<D extends NounDefinition>(definition: D): RecordReader<D> {
  const columns = columnsOf(definition);
  const readLists = createListReader(definition);
  return (row) => {
    // One object that is filled, and not two that are joined: that takes half the time.
    const record: Kept & Record<string, unknown> = keptOf(row);
    for (const { field, column, place } of columns) {
      const value = row[column];
      record[field] = place === 'json' ? JSON.parse(String(value)) : value;
    }
    readLists(row, record);
    // Only a file that something else wrote in comes here.
    if (!isContent(definition, record)) throw new Error(`the record ${record.id} cannot be read`);
    return { nr: Number(row['nr']), record, changedHere: row['changed_here'] === 1 };
  };
}

function createListReader(
  definition: NounDefinition,
): (row: RecordRow, content: Record<string, unknown>) => void {
  const tags = listField(definition, 'tags');
  const perspectives = listField(definition, 'perspectives');
  const regions = listField(definition, 'regions');
  const roles = linkFields(definition);
  const tagsOf = remember(readTags);
  const perspectivesOf = remember(readPerspectives);
  const regionsOf = remember(readList);
  return (row, content) => {
    if (tags) content[tags] = tagsOf(textOrNull(row['list_tags']) ?? '[]');
    if (perspectives) content[perspectives] = perspectivesOf(textOrNull(row['list_perspectives']) ?? '');
    if (regions) content[regions] = regionsOf(textOrNull(row['list_regions']) ?? '[]');
    const links = roles.length === 0 ? [] : readList(row['list_links']);
    for (const role of roles) {
      content[role] = links.flatMap((link) =>
        Array.isArray(link) && link[0] === role ? [String(link[1])] : [],
      );
    }
  };
}

function readList(value: unknown): readonly unknown[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(list) ? list : [];
}

function keptOf(row: RecordRow): Kept {
  return {
    id: String(row['id']),
    status: String(row['status']),
    statusReason: textOrNull(row['status_reason']),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
    createdBy: textOrNull(row['created_by']),
    importId: textOrNull(row['import']),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
