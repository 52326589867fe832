import type { Names } from '../../app/record-names.ts';
import type { AnyRecord } from '../../domain/record.ts';
import type { NounForm } from '../nouns/noun-words.ts';
import type { Streams } from '../streams.ts';
import { createStyle } from './style.ts';
import { renderTable } from './table.ts';

/** Records of a noun in a table, one a line. */
export function renderRecordTable(
  { columns }: NounForm,
  records: readonly AnyRecord[],
  names: Names,
  streams: Streams,
): string {
  return renderTable(
    columns.map(({ heading, flexible }) => ({ heading, ...(flexible ? { flexible } : {}) })),
    records.map((record) => columns.map(({ cell }) => cell(record, names))),
    { width: streams.isTty.out ? streams.width : null, heading: createStyle(streams.colour).bold },
  );
}
