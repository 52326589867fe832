import type SqliteFile from 'better-sqlite3';
import type { Deps } from '../../src/app/deps.ts';
import { listLessons, searchLessons } from '../../src/app/list-lessons.ts';
import { buildFrameworkReport } from '../../src/app/report-framework.ts';
import { shippedSeed } from '../../src/app/with-database.ts';
import { type Storage, withStorage } from '../../src/storage/database.ts';
import { createKysely } from '../../src/storage/dialect.ts';
import { type Figure, ratioFigure } from './figures.ts';
import { filledDatabase } from './files.ts';
import type { Measure, Plan } from './plan.ts';
import { takeTurns } from './run.ts';

const ROUNDS = 9;
const PROMISE = 1.5;
const LIMIT = 20;

type World = Pick<Deps, 'storage' | 'clock'>;

const CLOCK = { now: () => '2026-01-01T00:00:00.000Z', today: () => '2026-01-01' };
const WHOLE_NETWORK = { regions: [], elements: [], from: null, until: null, recordedUntil: null };

/** Something that people ask of a full database. */
export interface Question {
  readonly what: string;
  readonly ask: (world: World) => Promise<unknown>;
}

const QUESTIONS: readonly Question[] = [
  { what: 'reflectiekader report', ask: (world) => buildFrameworkReport(world, WHOLE_NETWORK) },
  {
    what: 'search, three words',
    ask: (world) => searchLessons(world, 'ouders wachten formulieren', {}, LIMIT),
  },
  { what: 'list', ask: (world) => listLessons(world, {}, LIMIT) },
  {
    what: 'list of a region and element',
    ask: (world) => listLessons(world, { regions: ['TWE'], elements: ['2'] }, LIMIT),
  },
];

export const measureQueries: Measure = async ({ folder, rows, prove }) => {
  const path = await filledDatabase(folder, rows);
  return withStorage(path, shippedSeed, (storage) => measureQuestions(storage, QUESTIONS, { rows, prove }));
};

/** How long questions take, against their bare SQL through better-sqlite3; both in this process, without the start. */
export async function measureQuestions(
  storage: Storage,
  questions: readonly Question[],
  { rows, prove }: Pick<Plan, 'rows' | 'prove'>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, ask } of questions) {
    const world = { storage, clock: CLOCK };
    const bare = await bareSql(storage, ask);
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
    figures.push(ratioFigure(`${what}, ${rows.toLocaleString('en')} lessons`, PROMISE, times));
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
