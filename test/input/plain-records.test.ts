import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainRecords } from '../../src/input/plain-records.ts';

interface Read {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

function plain(text: string): { records: Read[]; at: number } {
  const records: Read[] = [];
  const { at } = readPlainRecords(Buffer.from(text), 0, 0x3b, (cells, start, end) => {
    records.push({ cells, start, end });
    return true;
  });
  return { records, at };
}

function strict(text: string): Read[] {
  const records: Read[] = [];
  const onRecord = (cells: string[], { bytes: end }: { bytes: number }) => {
    records.push({ cells, start: records.at(-1)?.end ?? 0, end });
    return null;
  };
  try {
    parse(text, {
      delimiter: ';',
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record: onRecord,
    });
  } catch (error) {
    // What was read before the fault counts.
    if (!(error instanceof CsvError)) throw error;
  }
  return records;
}

test('reads what csv-parse reads, byte for byte, as far as it goes', () => {
  const signs = fc.constantFrom(
    'a',
    'é',
    '€',
    ' ',
    ';',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    '";',
    ';"',
    '"\n',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { records, at } = plain(text);
      expect(strict(text).slice(0, records.length)).toEqual(records);
      expect(at).toBe(records.at(-1)?.end ?? 0);
    }),
    { numRuns: 3000 },
  );
});

test('reads every record of a sound file', () => {
  const text = 'a;"b ""c"";\nd";\r\n\n"";é\n';
  expect(plain(text).records.map(({ cells }) => cells)).toEqual([['a', 'b "c";\nd', ''], [''], ['', 'é']]);
  expect(plain(text).at).toBe(Buffer.byteLength(text));
});

test.each([
  ['a quote inside an unquoted cell', 'a;b\nc;d"\ne;f\n'],
  ['text behind a closing quote', 'a;b\n"c" d;e\nf;g\n'],
  ['a quote that is never closed', 'a;b\n"c;d\ne;f\n'],
  ['a last record without a line end', 'a;b\nc;d'],
])('leaves to csv-parse: %s', (_, text) => {
  expect(plain(text)).toEqual({ records: [{ cells: ['a', 'b'], start: 0, end: 4 }], at: 4 });
});

test('stops before a record that is not wanted', () => {
  expect(readPlainRecords(Buffer.from('a\nb\nc\n'), 0, 0x3b, ([cell]) => cell !== 'b')).toEqual({
    at: 2,
    stopped: true,
  });
});
