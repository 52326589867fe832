import { describe, expect, it } from 'vitest';
import { BLOCK_SIZE, type Encoding } from '../../src/input/encoding.ts';
import { brief, readCsv } from './csv-bytes.ts';

const TEXT = 'nummer;les;titel\r\n1;één café – €;😀\r\n2;b;c\r\n';
const ROWS = [
  [2, 1, ['1', 'één café – €', '😀']],
  [3, 2, ['2', 'b', 'c']],
];

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** In Windows-1252, of the characters used here. */
function win1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\x96').replaceAll('€', '\x80'), 'latin1');
}

describe('encodings that are found', () => {
  it.each<[string, Buffer, Encoding]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 LE with BOM', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with BOM', utf16be(`\uFEFF${TEXT}`), 'utf-16be'],
  ])('reads %s, in windows of any size', async (_name, bytes, encoding) => {
    for (let windowSize = 1; windowSize < 70; windowSize++) {
      const { file, items } = await readCsv(bytes, { windowSize });
      expect(file.head?.encoding).toBe(encoding);
      expect(file.notices).toEqual([]);
      expect(brief(items)).toEqual(ROWS);
    }
  });

  it('takes what is not UTF-8 for Windows-1252, with a notice', async () => {
    const { file, items } = await readCsv(win1252('nummer;les\n1;één café – €\n'));
    expect(file.head?.encoding).toBe('windows-1252');
    expect(file.notices).toEqual([
      {
        line: null,
        row: null,
        column: null,
        code: 'guessed-encoding',
        message:
          'Het bestand is geen UTF-8 en is gelezen als Windows-1252. Kloppen letters als é en ë niet, geef dan de juiste codering met --codering.',
      },
    ]);
    expect(brief(items)).toEqual([[2, 1, ['1', 'één café – €']]]);
  });

  it('sees a character across the border of two blocks', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const filler = 'x'.repeat(BLOCK_SIZE - 'les\n'.length - shift);
      const { file, items } = await readCsv(`les\n${filler}😀\n`);
      expect(file.notices).toEqual([]);
      expect(items.map((item) => item.cells)).toEqual([[`${filler}😀`]]);
    }
  });
});

describe('encodings that are given', () => {
  it.each<[Encoding, Buffer]>([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['utf-16be', utf16be(TEXT)],
  ])('%s is followed', async (encoding, bytes) => {
    expect(brief((await readCsv(bytes, { encoding })).items)).toEqual(ROWS);
  });

  it('windows-1252 is followed without a notice, where it could be UTF-8 too', async () => {
    const { file, items } = await readCsv('les\né\n', { encoding: 'windows-1252' });
    expect(file.notices).toEqual([]);
    expect(brief(items)).toEqual([[2, 1, ['Ã©']]]);
  });
});

describe('a byte order mark', () => {
  it('is no text, whatever encoding is given', async () => {
    const { file, items } = await readCsv('\uFEFFles\né\n', { encoding: 'windows-1252' });
    expect(file.head).toMatchObject({ encoding: 'windows-1252', header: ['les'] });
    expect(brief(items)).toEqual([[2, 1, ['Ã©']]]);
  });
});

describe('characters that are not valid', () => {
  it.each(['é', '€', '😀', 'Şahin', 'Łódź'])('are told apart from Windows-1252 by one %s', async (text) => {
    const bytes = Buffer.concat([
      Buffer.from(`nummer;les\n1;${text}\n2;caf`),
      Buffer.from([0xe9]),
      Buffer.from(' x\n'),
    ]);
    expect(brief((await readCsv(bytes)).items)).toEqual([
      [2, 1, ['1', text]],
      [3, 2, 'invalid-encoding'],
    ]);
  });

  it('reject their rows in a file that is otherwise UTF-8, and no other row', async () => {
    const bytes = Buffer.concat([
      Buffer.from('nummer;les;titel\n1;één;a\n2;cr'),
      Buffer.from([0xe8]),
      Buffer.from('che;b\n3;een echt \uFFFD;c\n'),
    ]);
    const { file, items } = await readCsv(bytes);
    expect(file.notices).toEqual([]);
    expect(brief(items)).toEqual([
      [2, 1, ['1', 'één', 'a']],
      [3, 2, 'invalid-encoding'],
      [4, 3, ['3', 'een echt \uFFFD', 'c']],
    ]);
    expect(items[1]).toEqual({
      kind: 'bad',
      line: 3,
      row: 2,
      cells: ['2', 'cr\uFFFDche', 'b'],
      problem: {
        line: 3,
        row: 2,
        column: 'les',
        value: null,
        code: 'invalid-encoding',
        message: 'Deze rij bevat tekens die in de codering utf-8 niet bestaan.',
        hint:
          'Herstel de tekst in deze rij, of bewaar het bestand opnieuw als "CSV UTF-8". ' +
          'Is de codering van het hele bestand een andere, geef die dan met --codering.',
      },
    });
  });

  it('reject their rows after a BOM, even when nothing else is beyond ASCII', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFnummer;les\n1;caf'), Buffer.from([0xe9, 0x0a])]);
    const { file, items } = await readCsv(bytes);
    expect(file.head?.encoding).toBe('utf-8');
    expect(brief(items)).toEqual([[2, 1, 'invalid-encoding']]);
  });

  it('reject rows with half a surrogate pair or half a character in UTF-16', async () => {
    const bytes = Buffer.from('\uFEFFles;titel\na\uD83D;x\nb;y\n\uDE00c;z\n', 'utf16le');
    const { items } = await readCsv(Buffer.concat([bytes, Buffer.from('d')]));
    expect(brief(items)).toEqual([
      [2, 1, 'invalid-encoding'],
      [3, 2, ['b', 'y']],
      [4, 3, 'invalid-encoding'],
      [5, 4, 'invalid-encoding'],
    ]);
  });

  it('reject rows with bytes that Windows-1252 does not have', async () => {
    const bytes = Buffer.concat([win1252('les\né\n'), Buffer.from([0x81, 0x0a])]);
    expect(brief((await readCsv(bytes)).items)).toEqual([
      [2, 1, ['é']],
      [3, 2, 'invalid-encoding'],
    ]);
  });

  it('reject rows with NUL', async () => {
    const { items } = await readCsv('nummer;les\n1;a\n2;b\0c\n');
    expect(brief(items)).toEqual([
      [2, 1, ['1', 'a']],
      [3, 2, 'invalid-encoding'],
    ]);
    expect(items[1]).toHaveProperty(
      'problem.message',
      'Deze rij bevat een nulteken, dat in tekst niet voorkomt.',
    );
  });

  it.each<[Encoding, Buffer]>([
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', utf16be(TEXT)],
  ])('in the header are one problem, that knows %s without BOM', async (encoding, bytes) => {
    const { file, items } = await readCsv(bytes);
    expect(file.problems).toEqual([
      {
        line: 1,
        row: null,
        column: null,
        value: null,
        code: 'invalid-encoding',
        message: 'De kopregel is niet als tekst te lezen.',
        hint: `Het lijkt tekst in de codering ${encoding}: geef --codering ${encoding}.`,
      },
    ]);
    expect(items).toEqual([]);
  });
});
