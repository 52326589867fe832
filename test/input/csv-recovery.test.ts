import { describe, expect, it } from 'vitest';
import { brief, readCsv } from './csv-bytes.ts';

const HEADER = 'nummer;les;titel\n';
const UNCLOSED = 'In deze rij staat een aanhalingsteken dat niet goed is gesloten.';

async function read(rows: string) {
  const { items } = await readCsv(HEADER + rows);
  const messages = items.flatMap((item) => (item.kind === 'bad' ? [item.problem.message] : []));
  return { rows: brief(items), messages, items };
}

describe('a stray quote inside an unquoted cell', () => {
  it('is text, beside quoted cells and their line breaks', async () => {
    const { rows } = await read('1;een 24" scherm;"t ""x""\n;y"\n2;b;c\n');
    expect(rows).toEqual([
      [2, 1, ['1', 'een 24" scherm', 't "x"\n;y']],
      [4, 2, ['2', 'b', 'c']],
    ]);
  });

  it('is text at the end of the file, without a line end', async () => {
    expect((await read('1;a;b"')).rows).toEqual([[2, 1, ['1', 'a', 'b"']]]);
    expect((await read('1;a"b;')).rows).toEqual([[2, 1, ['1', 'a"b', '']]]);
  });

  it('does not mend a quoted cell that is wrong in the same row', async () => {
    const { rows } = await read('1;a"b;"c" d\n2;e;f\n');
    expect(rows).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'e', 'f']],
    ]);
  });

  it('in every row costs time in proportion to the rows', async () => {
    const time = async (count: number) => {
      const content = HEADER + '1;een 24" scherm;c\n'.repeat(count);
      const start = performance.now();
      expect((await readCsv(content)).items).toHaveLength(count);
      return performance.now() - start;
    };
    await time(2_000);
    const few = await time(5_000);
    // Eight times the rows; a quadratic reader needs 64 times the time.
    expect(await time(40_000)).toBeLessThan(few * 30);
  });
});

describe('a quote that is not closed', () => {
  it('in the first row loses that row alone', async () => {
    const { rows, items } = await read('1;"a;b\n2;"c";d\n3;e;f\n');
    expect(rows).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'c', 'd']],
      [4, 3, ['3', 'e', 'f']],
    ]);
    expect(items[0]).toEqual({
      kind: 'bad',
      line: 2,
      row: 1,
      cells: null,
      problem: {
        line: 2,
        row: 1,
        column: null,
        value: null,
        code: 'malformed-csv',
        message: `${UNCLOSED} Regel 2 is niet gelezen.`,
        hint: 'Sluit de tekst met een dubbel aanhalingsteken; een aanhalingsteken in zo’n tekst schrijft u dubbel ("").',
      },
    });
  });

  it('in the middle says which lines were not read', async () => {
    const { rows, messages } = await read('1;a;b\n2;"c\nd\n\ne" x;f\n3;g;"h\ni"\n');
    expect(rows).toEqual([
      [2, 1, ['1', 'a', 'b']],
      [3, 2, 'malformed-csv'],
      [7, 3, ['3', 'g', 'h\ni']],
    ]);
    expect(messages).toEqual([`${UNCLOSED} De regels 3 tot en met 6 zijn niet gelezen.`]);
  });

  it.each(['1;a;b\n2;"c;d', '1;a;b\n2;"c;d\n'])('in the last row is found: %j', async (text) => {
    const { rows, messages } = await read(text);
    expect(rows).toEqual([
      [2, 1, ['1', 'a', 'b']],
      [3, 2, 'malformed-csv'],
    ]);
    expect(messages).toEqual([`${UNCLOSED} Regel 3 is niet gelezen.`]);
  });

  it('says that the rest of the file was not read when no later line fits', async () => {
    const { rows, messages } = await read('1;"a;b\nc;d\ne\n\n');
    expect(rows).toEqual([[2, 1, 'malformed-csv']]);
    expect(messages).toEqual([
      `${UNCLOSED} De regels 2 tot en met 5 zijn niet gelezen: dat is de rest van het bestand.`,
    ]);
  });

  it('with the rest of the file without quotes loses no other row', async () => {
    const rest = '2;lesson text;title\n'.repeat(500_000);
    const { items } = await readCsv(`${HEADER}1;"a;b\n${rest}`);
    expect(items).toHaveLength(500_001);
    expect(brief(items.slice(0, 2))).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'lesson text', 'title']],
    ]);
  });

  it('in several rows is reported for each', async () => {
    const { rows } = await read('1;"a;b\n2;c;d\n3;"e;f\n4;g;h\n');
    expect(rows).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'c', 'd']],
      [4, 3, 'malformed-csv'],
      [5, 4, ['4', 'g', 'h']],
    ]);
  });

  it('in rows one after the other is reported for each', async () => {
    const { rows } = await read('1;"a" x;b\n2;"c;d\n3;"e" y;f\n4;g;h\n');
    expect(rows).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, 'malformed-csv'],
      [4, 3, 'malformed-csv'],
      [5, 4, ['4', 'g', 'h']],
    ]);
  });

  it('does not take along a next row with a stray quote', async () => {
    const { rows } = await read('1;"a" x;b\n2;een 24" scherm;c\n');
    expect(rows).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'een 24" scherm', 'c']],
    ]);
  });

  it('above a million lines that are no rows is passed in seconds', async () => {
    const start = performance.now();
    const { items } = await readCsv(`${HEADER}1;"${'x "y" z\n'.repeat(1_000_000)}`);
    expect(brief(items)).toEqual([[2, 1, 'malformed-csv']]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('in a file of lone CRs has the right lines', async () => {
    const { items } = await readCsv('nummer;les\r1;"a" b\r2;c\r');
    expect(brief(items)).toEqual([
      [2, 1, 'malformed-csv'],
      [3, 2, ['2', 'c']],
    ]);
  });

  it('costs time in proportion to the rows when every row has it', async () => {
    const { items } = await readCsv(HEADER + '1;"a" x;b\n'.repeat(40_000));
    expect(items).toHaveLength(40_000);
    expect(brief(items.slice(-1))).toEqual([[40_001, 40_000, 'malformed-csv']]);
  });
});
