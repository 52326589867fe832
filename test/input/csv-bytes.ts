import { type CsvFile, type CsvOptions, openCsv } from '../../src/input/csv-file.ts';
import type { CsvItem } from '../../src/input/csv-rows.ts';
import type { FileSource } from '../../src/input/file-source.ts';

/** Bytes in memory as a file. */
export function sourceOf(content: string | Uint8Array): FileSource {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    read: async (into, offset, position) => bytes.subarray(position).copy(into, offset),
    close: async () => undefined,
  };
}

/** A CSV read to its end. */
export async function readCsv(
  content: string | Uint8Array,
  options: Partial<CsvOptions> = {},
): Promise<{ file: CsvFile; items: CsvItem[] }> {
  const file = await openCsv(sourceOf(content), { regionGiven: true, ...options });
  const items: CsvItem[] = [];
  for await (const batch of file.rows()) {
    for (const item of batch.items) items.push(item);
  }
  return { file, items };
}

/** Items in a short form: line, row, and the cells or the code of the problem. */
export function brief(items: readonly CsvItem[]): unknown[] {
  return items.map((item) => [item.line, item.row, item.kind === 'row' ? item.cells : item.problem.code]);
}
