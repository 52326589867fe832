import { expect, test } from 'vitest';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { shippedSeed } from '../../src/app/with-database.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { openMemoryStorage, type Storage } from '../../src/storage/database.ts';
import { createEraser } from '../../src/storage/erasing.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { createLessonFinder } from '../../src/storage/lesson-finder.ts';
import { createLessonWriter, type LessonWriter } from '../../src/storage/lesson-writer.ts';
import { findLesson, listLessons } from '../../src/storage/lessons.ts';
import { lesson, tags } from '../helpers/report-lessons.ts';

async function writing(work: (writer: LessonWriter, storage: Storage) => void): Promise<Storage> {
  const storage = await openMemoryStorage(await shippedSeed());
  await storage.db.transaction().execute(async (trx) => work(createLessonWriter(storage, trx), storage));
  return storage;
}

const FULL: Lesson = lesson('TWE-7K3Q', {
  externalId: '12',
  learnedOn: '2022-03',
  direction: 'gemengd',
  evidenceLevel: 0,
  perspectives: ['jongere', 'onderzoek'],
  level: 'beleid',
  tags: tags('2.4', '1.1', '6'),
  ambition: 'Schone Lei',
  visibility: 'eigen regio',
  extra: { Wijk: 'Noord', constructor: 'x', 'Kop;met "tekens"': 'a\nb' },
  status: 'ingetrokken',
  statusReason: 'Dubbel.',
});

test('a lesson comes out as it went in', async () => {
  const storage = await writing((writer) => {
    writer.insert(FULL, 'imported');
    writer.insert(lesson('TWE-9CDF'), 'changed here');
    writer.indexWords();
  });
  expect(await findLesson(storage.db, 'TWE-7K3Q')).toEqual({ nr: 1, lesson: FULL, changedHere: false });
  expect(await findLesson(storage.db, 'TWE-9CDF')).toEqual({
    nr: 2,
    lesson: lesson('TWE-9CDF'),
    changedHere: true,
  });
  expect(await findLesson(storage.db, 'twe-7k3q')).toBe(null);
  expect(await findDamage(storage)).toEqual([]);
});

test('what replaces a lesson replaces all of it, in the lists and in the words', async () => {
  const next = lesson('TWE-7K3Q', {
    insight: 'Iets anders.',
    perspectives: ['ouder'],
    tags: tags('5.1'),
    extra: { Buurt: 'Oost' },
  });
  const storage = await writing((writer) => {
    const nr = writer.insert(FULL, 'imported');
    writer.update(nr, next, 'changed here');
    writer.indexWords();
  });
  expect(await listLessons(storage.db, {}, 9)).toEqual([next]);
  expect(await searchLessons({ storage }, 'Noord', {}, 9)).toEqual([]);
  expect((await searchLessons({ storage }, 'Oost anders', {}, 9)).map(({ lesson: found }) => found)).toEqual([
    next,
  ]);
  expect(await findDamage(storage)).toEqual([]);
});

test.each([1, 2])('%i of two lessons that are taken away leave nothing but their codes', async (count) => {
  const storage = await writing((writer) => {
    writer.insert(lesson('TWE-9CDF'), 'imported');
    writer.insert(FULL, 'imported');
    writer.indexWords();
  });
  await storage.db.transaction().execute(async (trx) => {
    const eraser = createEraser(storage, trx, { at: '2024-06-01T12:00:00.000Z', forGood: false, count });
    eraser.erase({ nr: 2, id: 'TWE-7K3Q' });
    if (count > 1) eraser.erase({ nr: 1, id: 'TWE-9CDF' });
    eraser.finish();
    const finder = createLessonFinder(storage, trx);
    expect([finder.hasId('TWE-7K3Q'), finder.isErased('TWE-7K3Q')]).toEqual([true, false]);
  });
  expect((await listLessons(storage.db, {}, 9)).map(({ id }) => id)).toEqual(count > 1 ? [] : ['TWE-9CDF']);
  expect(await searchLessons({ storage }, 'Noord', {}, 9)).toEqual([]);
  for (const table of ['lesson_tags', 'lesson_perspectives', 'lesson_extras'] as const) {
    expect(await storage.db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
  expect(await findDamage(storage)).toEqual([]);
});

test('more lessons than are indexed at a time are all found', async () => {
  const storage = await writing((writer) => {
    for (let at = 0; at < 4500; at += 1) {
      writer.insert(
        lesson(`TWE-${String(at).padStart(4, '0')}`, { insight: `Woord${at} hier.` }),
        'imported',
      );
    }
    writer.indexWords();
  });
  for (const at of [1000, 1999, 2000, 2001, 4000, 4499]) {
    expect(await searchLessons({ storage }, `Woord${at}`, {}, 99)).toHaveLength(1);
  }
  expect(await findDamage(storage)).toEqual([]);
});

test('a lesson is found by its code, its number, and its region, date and text', async () => {
  const storage = await writing((writer) => {
    writer.insert(FULL, 'imported');
    writer.insert({ ...FULL, id: 'TWE-9CDF', externalId: null }, 'imported');
    writer.indexWords();
  });
  await storage.db.transaction().execute(async (trx) => {
    const finder = createLessonFinder(storage, trx);
    const idOf = (stored: ReturnType<typeof finder.byId>) => stored?.lesson.id ?? null;
    expect(idOf(finder.byId('TWE-9CDF'))).toBe('TWE-9CDF');
    expect(idOf(finder.byNumber('TWE', '12'))).toBe('TWE-7K3Q');
    expect(idOf(finder.byNumber('DRE', '12'))).toBe(null);
    const { region, learnedOn, insight } = FULL;
    expect(idOf(finder.byIdentity({ region, learnedOn, insight: insight.replaceAll(' ', '\n ') }))).toBe(
      'TWE-7K3Q',
    );
    expect(idOf(finder.byIdentity({ region, learnedOn: '2022', insight }))).toBe(null);
    expect(idOf(finder.byIdentity({ region, learnedOn, insight: insight.toUpperCase() }))).toBe(null);
    expect([finder.hasId('TWE-7K3Q'), finder.hasId('TWE-3333'), finder.isErased('TWE-7K3Q')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
