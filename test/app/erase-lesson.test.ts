import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUpDatabase, restoreDatabase } from '../../src/app/database-care.ts';
import type { Deps } from '../../src/app/deps.ts';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { eraseLesson } from '../../src/app/erase-lesson.ts';
import { exportToFile } from '../../src/app/export-lessons.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { withdrawLesson } from '../../src/app/lesson-status.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { withDatabase } from '../../src/app/with-database.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { importTexts, temporaryFolder } from '../helpers/import-files.ts';
import { countingRandom, recordOne, tickingClock } from '../helpers/memory-deps.ts';

/** A new database in a file, with two calls on it that share clock and chance. */
function database() {
  const path = join(temporaryFolder(), 'mao.db');
  const world = {
    clock: tickingClock(),
    random: countingRandom(),
    actor: null,
    signal: new AbortController().signal,
  };
  return { path, use: <T>(work: (deps: Deps) => Promise<T>) => withDatabase(path, world, work) };
}

/** Which of the words stand in the files of a database, in any case. */
function wordsIn(path: string, words: readonly string[]): string[] {
  const files = ['', '-wal', '-shm'].map((suffix) => path + suffix).filter((file) => existsSync(file));
  const bytes = files.map((file) => readFileSync(file).toString('latin1').toLowerCase()).join('\n');
  return words.filter((word) => bytes.includes(word));
}

describe('an erased lesson', () => {
  const words = [
    'kwikstaart',
    'zwaluwnest',
    'goudplevier',
    'roerdomp',
    'wulpenroep',
    'tureluur',
    'scholekster',
  ];

  test('is gone from every byte, also what it said before', async () => {
    const { path, use } = database();
    const id = await use(async (deps) => {
      for (let at = 0; at < 40; at += 1)
        await recordOne(deps, { insight: `Gewone les ${at} over samenwerken.` });
      const { id } = await recordOne(deps, {
        title: 'Kwikstaart',
        insight: `Een zwaluwnest. ${'Veel tekst over goudplevier. '.repeat(400)}`,
        extra: { Vogel: 'tureluur' },
      });
      const fields = new Map([
        ['insight' as const, 'Een roerdomp.'],
        ['audience' as const, 'wulpenroep'],
      ]);
      await editLesson(deps, id, fields, (field) => field);
      await withdrawLesson(deps, id, 'Om de scholekster.');
      for (let at = 0; at < 40; at += 1)
        await recordOne(deps, { insight: `Latere les ${at} over samenwerken.` });
      return id;
    });
    expect(wordsIn(path, words)).toEqual(words);
    await use(async (deps) => {
      // The words are in the log as well now.
      await editLesson(deps, (await recordOne(deps)).id, new Map([['title', 'Kort']]), (field) => field);
      expect(await eraseLesson(deps, id)).toEqual({ id, referredBy: [], copies: [], logEmptied: true });
      // While the database is open, so that it is not closing that cleans up.
      expect(wordsIn(path, words)).toEqual([]);
      const { file } = deps.storage;
      const vocabulary = file.prepare<[], string>('select word from lesson_vocabulary').pluck().all();
      expect(words.filter((word) => vocabulary.includes(word))).toEqual([]);
      const grams = file.prepare<[], string>('select term from lesson_gram_list').pluck().all();
      expect(['_kwi', 'uwne', 'dple', 'rdom'].filter((gram) => grams.includes(gram))).toEqual([]);
      for (const word of words)
        expect((await searchLessons(deps, word, {}, 9)).map(({ lesson }) => lesson.id)).not.toContain(id);
      expect((await listLessons(deps, {}, 999)).total).toBe(81);
      expect(await findDamage(deps.storage)).toEqual([]);
    });
    expect(wordsIn(path, words)).toEqual([]);
  });

  test('is gone too when it was the only one', async () => {
    const { path, use } = database();
    await use(async (deps) => {
      const { id } = await recordOne(deps, { insight: 'Een kwikstaart.' });
      expect(wordsIn(path, words)).toEqual(['kwikstaart']);
      await eraseLesson(deps, id);
      expect(wordsIn(path, words)).toEqual([]);
      expect(await findDamage(deps.storage)).toEqual([]);
    });
  });

  test('is said to be erased, and its code is never given again', async () => {
    const { use } = database();
    await use(async (deps) => {
      const always = { ...deps, random: (count: number) => new Uint8Array(count) };
      const { id } = await recordOne(always);
      expect(id).toBe('TWE-3333');
      await eraseLesson(deps, 'twe3333');
      await expect(requireLesson(deps, id)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'erased',
        message: 'De les TWE-3333 is gewist en bestaat niet meer.',
      });
      await expect(eraseLesson(deps, id)).rejects.toMatchObject({ code: 'erased' });
      expect((await recordOne(always)).id).toBe('TWE-33333');
    });
  });

  test('may be left in copies that mao made, which are named as long as they exist', async () => {
    const { path, use } = database();
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    await use(async (deps) => {
      const target = (name: string) => ({ path: at(name), overwrite: false });
      await exportToFile(deps, {}, 'csv', target('eerder.csv'));
      await importTexts(deps, { 'a.csv': 'regio;les\nTwentte;a\n' }, { rejects: at('afgekeurd.csv') });
      const { id } = await recordOne(deps);
      await exportToFile(deps, {}, 'csv', target('lessen.csv'));
      await exportToFile(deps, {}, 'csv', target('weg.csv'));
      rmSync(at('weg.csv'));
      writeFileSync(at('weg.csv.deel-0a1b2c3d'), 'half');
      await exportToFile(deps, {}, 'csv', target('map.csv'));
      rmSync(at('map.csv'));
      mkdirSync(at('map.csv'));
      await backUpDatabase(deps, at('kopie.db'), false);
      const { copies } = await eraseLesson(deps, id);
      expect(copies.map((copy) => [copy.path, copy.kind])).toEqual([
        [at('afgekeurd.csv'), 'afgekeurde rijen'],
        // Older than the lesson, but it may have been recorded again since.
        [at('eerder.csv'), 'export'],
        [at('kopie.db'), 'reservekopie'],
        [at('lessen.csv'), 'export'],
        [at('weg.csv.deel-0a1b2c3d'), 'half geschreven bestand'],
      ]);
    });
    expect(existsSync(path)).toBe(true);
  });

  test('may be left in copies that were made before an older database was put back', async () => {
    const { path, use } = database();
    const folder = temporaryFolder();
    const id = await use(async (deps) => {
      const lesson = await recordOne(deps);
      await backUpDatabase(deps, join(folder, 'kopie.db'), false);
      await exportToFile(deps, {}, 'csv', { path: join(folder, 'lessen.csv'), overwrite: false });
      return lesson.id;
    });
    const { kept } = restoreDatabase(path, join(folder, 'kopie.db'), tickingClock());
    const { copies } = await use((deps) => eraseLesson(deps, id));
    expect(copies.map((copy) => copy.path)).toEqual([
      join(folder, 'kopie.db'),
      join(folder, 'lessen.csv'),
      kept,
    ]);
  });
});
