import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLessons } from '../../src/app/list-lessons.ts';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { listImports } from '../../src/app/undo-import.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { counts, importLines, importTexts, temporaryFolder } from '../helpers/import-files.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

const GOOD = 'regio;les\nTwente;Bel eerst.\nDrenthe;Vraag door.\n';
const BAD = 'regio;les\nTwentte;Bel nooit.\nTwente;Schrijf later.\n';

const total = async (deps: Awaited<ReturnType<typeof memoryDeps>>) => (await listLessons(deps, {}, 1)).total;

describe('several files in one call', () => {
  test('are written together, under one import', async () => {
    const deps = await memoryDeps();
    const { importId, written, files } = await importTexts(deps, {
      'a.csv': GOOD,
      'b.csv': 'regio;les\nUtrecht;Kom langs.\n',
    });
    expect([importId, written, files.map(counts)]).toEqual(['I-34679C', true, [{ new: 2 }, { new: 1 }]]);
    const [record] = await listImports(deps);
    expect(record).toMatchObject({
      id: importId,
      at: '2024-06-01T12:00:00.000Z',
      actor: 'coalitieleider',
      undoneAt: null,
    });
    expect(record?.files.map(({ rows, new: added }) => [rows, added])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    const { lessons } = await listLessons(deps, {}, 9);
    expect(lessons.map((lesson) => [lesson.importId, lesson.createdBy])).toEqual(
      Array(3).fill([importId, 'coalitieleider']),
    );
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('have a code that no other import has', async () => {
    const signs = [0, 0, 0, 0, 0, 0, 1];
    const deps = await memoryDeps({
      random: (count) => Uint8Array.from({ length: count }, () => signs.shift() ?? 2),
    });
    expect((await importLines(deps, ['mao-code;regio;les', 'TWE-7K3Q;Twente;a'])).importId).toBe('I-333333');
    signs.unshift(0, 0, 0, 0, 0, 0);
    expect((await importLines(deps, ['mao-code;regio;les', 'TWE-9CDF;Twente;b'])).importId).toBe('I-466666');
  });

  test('are all rejected for one row', async () => {
    const deps = await memoryDeps();
    const { importId, written, files } = await importTexts(deps, { 'a.csv': GOOD, 'b.csv': BAD });
    expect([importId, written, files.map(counts)]).toEqual([
      null,
      false,
      [{ new: 2 }, { new: 1, rejected: 1 }],
    ]);
    expect(files[1]?.problems).toEqual([
      {
        line: 2,
        row: 1,
        column: 'regio',
        value: 'Twentte',
        code: 'unknown-region',
        message: 'De regio "Twentte" is niet bekend.',
        hint: 'Bedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.',
      },
    ]);
    expect([await total(deps), await listImports(deps)]).toEqual([0, []]);
    expect(await searchLessons(deps, 'bel vraag', {}, 9)).toEqual([]);
  });

  test('a file without rows or without a header is said, not hidden', async () => {
    const deps = await memoryDeps();
    const { written, files } = await importTexts(deps, { 'a.csv': 'regio;les\n', 'b.csv': '' });
    expect(written).toBe(false);
    expect(files.map(({ rows, problems, notices }) => [rows, problems[0]?.code, notices[0]?.code])).toEqual([
      [0, undefined, 'no-rows'],
      [0, 'empty-file', undefined],
    ]);
  });
});

describe('a trial', () => {
  test.each([
    ['good rows', { 'a.csv': GOOD }, {}],
    ['bad rows', { 'a.csv': GOOD, 'b.csv': BAD }, {}],
    ['bad rows with --goede-rijen', { 'a.csv': GOOD, 'b.csv': BAD }, { goodRows: true }],
  ])('of %s says what the real import says, and writes nothing', async (_name, texts, request) => {
    const deps = await memoryDeps();
    const trial = await importTexts(deps, texts, { ...request, trial: true });
    expect([trial.importId, trial.written, await total(deps), await listImports(deps)]).toEqual([
      null,
      false,
      0,
      [],
    ]);
    const real = await importTexts(deps, texts, request);
    expect(trial.files).toEqual(real.files);
  });

  test('writes no file of rejected rows', async () => {
    const deps = await memoryDeps();
    const rejects = join(temporaryFolder(), 'fout.csv');
    await importTexts(deps, { 'a.csv': BAD }, { trial: true, rejects });
    expect(existsSync(rejects)).toBe(false);
  });
});

describe('the good rows', () => {
  test('are written when asked for, and the others not', async () => {
    const deps = await memoryDeps();
    const { written, files } = await importTexts(deps, { 'a.csv': GOOD, 'b.csv': BAD }, { goodRows: true });
    expect([written, files.map(counts), await total(deps)]).toEqual([
      true,
      [{ new: 2 }, { new: 1, rejected: 1 }],
      3,
    ]);
  });

  test('that are none write nothing', async () => {
    const deps = await memoryDeps();
    const { written } = await importTexts(deps, { 'a.csv': 'regio;les\nTwentte;a\n' }, { goodRows: true });
    expect([written, await listImports(deps)]).toEqual([false, []]);
  });
});

describe('the file of rejected rows', () => {
  const text =
    'Regio;Datum;Les;Wijk\r\nTwentte;31-02-2022;=Bel nooit;"a ""b""\r\nc"\r\nTwente;2022;Bel eerst.;Noord\r\n';

  test('has the same columns and what is wrong, and comes in once it is mended', async () => {
    const deps = await memoryDeps();
    const rejects = join(temporaryFolder(), 'fout.csv');
    await importTexts(deps, { 'a.csv': text }, { goodRows: true, rejects });
    const written = readFileSync(rejects, 'utf8');
    expect(written).toBe(
      '\uFEFFRegio;Datum;Les;Wijk;fout\r\n' +
        `Twentte;31-02-2022;'=Bel nooit;"a ""b""\r\nc";"Regio: De regio ""Twentte"" is niet bekend. Bedoelt u Twente? Met ""mao regio lijst"" ziet u alle regio's. | Datum: De datum ""31-02-2022"" bestaat niet. Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022."\r\n`,
    );
    const mended = written.replace('Twentte;31-02-2022', 'Twente;30-03-2022');
    expect((await importTexts(deps, { 'fout.csv': mended })).files.map(counts)).toEqual([{ new: 1 }]);
    const { lessons } = await listLessons(deps, { regions: ['TWE'] }, 9);
    expect(lessons.map(({ insight, extra }) => [insight, extra])).toEqual([
      ['=Bel nooit', { Wijk: 'a "b"\nc' }],
      ['Bel eerst.', { Wijk: 'Noord' }],
    ]);
  });

  test('rejected again has one column for what is wrong', async () => {
    const deps = await memoryDeps();
    const rejects = join(temporaryFolder(), 'fout.csv');
    await importTexts(deps, { 'a.csv': 'regio;les;fout\nTwentte;a;Iets van vorige keer.\n' }, { rejects });
    expect(readFileSync(rejects, 'utf8').split('\r\n')[0]).toBe('\uFEFFregio;les;fout');
  });

  test('does not appear when nothing was rejected, and replaces no other file', async () => {
    const deps = await memoryDeps();
    const rejects = join(temporaryFolder(), 'fout.csv');
    await importTexts(deps, { 'a.csv': GOOD }, { rejects });
    expect(existsSync(rejects)).toBe(false);
    await importTexts(deps, { 'a.csv': BAD }, { rejects });
    await expect(importTexts(deps, { 'a.csv': BAD }, { rejects })).rejects.toMatchObject({
      kind: 'rejected',
      code: 'file-exists',
      message: `Het bestand ${rejects} bestaat al en is niet overschreven.`,
    });
    await importTexts(deps, { 'a.csv': 'regio;les\nX;y\n' }, { rejects, overwrite: true });
    expect(readFileSync(rejects, 'utf8')).toContain('\r\nX;y;');
  });

  test('is one for each file, numbered when they have the same name', async () => {
    const deps = await memoryDeps();
    const folder = temporaryFolder();
    await importTexts(deps, { 'Twente 2022.csv': BAD, 'b.csv': GOOD }, { rejects: join(folder, 'fout.csv') });
    expect(existsSync(join(folder, 'fout-twente-2022.csv'))).toBe(true);
    expect(existsSync(join(folder, 'fout-b.csv'))).toBe(false);
    await importTexts(deps, { 'é.csv': BAD, 'è.csv': BAD }, { rejects: join(folder, 'nieuw.csv') });
    expect(existsSync(join(folder, 'nieuw-1-invoer.csv'))).toBe(true);
    expect(existsSync(join(folder, 'nieuw-2-invoer.csv'))).toBe(true);
  });

  test('is not made of JSON lines, which is said before anything is written', async () => {
    const deps = await memoryDeps();
    const rejects = join(temporaryFolder(), 'fout.csv');
    const json = '{"region":"Twente","insight":"Bel eerst."}\n';
    await expect(importTexts(deps, { 'a.csv': GOOD, 'b.jsonl': json }, { rejects })).rejects.toMatchObject({
      kind: 'usage',
      code: 'rejects-need-csv',
    });
    expect(await total(deps)).toBe(0);
  });
});

describe('while it runs', () => {
  const many = `regio;les\n${Array.from({ length: 3000 }, (_, at) => `Twente;Les nummer ${at}: ${'bel eerst '.repeat(30)}`).join('\n')}\n`;

  test('it tells how far it is, up to the end', async () => {
    const deps = await memoryDeps();
    const seen: [number, number][] = [];
    await importTexts(deps, { 'a.csv': many }, { onProgress: ({ rows, share }) => seen.push([rows, share]) });
    expect(seen.at(-1)).toEqual([3000, 1]);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a[0] - b[0]));
  });

  test('broken off in the middle it leaves nothing, and the same import works after it', async () => {
    const abort = new AbortController();
    const deps = await memoryDeps({ signal: abort.signal });
    const stop = { onProgress: () => abort.abort(new Error('broken off')) };
    await expect(importTexts(deps, { 'a.csv': many }, stop)).rejects.toThrow('broken off');
    expect([await total(deps), await listImports(deps)]).toEqual([0, []]);
    expect(await findDamage(deps.storage)).toEqual([]);
    const again = { ...deps, signal: new AbortController().signal };
    expect((await importTexts(again, { 'a.csv': many })).files.map(counts)).toEqual([{ new: 3000 }]);
    expect(await findDamage(deps.storage)).toEqual([]);
  });
});

test('a file that is not there stops the call before anything is written', async () => {
  const deps = await memoryDeps();
  const missing = join(temporaryFolder(), 'weg.csv');
  await expect(importTexts(deps, {}, { files: [missing] })).rejects.toMatchObject({ kind: 'not-found' });
});

test('--regio fills empty cells; a region in the cell stays', async () => {
  const deps = await memoryDeps();
  await importLines(deps, ['regio;les', ';a', 'Drenthe;b'], { region: 'regio twente' });
  const { lessons } = await listLessons(deps, {}, 9);
  expect(lessons.map(({ region, insight }) => `${region} ${insight}`).sort()).toEqual(['DRE b', 'TWE a']);
});

test('nobody is kept from writing while standard input is waited for', async () => {
  const deps = await memoryDeps();
  let locked: boolean | null = null;
  async function* slow(): AsyncGenerator<Uint8Array> {
    locked = deps.storage.file.inTransaction;
    yield Buffer.from('nummer;regio;les\n1;Twente;Vraag door.\n');
  }
  const outcome = await importTexts(deps, {}, { files: ['-'], stdin: slow() });
  expect([locked, outcome.written]).toEqual([false, true]);
});
