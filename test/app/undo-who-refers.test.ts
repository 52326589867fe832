import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import type { NounDefinition, RecordNoun } from '../../src/domain/record.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { bringTo, everythingOf } from '../helpers/undo.ts';

type Line = Readonly<Record<string, unknown>>;

const lesson = (id: string): Line => ({ id, region: 'TWE', insight: `De les ${id}.` });
/** The rest of a line of each noun: what it cannot be without. */
const REST = {
  coalition: { ambition: 'Schone Lei', regions: ['TWE'] },
  cycle: { title: 'Cyclus', regions: ['TWE'] },
  activity: { title: 'Avond', setting: 'project', heldOn: '2024', region: 'TWE' },
  question: { question: 'Hoe?', region: 'TWE' },
  check: { words: 'bellen', checkedOn: '2024' },
  reflection: { title: 'Gesprek', region: 'TWE' },
  actionPerspective: { title: 'Bel', audience: 'mentor', text: 'Bel zelf.', lessons: ['TWE-3333'] },
  uptake: { perspective: 'HP-33333', region: 'TWE', appliedOn: '2024' },
  bottleneck: { title: 'Wachten', level: 'lokaal', regions: ['TWE'] },
  sharing: { subject: 'TWE-3333', channel: 'website', sharedOn: '2024' },
} as const satisfies Readonly<Record<RecordNoun, Line>>;
const record = (noun: RecordNoun, number: string): Line => ({
  ...{ noun, id: `${NOUNS[noun].prefix}-${number}`, ...REST[noun] },
  ...(noun === 'coalition' ? { name: `Coalitie ${number}` } : {}),
});

/** What is there before anything happens, for those that must name a lesson or a handelingsperspectief. */
const BEFORE = [lesson('TWE-3333'), record('actionPerspective', '33333')];

interface Cell {
  /** The field by which, and what is referred to. */
  readonly name: string;
  readonly target: Line;
  readonly without: Line;
  readonly by: Line;
  /** A check only came across a lesson: that is no reason to keep it. */
  readonly aside: boolean;
}

function cellsOf(definition: NounDefinition): Cell[] {
  const { noun } = definition;
  const without = record(noun, '44444');
  return Object.entries(definition.fields).flatMap(([field, { kind, to, aside = false }]) => {
    if (kind !== 'reference' && kind !== 'references' && kind !== 'answers') return [];
    const targets =
      to === 'any'
        ? [lesson('TWE-9999'), record('cycle', '99999')]
        : [to === 'lesson' || to === undefined ? lesson('TWE-9999') : record(to, '99999')];
    return targets.map((target) => {
      const code = target['id'];
      const answer = { at: '2024-06-01T12:00:00.000Z', by: null, text: null, lesson: code };
      const value = kind === 'reference' ? code : kind === 'references' ? [code] : [answer];
      return {
        name: `${noun}.${field} to ${target['noun'] ?? 'lesson'}`,
        ...{ target, without, by: { ...without, [field]: value } },
        aside: aside && target['noun'] === undefined,
      };
    });
  });
}

function lessonCell(field: string, target: Line, value: unknown): Cell {
  const without = lesson('TWE-4444');
  const by = { ...without, [field]: value };
  return { name: `lesson.${field} to ${target['noun'] ?? 'lesson'}`, target, without, by, aside: false };
}

const CELLS: Cell[] = [
  ...Object.values<NounDefinition>(NOUNS).flatMap(cellsOf),
  lessonCell('links', lesson('TWE-9999'), [{ kind: 'lijkt op', lesson: 'TWE-9999' }]),
  lessonCell('cycle', record('cycle', '99999'), 'CY-99999'),
  lessonCell('activity', record('activity', '99999'), 'AC-99999'),
];

async function expectAsBefore(deps: Deps, before: string): Promise<void> {
  expect(await everythingOf(deps)).toBe(before);
  expect(await findDamage(deps.storage)).toEqual([]);
}

test('every field that can refer has a cell', () => {
  expect(CELLS.map(({ name }) => name)).toEqual([
    'cycle.coalition to coalition',
    'cycle.buildsOn to lesson',
    'cycle.buildsOn to cycle',
    'cycle.follows to cycle',
    'activity.coalition to coalition',
    'activity.cycle to cycle',
    'question.coalition to coalition',
    'question.cycle to cycle',
    'question.answers to lesson',
    'check.cycle to cycle',
    'check.taken to lesson',
    'check.taken to cycle',
    'check.notApplicable to lesson',
    'check.notApplicable to cycle',
    'check.toAsk to lesson',
    'check.toAsk to cycle',
    'check.unjudged to lesson',
    'check.unjudged to cycle',
    'reflection.lessons to lesson',
    'reflection.cycle to cycle',
    'actionPerspective.lessons to lesson',
    'actionPerspective.reflection to reflection',
    'actionPerspective.cycle to cycle',
    'uptake.perspective to actionPerspective',
    'uptake.coalition to coalition',
    'uptake.cycle to cycle',
    'uptake.newLessons to lesson',
    'bottleneck.lessons to lesson',
    'sharing.subject to lesson',
    'sharing.subject to cycle',
    'lesson.links to lesson',
    'lesson.cycle to cycle',
    'lesson.activity to activity',
  ]);
});

test.each(CELLS)('$name, of something that stays, keeps an import', async ({ target, by, aside }) => {
  const deps = await memoryDeps();
  await bringTo(deps, ...BEFORE);
  const id = await bringTo(deps, target);
  await bringTo(deps, by);
  const before = await everythingOf(deps);
  if (aside) {
    expect(await undoImport(deps, id)).toMatchObject({ removed: 1 });
    return;
  }
  await expect(undoImport(deps, id)).rejects.toMatchObject({
    ...{ kind: 'rejected', code: 'built-upon' },
    message: expect.stringMatching(
      new RegExp(`${by['id']}.*${target['id']}|${target['id']}.*${by['id']}`, 'u'),
    ),
  });
  await expectAsBefore(deps, before);
});

test.each(CELLS)('$name, of what came with it, goes along', async ({ target, by }) => {
  const deps = await memoryDeps();
  await bringTo(deps, ...BEFORE);
  const before = await everythingOf(deps);
  await undoImport(deps, await bringTo(deps, target, by));
  await expectAsBefore(deps, before);
});

test.each(CELLS)('$name, of what it changed, becomes what it was', async ({ target, without, by }) => {
  const deps = await memoryDeps();
  await bringTo(deps, ...BEFORE, without);
  const before = await everythingOf(deps);
  await undoImport(deps, await bringTo(deps, target, by));
  await expectAsBefore(deps, before);
});
