import { describe, expect, it } from 'vitest';
import { brief, readCsv } from './csv-bytes.ts';

async function separatorOf(text: string): Promise<string | undefined> {
  return (await readCsv(text)).file.head?.separator;
}

describe('the separator', () => {
  it.each([
    ['nummer;les;titel\n1;a,b,c,d,e;f\n', ';'],
    ['nummer,les,titel\n1,"a;b;c;d;e;f",g\n', ','],
    ['nummer\tles\n1\ta;b,c,d,e\n', '\t'],
    ['Les, geleerd in 2022; in Twente, en elders\nnummer;les\n1;a\n', ';'],
    ['"nummer","les"\n"1","a"\n', ','],
    // No header is known: the first row decides by its cells, and of equals the semicolon.
    ['a,b;c,d\n', ','],
    ['a,b;c\n', ';'],
    ['"a"\t"b"\n', '\t'],
  ])('of %j is %j', async (text, separator) => {
    expect(await separatorOf(text)).toBe(separator);
  });

  it.each(['sep=,\n', 'SEP=,\r\n', '"sep=,"\n', '\uFEFFSep=,\n', 'sep=,,,\n'])(
    'is declared by %j, which counts as a line',
    async (line) => {
      const { file, items } = await readCsv(`${line}nummer,"les;les;titel;datum"\n1,a\n`);
      expect(file.head).toMatchObject({ separator: ',', headerLine: 2 });
      expect(file.notices.map((notice) => notice.code)).toEqual(['kept-column']);
      expect(brief(items)).toEqual([[3, 1, ['1', 'a']]]);
    },
  );

  it('that is declared in vain gives way to one that leads to known headers', async () => {
    const { file, items } = await readCsv('sep=,\nnummer;les\n1;a, b\n');
    expect(file.head).toMatchObject({ separator: ';', headerLine: 2 });
    expect(brief(items)).toEqual([[3, 1, ['1', 'a, b']]]);
    // Where no header is known, what is declared holds.
    expect(await separatorOf('sep=,\na;b,c\n')).toBe(',');
  });

  it('that is given goes before all others', async () => {
    const { file, items } = await readCsv('sep=;\nnummer|les;titel\n1|a;b\n', { separator: '|' });
    expect(file.head).toMatchObject({ separator: '|', header: ['nummer', 'les;titel'] });
    expect(brief(items)).toEqual([[3, 1, ['1', 'a;b']]]);
  });
});

describe('the header', () => {
  it('is the first row when it has one known header', async () => {
    const { file } = await readCsv('les;x;y\na;b;c\n');
    expect(file.head?.headerLine).toBe(1);
  });

  it('stands below title rows, each with a notice', async () => {
    const { file, items } = await readCsv('Twente\n"over\ntwee regels";;\n;;\nnummer;les;titel\n1;a;b\n');
    expect(file.head?.headerLine).toBe(5);
    expect(file.notices.map(({ line, code }) => [line, code])).toEqual([
      [1, 'skipped-line'],
      [2, 'skipped-line'],
    ]);
    expect(brief(items)).toEqual([[6, 1, ['1', 'a', 'b']]]);
  });

  it('is not a later row with one known word', async () => {
    const { file } = await readCsv('kop;tekst\nles;a\n');
    expect(file.head?.headerLine).toBe(1);
  });

  it('is found by the headers of a mapping', async () => {
    const mapping = new Map([
      ['Kop', 'titel'],
      ['Wat nemen we mee?', 'les'],
    ]);
    const { file } = await readCsv('Lessen\nKop;wat nemen we mee\na;b\n', { mapping });
    expect(file.head?.headerLine).toBe(2);
    expect(file.columns).toEqual([
      { kind: 'field', field: 'title', header: 'Kop' },
      { kind: 'field', field: 'insight', header: 'wat nemen we mee' },
    ]);
  });

  it('may be longer than the first 64 KB', async () => {
    const { file } = await readCsv(`les;"${'lang '.repeat(20_000)}"\na;b\n`);
    expect(file.head?.header[0]).toBe('les');
  });
});
