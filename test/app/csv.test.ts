import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_BOM, csvFile, csvRows } from '../../src/app/csv.ts';
import { unguard } from '../../src/domain/spreadsheet-guard.ts';

test('cells are quoted only where needed, rows end with CRLF', () => {
  expect(csvRows([['a', 'b;c', 'd "e"', 'f\ng', 'h\ri', 3, 0, null, '']])).toBe(
    'a;"b;c";"d ""e""";"f\ng";"h\ri";3;0;;\r\n',
  );
});

test('a formula is made harmless, a number is not', () => {
  expect(csvRows([['=1+1', '-1', "'s morgens", -1]])).toBe("'=1+1;'-1;'s morgens;-1\r\n");
});

test('a file begins with a byte order mark and one header row', () => {
  expect(csvFile(['code', "regio's"], [['1', 'Twente']])).toBe(`${CSV_BOM}code;regio's\r\n1;Twente\r\n`);
  expect(csvFile(['code'], [])).toBe(`${CSV_BOM}code\r\n`);
});

test('any rows come back as they were', () => {
  const cell = fc.string({ unit: 'binary-ascii', maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(csvRows(rows), { delimiter: ';', record_delimiter: '\r\n' });
      expect(read.map((row) => row.map(unguard))).toEqual(rows);
    }),
  );
});
