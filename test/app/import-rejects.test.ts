import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listLessons } from '../../src/app/list-lessons.ts';
import { counts, importLines, importTexts, temporaryFile, temporaryFolder } from '../helpers/import-files.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

/** Imports these lines into a new database, and gives the lines of the file of rejected rows without its BOM. */
async function rejectsOf(lines: readonly string[]): Promise<string[]> {
  const rejects = join(temporaryFolder(), 'afgekeurd.csv');
  await importLines(await memoryDeps(), lines, { rejects });
  if (!existsSync(rejects)) return [];
  return readFileSync(rejects, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1);
}

/** The cells of a line without quotes. */
const cells = (line: string | undefined): string[] => (line ?? '').split(';');

describe('the file of rejected rows', () => {
  test('guards each cell once, also one that came in with its guard', async () => {
    const [header, row] = await rejectsOf([
      "nummer;regio;les;a;b;'=kop",
      "1;Twentte;=1+1;'=1+1;''=1+1;'s morgens",
    ]);
    expect(header).toBe("nummer;regio;les;a;b;'=kop;fout");
    expect(cells(row).slice(0, 6)).toEqual(['1', 'Twentte', "'=1+1", "'=1+1", "''=1+1", "'s morgens"]);
  });

  test('gives, when mended, what the file itself would have given', async () => {
    const deps = await memoryDeps();
    const lines = await rejectsOf(["regio;les;Kolom X;'=kop", "Twentte;'-5 graden;'=1+1;''=2"]);
    await importLines(
      deps,
      lines.map((line) => line.replace('Twentte', 'Twente')),
    );
    const { lessons } = await listLessons(deps, {}, 1);
    expect(lessons.map(({ insight, extra }) => [insight, extra])).toEqual([
      ['-5 graden', { 'Kolom X': '=1+1', '=kop': "'=2" }],
    ]);
  });

  test('keeps what stands beyond the header there, so that it is not lost when the row comes in as it is', async () => {
    const [header, row] = await rejectsOf(['regio;les', 'Twente;a;b;;c;;']);
    expect(header).toBe('regio;les;fout');
    expect([cells(row).slice(0, 2), cells(row).slice(3)]).toEqual([
      ['Twente', 'a'],
      ['b', '', 'c'],
    ]);
    const again = await importLines(await memoryDeps(), [header ?? '', row ?? '']);
    expect(again.problems.map(({ code }) => code)).toEqual(['malformed-csv']);
  });

  test('says with every row what is wrong with the header', async () => {
    const [, first, second] = await rejectsOf(['regio;datum', 'Twente;2022', 'Twente;gisteren']);
    const missing = 'les: De verplichte kolom ""les"" ontbreekt.';
    expect(first).toContain(missing);
    expect(second).toContain(missing);
    expect(second).toContain('datum: ""gisteren"" is geen datum die mao kan lezen.');
  });

  test('knows a repeated header again when it comes in as it is', async () => {
    const lines = await rejectsOf(['nummer;regio;les', '1;Twentte;a', 'Nummer;Regio;Les']);
    const again = await importLines(await memoryDeps(), lines);
    expect(again.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unknown-region'],
      [3, 'malformed-csv'],
    ]);
  });
});

describe('an earlier file of rejected rows', () => {
  const overwrite = { overwrite: true };

  test('goes away when nothing is rejected any more, but only when it may be overwritten', async () => {
    const rejects = temporaryFile('afgekeurd.csv', 'oud');
    const good = ['nummer;regio;les', '1;Twente;a'];
    await expect(importLines(await memoryDeps(), good, { rejects })).rejects.toMatchObject({
      code: 'file-exists',
    });
    expect(readFileSync(rejects, 'utf8')).toBe('oud');
    await importLines(await memoryDeps(), good, { rejects, ...overwrite });
    expect(existsSync(rejects)).toBe(false);
  });

  test('is never what is read', async () => {
    const path = temporaryFile('regio.csv', 'nummer;regio;les\n1;Twentte;a\n');
    const call = importTexts(await memoryDeps(), {}, { files: [path], rejects: path, ...overwrite });
    await expect(call).rejects.toMatchObject({ kind: 'usage', code: 'same-file' });
    expect(readFileSync(path, 'utf8')).toBe('nummer;regio;les\n1;Twentte;a\n');
  });

  test('stays, and nothing half is left, when a later file of the call is broken off', async () => {
    const folder = temporaryFolder();
    const rejects = join(folder, 'fout.csv');
    writeFileSync(join(folder, 'fout-a.csv'), 'oud');
    const stop = new AbortController();
    const deps = await memoryDeps({ signal: stop.signal });
    const bad = 'nummer;regio;les\n1;Twentte;a\n';
    const onProgress = ({ file }: { file: string }) => {
      if (file.endsWith('b.csv')) stop.abort(new Error('afgebroken'));
    };
    const call = importTexts(deps, { 'a.csv': bad, 'b.csv': bad }, { rejects, onProgress, ...overwrite });
    await expect(call).rejects.toThrow('afgebroken');
    expect(readdirSync(folder)).toEqual(['fout-a.csv']);
    expect(readFileSync(join(folder, 'fout-a.csv'), 'utf8')).toBe('oud');
  });
});

describe('a header that is wrong', () => {
  test('does not hide what else is wrong with the rows, and is not repeated by them', async () => {
    const outcome = await importLines(await memoryDeps(), [
      'nummer;datum;les;les',
      '1;31-02-2022;a;b',
      '2;2022;;c',
      '3;2022;d;e',
    ]);
    expect(counts(outcome)).toEqual({ rejected: 3 });
    expect(outcome.problems.map(({ line, row, column, code }) => [line, row, column, code])).toEqual([
      [1, null, 'les', 'duplicate-column'],
      [1, null, 'regio', 'missing-column'],
      [2, 1, 'datum', 'invalid-date'],
      [3, 2, 'les', 'missing-value'],
    ]);
  });
});

describe('an unknown column', () => {
  test('with its header written differently is the same column, under its first header', async () => {
    const deps = await memoryDeps();
    const extra = async () => (await listLessons(deps, {}, 1)).lessons.map((lesson) => lesson.extra);
    await importLines(deps, ['nummer;regio;les;Opm. redactie', '1;Twente;a;kort']);
    const same = await importLines(deps, ['nummer;regio;les;opm-redactie', '1;Twente;a;kort']);
    expect([counts(same), await extra()]).toEqual([{ unchanged: 1 }, [{ 'Opm. redactie': 'kort' }]]);
    const changed = await importLines(deps, ['nummer;regio;les;OPM REDACTIE;Wijk', '1;Twente;a;lang;Noord']);
    expect([counts(changed), await extra()]).toEqual([
      { updated: 1 },
      [{ 'Opm. redactie': 'lang', Wijk: 'Noord' }],
    ]);
    const emptied = await importLines(deps, ['nummer;regio;les;opm redactie', '1;Twente;a;']);
    expect([counts(emptied), await extra()]).toEqual([{ updated: 1 }, [{ Wijk: 'Noord' }]]);
  });
});
