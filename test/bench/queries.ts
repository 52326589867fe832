import type SqliteFile from 'better-sqlite3';
import type { Deps } from '../../src/app/deps.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { listRecords } from '../../src/app/list-records.ts';
import { buildFrameworkReport } from '../../src/app/report-framework.ts';
import { buildNetworkReport } from '../../src/app/report-network.ts';
import { buildNewsReport } from '../../src/app/report-news.ts';
import { buildProgressReport } from '../../src/app/report-progress.ts';
import { buildWhiteSpotsReport } from '../../src/app/report-white-spots.ts';
import { searchLessons } from '../../src/app/search-lessons.ts';
import { shippedSeed } from '../../src/app/with-database.ts';
import { ACTIVITY } from '../../src/domain/activity.ts';
import { CYCLE } from '../../src/domain/cycle.ts';
import { QUESTION } from '../../src/domain/question.ts';
import { type Storage, withStorage } from '../../src/storage/database.ts';
import { createKysely } from '../../src/storage/dialect.ts';
import { type Figure, ratioFigure, timeFigure } from './figures.ts';
import { copyOfFilled } from './files.ts';
import { fillNetwork } from './network.ts';
import type { Measure, Plan } from './plan.ts';
import { takeTurns } from './run.ts';

const ROUNDS = 9;
const PROMISE = 1.5;
const LIMIT = 20;

type World = Pick<Deps, 'storage' | 'clock'>;

const CLOCK = { now: () => '2026-01-01T00:00:00.000Z', today: () => '2026-01-01' };
const WHOLE_NETWORK = {
  regions: [],
  elements: [],
  coalitions: [],
  ambitions: [],
  from: null,
  until: null,
  recordedUntil: null,
};
const ALL = Number.MAX_SAFE_INTEGER;

/** Something that people ask of a full database. */
export interface Question {
  readonly what: string;
  readonly ask: (world: World) => Promise<unknown>;
  /** What SQL alone would do for the same answer; left out, it is the statements that the question itself runs. */
  readonly bare?: (file: SqliteFile.Database) => void;
  /** Promised of the question itself, in milliseconds. */
  readonly within?: number;
}

const WORDS = 'ouders wachten formulieren';

/**
 * Search in SQL alone: the lessons that hold any of the words, ranked by the index, with the words marked. Ours ranks
 * outside SQL and looks up more than these words: against its own statements it would show nothing of that.
 */
function searchInSql(file: SqliteFile.Database): void {
  const words = WORDS.split(' ').map((word) => `"${word}"*`);
  file
    .prepare(
      `select *, snippet(lesson_words, -1, '[', ']', '…', 24) from lesson_words join lessons on nr = lesson_words.rowid
       where lesson_words match ? order by rank limit ?`,
    )
    .all(words.join(' OR '), LIMIT);
}

/** What people ask of a full database. */
const QUESTIONS: readonly Question[] = [
  { what: 'reflectiekader report', ask: (world) => buildFrameworkReport(world, WHOLE_NETWORK) },
  {
    what: 'search, three words',
    ask: (world) => searchLessons(world, WORDS, {}, LIMIT),
    bare: searchInSql,
    within: 30,
  },
  { what: 'list', ask: (world) => listLessons(world, {}, LIMIT) },
  {
    what: 'list of a region and element',
    ask: (world) => listLessons(world, { regions: ['TWE'], elements: ['2'] }, LIMIT),
  },
  { what: 'voortgang report', ask: (world) => buildProgressReport(world, WHOLE_NETWORK) },
  { what: 'witte-vlekken report', ask: (world) => buildWhiteSpotsReport(world, WHOLE_NETWORK) },
  { what: 'netwerk report', ask: (world) => buildNetworkReport(world, WHOLE_NETWORK) },
  {
    what: 'netwerk report of an element',
    ask: (world) => buildNetworkReport(world, { ...WHOLE_NETWORK, elements: ['2'] }),
  },
  { what: 'nieuwsupdate report', ask: (world) => buildNewsReport(world, { ...WHOLE_NETWORK, since: null }) },
  { what: 'cyclus lijst', ask: (world) => listRecords(world, CYCLE, {}, LIMIT) },
  { what: 'cyclus lijst, all', ask: (world) => listRecords(world, CYCLE, {}, ALL) },
  { what: 'activiteit lijst', ask: (world) => listRecords(world, ACTIVITY, {}, LIMIT) },
  { what: 'activiteit lijst, all', ask: (world) => listRecords(world, ACTIVITY, {}, ALL) },
  { what: 'vraag lijst', ask: (world) => listRecords(world, QUESTION, {}, LIMIT) },
  { what: 'vraag lijst, all', ask: (world) => listRecords(world, QUESTION, {}, ALL) },
];

export const measureQueries: Measure = async ({ folder, rows, prove }) => {
  const { path, isNew } = await copyOfFilled(folder, rows, 'network');
  return withStorage(path, shippedSeed, async (storage) => {
    if (isNew) await fillNetwork(storage, rows);
    return measureQuestions(storage, QUESTIONS, { rows, prove });
  });
};

/** How long questions take, against their bare SQL through better-sqlite3; both in this process, without the start. */
export async function measureQuestions(
  storage: Storage,
  questions: readonly Question[],
  { rows, prove }: Pick<Plan, 'rows' | 'prove'>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, ask, bare: inSql, within } of questions) {
    const world = { storage, clock: CLOCK };
    const bare = inSql ? () => inSql(storage.file) : await bareSql(storage, ask);
    const ours = async () => {
      await ask(world);
      // For the proof: everything twice.
      if (prove) await ask(world);
    };
    // Once beforehand: the first time also reads the file.
    await ours();
    bare();
    const times = await takeTurns(
      ROUNDS,
      () => timed(ours),
      () => timed(bare),
    );
    const title = `${what}, ${rows.toLocaleString('en')} lessons`;
    figures.push(ratioFigure(title, PROMISE, times));
    if (within !== undefined) figures.push(timeFigure(title, within, times.ours));
  }
  return figures;
}

/** The same statements with the same values, without anything around them: overheard while the question is asked. */
async function bareSql(
  { path, file }: Storage,
  ask: (world: World) => Promise<unknown>,
): Promise<() => void> {
  const overheard: { sql: string; values: readonly unknown[] }[] = [];
  const listening = overhear(file, (sql, values) => void overheard.push({ sql, values }));
  await ask({ storage: { path, file: listening, db: createKysely(listening) }, clock: CLOCK });
  const statements = overheard.filter(({ sql }) => /^\s*(select|with)\b/iu.test(sql));
  if (statements.length === 0)
    throw new Error('No statement was overheard: there is nothing to compare with.');
  return () => {
    for (const { sql, values } of statements) file.prepare(sql).all(...values);
  };
}

type Note = (sql: string, values: readonly unknown[]) => void;

/** The same connection, which tells of every statement that is run to read. */
function overhear(file: SqliteFile.Database, note: Note): SqliteFile.Database {
  return new Proxy(file, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (key === 'prepare') return (sql: string) => overhearStatement(target.prepare(sql), sql, note);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function overhearStatement(statement: SqliteFile.Statement, sql: string, note: Note): SqliteFile.Statement {
  return new Proxy(statement, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...values: readonly unknown[]): unknown => {
        if (key === 'all' || key === 'get' || key === 'iterate') note(sql, values);
        return member.apply(target, values);
      };
    },
  });
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
