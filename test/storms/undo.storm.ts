import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { eraseLesson } from '../../src/app/erase-lesson.ts';
import { eraseRecord } from '../../src/app/erase-record.ts';
import { addRegion } from '../../src/app/regions.ts';
import { listImports, undoImport } from '../../src/app/undo-import.ts';
import { MaoError } from '../../src/domain/errors.ts';
import { nounOfCode } from '../../src/domain/nouns.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { importTexts } from '../helpers/import-files.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { runSeed } from '../helpers/seeded.ts';
import { asLines, COALITION, CYCLE, everythingOf, LESSON, REGION } from '../helpers/undo.ts';

const REGIONS = ['TWE', 'ZZZ', 'YYY'];
const NAMES = ['Een', 'Twee', 'Drie'];
const LESSONS = ['TWE-3467', 'TWE-9CDF'];
const COALITIONS = ['CO-34679', 'CO-CDFGH'];
const CYCLES = ['CY-34679', 'CY-CDFGH', 'CY-MNPQR'];
const AMBITIONS = ['Schone Lei', 'Samen lezen'];

/** One of each to begin with, so that most of what follows fits. */
const FIRST = [
  { ...LESSON, id: LESSONS[0] },
  { ...COALITION, id: COALITIONS[0] },
  { ...CYCLE, id: CYCLES[0], coalition: COALITIONS[0] },
];

const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
const orNull = (list: readonly string[]) => fc.constantFrom(...list, null);
const line = fc.oneof(
  fc
    .record({ code: of(['ZZZ', 'YYY']), name: of(NAMES), aliases: fc.subarray(['Vier', 'YYY']) })
    .map((changes) => ({ ...REGION, ...changes })),
  fc.constant({ noun: 'ambition', code: '8', name: 'Samen lezen', line: 'Leren' }),
  fc
    .record({
      id: of(LESSONS),
      region: of(REGIONS),
      ambition: orNull(AMBITIONS),
      cycle: orNull(CYCLES),
      coalition: orNull(NAMES),
      links: fc.subarray(LESSONS.map((lesson) => ({ kind: 'lijkt op', lesson }))),
    })
    .map((changes) => ({ ...LESSON, ...changes })),
  fc
    .record({
      id: of(COALITIONS),
      name: of(NAMES),
      ambition: of(AMBITIONS),
      regions: fc.subarray(REGIONS, { minLength: 1 }),
    })
    .map((changes) => ({ ...COALITION, ...changes })),
  fc
    .record({
      id: of(CYCLES),
      coalition: orNull(COALITIONS),
      follows: orNull(CYCLES),
      regions: fc.subarray(REGIONS, { minLength: 1 }),
      buildsOn: fc.subarray([...LESSONS, ...CYCLES]),
    })
    .map((changes) => ({ ...CYCLE, ...changes })),
);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => ({ kind: 'import', lines }) as const),
  },
  { weight: 4, arbitrary: fc.nat(9).map((which) => ({ kind: 'undo', which }) as const) },
  {
    weight: 1,
    arbitrary: of([...LESSONS, ...COALITIONS, ...CYCLES]).map((id) => ({ kind: 'erase', id }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('region' as const), code: of(['ZZZ', 'YYY']), name: of(NAMES) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(deps: Deps, done: Step): Promise<unknown> {
  switch (done.kind) {
    case 'import':
      return importTexts(deps, { 'a.jsonl': asLines(done.lines) }, { goodRows: true });
    case 'undo': {
      const imports = (await listImports(deps)).filter(({ undoneAt }) => undoneAt === null);
      const chosen = imports[done.which % Math.max(1, imports.length)];
      return chosen && undoImport(deps, chosen.id);
    }
    case 'erase': {
      const noun = nounOfCode(done.id);
      return noun ? eraseRecord(deps, noun, done.id) : eraseLesson(deps, done.id);
    }
    case 'region':
      return addRegion(deps, { code: done.code, name: done.name, aliases: [], ring: null });
  }
}

/** Done, or refused with a reason. */
async function attempt(deps: Deps, done: Step): Promise<void> {
  try {
    await take(deps, done);
  } catch (error) {
    if (!(error instanceof MaoError)) throw error;
    expect(error.kind).toMatch(/^(rejected|not-found)$/u);
  }
}

/** What is wrong after these steps: damage, or an export that cannot go elsewhere. */
async function faultsAfter(steps: readonly Step[]): Promise<unknown[]> {
  const deps = await memoryDeps();
  await importTexts(deps, { 'a.jsonl': asLines(FIRST) });
  for (const done of steps) await attempt(deps, done);
  const damage = await findDamage(deps.storage);
  const text = await everythingOf(deps);
  if (text === '') return damage;
  const { files } = await importTexts(await memoryDeps(), { 'alles.jsonl': text });
  return [...damage, ...files.flatMap(({ problems }) => problems)];
}

test('a thousand series of imports, erasings and undoings leave what is in order and can go elsewhere', async () => {
  const seed = runSeed();
  console.log(`MAO_SEED=${seed}`);
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
    expect(await faultsAfter(steps)).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 1000 });
});
