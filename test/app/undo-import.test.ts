import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { eraseLesson } from '../../src/app/erase-lesson.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { lessonHistory } from '../../src/app/lesson-history.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { changeRegion } from '../../src/app/regions.ts';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { listImports, undoImport } from '../../src/app/undo-import.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { counts, importLines } from '../helpers/import-files.ts';
import { memoryDeps, recordOne } from '../helpers/memory-deps.ts';
import {
  AMBITION,
  bringTo,
  COALITION,
  COALITION_2,
  CYCLE,
  CYCLE_2,
  LESSON,
  LINKED,
  OTHER,
  REGION,
} from '../helpers/undo.ts';

const FIRST = ['nummer;regio;les', '1;Twente;Bel eerst.', '2;Twente;Vraag door.'];
const SECOND = ['nummer;regio;les;indicator', '1;Twente;Bel altijd eerst.;2.6', '3;Twente;Kom langs.;2.1'];

/** Two imports after one another: the second changes lesson 1 and brings lesson 3. */
async function twice() {
  const deps = await memoryDeps();
  const first = (await importLines(deps, FIRST)).importId ?? '';
  const before = (await listLessons(deps, {}, 9)).lessons;
  const second = (await importLines(deps, SECOND)).importId ?? '';
  const id = before.find(({ externalId }) => externalId === '1')?.id ?? '';
  return { deps, first, second, before, id };
}

describe('undoing an import', () => {
  test('takes away what was new and gives back what was changed', async () => {
    const { deps, second, before, id } = await twice();
    expect(await undoImport(deps, second.toLowerCase())).toEqual({ id: second, removed: 1, restored: 1 });
    const after = (await listLessons(deps, {}, 9)).lessons;
    expect(after.map((lesson) => ({ ...lesson, updatedAt: '' }))).toEqual(
      before.map((lesson) => ({ ...lesson, updatedAt: '' })),
    );
    expect(await searchLessons(deps, 'langs', {}, 9)).toEqual([]);
    const { events } = await lessonHistory(deps, id);
    expect(events.map(({ action, importId, reason }) => [action, importId === second, reason])).toEqual([
      ['ingelezen', false, null],
      ['bijgewerkt', true, null],
      ['teruggedraaid', true, `import ${second} ongedaan gemaakt`],
    ]);
    expect((await listImports(deps)).map(({ undoneAt }) => undoneAt !== null)).toEqual([true, false]);
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('is done once', async () => {
    const { deps, second } = await twice();
    await undoImport(deps, second);
    await expect(undoImport(deps, second)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'already-undone',
      message: `De import ${second} is al ongedaan gemaakt.`,
    });
    await expect(undoImport(deps, 'I-XXXXXX')).rejects.toMatchObject({
      kind: 'not-found',
      message: 'Er is geen import met de code "I-XXXXXX".',
    });
  });

  test('is refused when something was built upon it, which it names', async () => {
    const { deps, first, second, id } = await twice();
    const refusal = (importId: string) => ({
      kind: 'rejected',
      code: 'built-upon',
      message: `De import ${importId} kan niet ongedaan worden gemaakt: dit is daarna nog gewijzigd: ${id}.`,
    });
    await expect(undoImport(deps, first)).rejects.toMatchObject(refusal(first));
    await editLesson(deps, id, new Map([['audience', 'Ouders']]), (field) => field);
    await expect(undoImport(deps, second)).rejects.toMatchObject(refusal(second));
    expect((await requireLesson(deps, id)).lesson.insight).toBe('Bel altijd eerst.');
  });

  test('one after the other, the newest first, leaves nothing', async () => {
    const { deps, first, second } = await twice();
    await undoImport(deps, second);
    expect(await undoImport(deps, first)).toEqual({ id: first, removed: 2, restored: 0 });
    expect((await listLessons(deps, {}, 9)).total).toBe(0);
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('leaves alone what a person erased since', async () => {
    const { deps, second, id } = await twice();
    await eraseLesson(deps, id);
    expect(await undoImport(deps, second)).toEqual({ id: second, removed: 1, restored: 0 });
  });

  test('gives a number back that a new lesson of the same import had taken', async () => {
    const { deps, id } = await twice();
    const lines = ['mao-code;nummer;regio;les', `${id};9;Twente;Bel altijd eerst.`, ';1;Twente;Kom op tijd.'];
    const third = (await importLines(deps, lines)).importId ?? '';
    expect(await undoImport(deps, third)).toEqual({ id: third, removed: 1, restored: 1 });
    expect((await requireLesson(deps, id)).lesson.externalId).toBe('1');
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('is refused when another lesson has taken a number since, which it names', async () => {
    const { deps, id } = await twice();
    const lines = ['mao-code;nummer;regio;les', `${id};9;Twente;Bel altijd eerst.`];
    const third = (await importLines(deps, lines)).importId ?? '';
    const other = await recordOne(deps, { externalId: '1' });
    await expect(undoImport(deps, third)).rejects.toMatchObject({
      kind: 'rejected',
      code: 'duplicate-number',
      message: `De import ${third} kan niet ongedaan worden gemaakt: de les ${id} krijgt dan het nummer "1" terug, en dat heeft de les ${other.id} nu.`,
      hint: `Geef die les eerst een ander nummer: mao les wijzig ${other.id} --nummer <nummer>`,
    });
    expect((await requireLesson(deps, id)).lesson.externalId).toBe('9');
  });

  test('that changed one lesson twice gives back what it was before', async () => {
    const { deps, id } = await twice();
    const lines = ['mao-code;nummer;regio;les', `${id};;Twente;Bel meteen.`, ';1;Twente;Bel nooit.'];
    const third = (await importLines(deps, lines)).importId ?? '';
    expect((await requireLesson(deps, id)).lesson.insight).toBe('Bel nooit.');
    expect(await undoImport(deps, third)).toEqual({ id: third, removed: 0, restored: 1 });
    expect((await requireLesson(deps, id)).lesson.insight).toBe('Bel altijd eerst.');
  });
});

/** Every table but for what tells what was done, and moments of change. */
function tables({ storage: { file } }: Deps): Record<string, unknown[]> {
  const names = file
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\'
       and name not like 'lesson\\_gram%' escape '\\' and name not in ('history', 'imports', 'import_files', 'erased')
       order by 1`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    names.map((name) => {
      const rows = file.prepare(`select * from "${name}" order by 1, 2`).all();
      return [name, rows.map((row) => Object.assign(Object(row), { updated_at: '' }))];
    }),
  );
}

/** Lines of lessons, records, a region and an ambition, and how a second file has them. */
const THINGS = [
  REGION,
  { ...COALITION, regions: ['ZZZ'] },
  { ...CYCLE, coalition: COALITION.id },
  CYCLE_2,
  { ...OTHER, coalition: 'eentje' },
  { ...LESSON, coalition: 'Een' },
];
const TAG = { framework: '2022', code: '2.6', main: true };
const CHANGED = [
  { ...REGION, name: 'Walcheren', ring: 'vrije ruimte' },
  AMBITION,
  { ...COALITION, name: 'Uno', ambition: AMBITION.name, spellings: ['Eentje'] },
  COALITION_2,
  { ...CYCLE, coalition: COALITION_2.id, buildsOn: [OTHER.id], tags: [TAG] },
  { ...CYCLE_2, follows: CYCLE.id },
  { ...LESSON, insight: 'Bel altijd eerst.', ambition: AMBITION.name, links: [LINKED], tags: ['2.6'] },
  { ...LESSON, id: 'TWE-GHJK', cycle: CYCLE.id },
];

describe('undoing an import of everything', () => {
  test('leaves every table as it was, each thing as the import before left it', async () => {
    const deps = await memoryDeps();
    await bringTo(deps, ...THINGS);
    const before = tables(deps);
    expect(before['records']).toHaveLength(3);
    const id = await bringTo(deps, ...CHANGED);
    expect(await undoImport(deps, id)).toEqual({
      ...{ id, removed: 1, restored: 1, records: { removed: 1, restored: 3 } },
      vocabulary: {
        removed: [{ noun: 'ambition', code: '8', name: 'Samen lezen' }],
        restored: [{ noun: 'region', code: 'ZZZ', name: 'Zeeuws Land' }],
        kept: [],
      },
    });
    expect(tables(deps)).toEqual(before);
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test.each([
    ['lessons that came', [], [LESSON]],
    ['lessons that were changed', [LESSON], [{ ...LESSON, insight: 'Bel altijd eerst.' }]],
    ['records that came', [], [CYCLE]],
    ['records that were changed', [CYCLE], [{ ...CYCLE, title: 'Anders' }]],
  ])('is broken off by Ctrl-C among %s, and nothing has changed', async (_, first, second) => {
    const deps = await memoryDeps();
    await bringTo(deps, OTHER, ...first);
    const id = await bringTo(deps, ...second);
    const before = tables(deps);
    const signal = AbortSignal.abort(new Error('Ctrl-C'));
    await expect(undoImport({ ...deps, signal }, id)).rejects.toThrow('Ctrl-C');
    expect(tables(deps)).toEqual(before);
    expect((await listImports(deps)).map(({ undoneAt }) => undoneAt)).toEqual([null, null]);
  });

  const ZZZ = { noun: 'region', code: 'ZZZ', name: 'Zeeuws Land' };
  const EIGHT = { noun: 'ambition', code: '8', name: 'Samen lezen' };
  test.each([
    ['a region', 'a lesson', REGION, { ...LESSON, region: 'ZZZ' }, ZZZ],
    ['a region', 'a list of a record', REGION, { ...CYCLE, regions: ['TWE', 'ZZZ'] }, ZZZ],
    [
      'a region',
      'a field of a record',
      REGION,
      { noun: 'question', id: 'VR-34679', question: 'Hoe?', region: 'ZZZ' },
      ZZZ,
    ],
    ['an ambition', 'a lesson', AMBITION, { ...LESSON, ambition: AMBITION.name }, EIGHT],
    ['an ambition', 'a coalition', AMBITION, { ...COALITION, ambition: AMBITION.name }, EIGHT],
    ['an ambition', 'a cycle', AMBITION, { ...CYCLE, ambition: AMBITION.name }, EIGHT],
  ])('keeps %s that %s names', async (_what, _who, vocabulary, by, kept) => {
    const deps = await memoryDeps();
    const id = await bringTo(deps, vocabulary);
    await bringTo(deps, by);
    const before = tables(deps);
    expect(await undoImport(deps, id)).toEqual({
      ...{ id, removed: 0, restored: 0 },
      vocabulary: { removed: [], restored: [], kept: [{ ...kept, why: 'in-use' }] },
    });
    expect(tables(deps)).toEqual(before);
  });

  test('leaves a region that was changed since', async () => {
    const deps = await memoryDeps();
    const id = await bringTo(deps, REGION);
    await changeRegion(deps, 'ZZZ', { name: null, addAliases: ['Walcheren'], removeAliases: [] });
    const before = tables(deps);
    expect((await undoImport(deps, id)).vocabulary?.kept).toEqual([
      { noun: 'region', code: 'ZZZ', name: 'Zeeuws Land', why: 'changed-since' },
    ]);
    expect(tables(deps)).toEqual(before);
  });
});

describe('importing again after that', () => {
  test('gives the same lessons, under codes that were never used', async () => {
    const { deps, first, second } = await twice();
    await undoImport(deps, second);
    await undoImport(deps, first);
    const used = (await lessonsErased(deps)).sort();
    expect(counts(await importLines(deps, FIRST))).toEqual({ new: 2 });
    const { lessons } = await listLessons(deps, {}, 9);
    expect(lessons.filter(({ id }) => used.includes(id))).toEqual([]);
    expect(used).toHaveLength(3);
  });

  test('updates again what was given back', async () => {
    const { deps, second, id } = await twice();
    await undoImport(deps, second);
    expect(counts(await importLines(deps, SECOND))).toEqual({ new: 1, updated: 1 });
    expect((await requireLesson(deps, id)).lesson.insight).toBe('Bel altijd eerst.');
  });

  async function lessonsErased({ storage }: Awaited<ReturnType<typeof memoryDeps>>): Promise<string[]> {
    const rows = await storage.db.selectFrom('erased').select('subject').execute();
    return rows.map(({ subject }) => subject);
  }
});
