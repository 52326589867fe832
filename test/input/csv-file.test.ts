import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MaoError } from '../../src/domain/errors.ts';
import { openCsv } from '../../src/input/csv-file.ts';
import type { Separator } from '../../src/input/csv-records.ts';
import { brief, readCsv, sourceOf } from './csv-bytes.ts';

describe('csv-spectrum', () => {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('csv-spectrum')));
  // The answer that comes with location_coordinates is not that of its CSV: another number, and no list.
  const names = readdirSync(`${folder}/csvs`)
    .map((name) => name.replace('.csv', ''))
    .filter((name) => name !== 'location_coordinates');

  it('has eleven files to read', () => {
    expect(names).toHaveLength(11);
  });

  it.each(names)('reads %s', async (name) => {
    const { file, items } = await readCsv(readFileSync(`${folder}/csvs/${name}.csv`));
    const header = file.head?.header ?? [];
    const objects = items.map((item) =>
      Object.fromEntries(header.map((key, at) => [key, item.kind === 'row' ? item.cells[at] : item.problem])),
    );
    expect(objects).toEqual(JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')));
  });
});

describe('lines and rows', () => {
  it('names the physical line on which a row begins, after a BOM, a sep line, a title and empty rows', async () => {
    const text =
      '\uFEFFsep=;\r\nOverzicht 2022;;\r\n\r\nnummer;Les;Wat gebeurde er\r\n1;een;"a\r\nb\r\n\r\nc"\r\n;;\r\n\r\n2;twee;d\r\n';
    const { file, items } = await readCsv(text);
    expect(file.head).toEqual({
      separator: ';',
      encoding: 'utf-8',
      headerLine: 4,
      header: ['nummer', 'Les', 'Wat gebeurde er'],
    });
    expect(file.notices).toEqual([
      {
        line: 2,
        row: null,
        column: null,
        code: 'skipped-line',
        message: 'Regel 2 staat boven de kopregel en is overgeslagen.',
      },
    ]);
    expect(brief(items)).toEqual([
      [5, 1, ['1', 'een', 'a\r\nb\r\n\r\nc']],
      [11, 2, ['2', 'twee', 'd']],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('counts line ends written as %j', async (eol) => {
    const text = ['nummer;les', '1;"a', 'b"', '', '2;c', ''].join(eol);
    expect(brief((await readCsv(text)).items)).toEqual([
      [2, 1, ['1', `a${eol}b`]],
      [5, 2, ['2', 'c']],
    ]);
  });

  it('keeps a lone CR as text in a file of other line ends', async () => {
    expect(brief((await readCsv('nummer;les\n1;a\rb\n2;c\n')).items)).toEqual([
      [2, 1, ['1', 'a\rb']],
      [3, 2, ['2', 'c']],
    ]);
  });

  it('does not mistake a CR inside a quoted header for a line end', async () => {
    const { file, items } = await readCsv('nummer;"geleerde\rles"\n1;a\n');
    expect(file.columns).toEqual([
      { kind: 'field', field: 'externalId', header: 'nummer' },
      { kind: 'field', field: 'insight', header: 'geleerde\nles' },
    ]);
    expect(brief(items)).toEqual([[2, 1, ['1', 'a']]]);
  });
});

describe('cells of a row', () => {
  it('fills cells that are missing at the end, with a notice', async () => {
    const { items } = await readCsv('les;titel;bron\na\nb;c\n');
    expect(items).toEqual([
      {
        kind: 'row',
        line: 2,
        row: 1,
        cells: ['a', '', ''],
        notice: {
          line: 2,
          row: 1,
          column: null,
          code: 'missing-cells',
          message: 'In deze rij ontbreken de laatste 2 cellen; wat ontbreekt, is als leeg gelezen.',
        },
      },
      expect.objectContaining({
        cells: ['b', 'c', ''],
        notice: expect.objectContaining({ line: 3, row: 2 }),
      }),
    ]);
  });

  it('rejects cells beyond the header only when they hold something', async () => {
    const { items } = await readCsv('les;titel;;\na;b;;;\nc;d;e\n');
    expect(items).toEqual([
      { kind: 'row', line: 2, row: 1, cells: ['a', 'b'], notice: null },
      {
        kind: 'bad',
        line: 3,
        row: 2,
        cells: ['c', 'd', 'e'],
        problem: {
          line: 3,
          row: 2,
          column: null,
          value: null,
          code: 'malformed-csv',
          message: 'Deze rij heeft meer cellen dan de kopregel: 3 in plaats van 2.',
          hint: 'Zet een tekst waarin het scheidingsteken voorkomt tussen dubbele aanhalingstekens, of geef de extra kolommen een kop.',
        },
      },
    ]);
  });

  it('rejects a repetition of the header, also after the BOM of a second file', async () => {
    const { items } = await readCsv('Nummer;Les\n1;a\n\uFEFFnummer;LES\n2;les\n');
    expect(brief(items)).toEqual([
      [2, 1, ['1', 'a']],
      [3, 2, 'malformed-csv'],
      [4, 3, ['2', 'les']],
    ]);
  });

  it('rejects a row over 1 MB and reads on', async () => {
    const long = 'x'.repeat(1_000_000);
    const { items } = await readCsv(`nummer;les\n1;a\n2;"${long}\n"\n3;${long}${long}\n4;d\n`);
    expect(brief(items)).toEqual([
      [2, 1, ['1', 'a']],
      [3, 2, 'too-long'],
      [5, 3, 'too-long'],
      [6, 4, ['4', 'd']],
    ]);
  });

  it('gives up on a row of which the end is far away', async () => {
    const { items } = await readCsv(`nummer;les\n1;${'x'.repeat(20_000_000)}\n2;b\n`);
    expect(brief(items)).toEqual([
      [2, 1, 'too-long'],
      [3, 2, ['2', 'b']],
    ]);
  });
});

describe('the file', () => {
  const empty = { line: null, row: null, column: null, value: null, code: 'empty-file' };

  it.each(['', '\uFEFF', '\n\r\n  \n;;\n', 'sep=;\r\n', '\uFEFFsep=;'])('calls %j empty', async (text) => {
    const { file, items } = await readCsv(text);
    expect(file.head).toBeNull();
    expect(file.problems).toEqual([expect.objectContaining(empty)]);
    expect(items).toEqual([]);
  });

  it('has no problem with a header without rows', async () => {
    const { file, items } = await readCsv('les;titel\n');
    expect([file.problems, items]).toEqual([[], []]);
  });

  it.each([
    ['PK\x03\x04rest', 'een Excel- of ander zip-bestand (.xlsx, .ods)'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'een oud Excel-bestand (.xls)'],
    ['%PDF-1.7', 'een PDF'],
  ])('says what a file that is no text seems to be: %j', async (start, what) => {
    const { file, items } = await readCsv(Buffer.from(`${start}\0\0\n;les\n`, 'latin1'));
    expect(file.problems).toEqual([
      {
        line: 1,
        row: null,
        column: null,
        value: null,
        code: 'invalid-encoding',
        message: `Dit is geen CSV-bestand maar ${what}.`,
        hint: 'Open het bestand in Excel en kies Bestand > Opslaan als > CSV UTF-8 (door lijstscheidingstekens gescheiden).',
      },
    ]);
    expect(items).toEqual([]);
  });

  it('refuses a header of more than 300 columns, empty ones at the end aside', async () => {
    const header = ['les', ...Array.from({ length: 300 }, (_, at) => `k${at}`)];
    expect((await readCsv(`${header.join(';')}\n`)).file.problems).toEqual([
      expect.objectContaining({ line: 1, row: null, code: 'malformed-csv' }),
    ]);
    expect((await readCsv(`${header.slice(0, 300).join(';')};;;\n`)).file.problems).toEqual([]);
  });

  it('gives the line of a header with an unclosed quote', async () => {
    const { file } = await readCsv('\n\nnummer;"les;titel\n1;a;b\n');
    expect(file.problems).toEqual([expect.objectContaining({ line: 3, row: null, code: 'malformed-csv' })]);
  });

  it('puts the wrong header first: problems have its line', async () => {
    const { file } = await readCsv('Overzicht\n\nTitel;Datum\na;2022\n', { regionGiven: false });
    expect(file.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'regio', 'missing-column'],
      [3, 'les', 'missing-column'],
    ]);
  });

  it('reports how far it is in the file', async () => {
    const text = `nummer;les\n${'1;abc\n'.repeat(1000)}`;
    const file = await openCsv(sourceOf(text), { regionGiven: true });
    let position = 0;
    for await (const batch of file.rows()) position = batch.position;
    expect(position).toBe(text.length);
  });
});

describe('windows', () => {
  const text =
    '\uFEFFnummer;Les;Titel\r\n1;"één ""x""";é€😀\r\n\r\n2;a"b;"c\r\n;d"\r\n3;"niet\r\n4;e;"f" g\r\n5;;"h"\r\n6;"i;j\r\n';

  it('reads the same with windows of any size', async () => {
    const whole = await readCsv(text);
    expect(brief(whole.items)).toEqual([
      [2, 1, ['1', 'één "x"', 'é€😀']],
      [4, 2, ['2', 'a"b', 'c\r\n;d']],
      [6, 3, 'malformed-csv'],
      [7, 4, 'malformed-csv'],
      [8, 5, ['5', '', 'h']],
      [9, 6, 'malformed-csv'],
    ]);
    for (let windowSize = 1; windowSize <= text.length + 10; windowSize++) {
      expect((await readCsv(text, { windowSize })).items).toEqual(whole.items);
    }
  });

  it('reads back what a CSV writer wrote, with any separator, line end and window', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', ' ', 'é', 'a'), maxLength: 8 }),
    );
    const separator = fc.constantFrom<Separator>(';', ',', '\t', '|');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        separator,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('found', 'declared', 'given'),
        async (matrix, delimiter, eol, windowSize, how) => {
          const table = [['nummer', 'les', 'titel'], ...matrix];
          const written = stringify(table, { delimiter, record_delimiter: eol, quoted_match: /[\r\n]/ });
          const start = how === 'declared' ? `sep=${delimiter}${eol}` : '';
          // The pipe is not tried: it must be declared or given.
          const given = how === 'given' || (how === 'found' && delimiter === '|');
          const { file, items } = await readCsv(start + written, {
            windowSize,
            separator: given ? delimiter : null,
          });
          expect(file.head?.separator).toBe(delimiter);
          const filled = matrix.filter((cells) => cells.some((text) => text.trim() !== ''));
          expect(items.map((item) => item.cells)).toEqual(filled);
          expect(items.map((item) => item.kind)).toEqual(filled.map(() => 'row'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('throws nothing but our own errors at any bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('"', ';', ',', '\n', '\r', 'les', '\0', 'é', '\uFEFF', 'a', 'sep=;'))
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (content, windowSize) => {
        const read = (size: number) =>
          readCsv(content, { windowSize: size }).then(
            ({ items }) => items,
            (error: unknown) => error,
          );
        const small = await read(windowSize);
        if (small instanceof Error) expect(small).toBeInstanceOf(MaoError);
        else expect(small).toEqual(await read(1000));
      }),
      { numRuns: 500 },
    );
  });
});
