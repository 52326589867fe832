import { describe, expect, test } from 'vitest';
import { addAmbition } from '../../src/app/ambitions.ts';
import { changeLesson } from '../../src/app/change-lesson.ts';
import type { Deps } from '../../src/app/deps.ts';
import { recordTooLong } from '../../src/app/exchange-bounds.ts';
import { exportEverything } from '../../src/app/export-everything.ts';
import { exportLessons } from '../../src/app/export-lessons.ts';
import { withdrawLesson } from '../../src/app/lesson-status.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { addRegion } from '../../src/app/regions.ts';
import { type Lesson, MAX_TEXT, MAX_TITLE } from '../../src/domain/lesson.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import type { AnyRecord, Field, NounDefinition } from '../../src/domain/record.ts';
import { shippedValues } from '../../src/input/shipped.ts';
import { storeRecords } from '../helpers/any-records.ts';
import { failed, newMao } from '../helpers/commands.ts';
import { counts, importTexts } from '../helpers/import-files.ts';
import { drafts, lessonJson, memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

const TEXTS = [
  ...['observation', 'explanation', 'insight', 'recommendation', 'audience', 'limits', 'outcome', 'evidence'],
];

/** A lesson of which every long text is this one. */
function lessonOf(text: string, texts: readonly string[] = TEXTS): Record<string, unknown> {
  return lessonJson(Object.fromEntries(texts.map((field) => [field, text])));
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** That what is here comes in elsewhere, in both forms, and that none of it was left out. */
async function expectReadable(deps: Deps, rows: number): Promise<void> {
  const everything = await joined(exportEverything(deps));
  const there = await memoryDeps();
  const { files } = await importTexts(there, { 'alles.jsonl': everything });
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(files.map(counts)).toEqual([{ new: rows }]);
  expect(await joined(exportEverything(there))).toBe(everything);
  const csv = await joined(exportLessons(deps, {}, 'csv'));
  const again = await importTexts(there, { 'lessen.csv': csv });
  expect(again.files.flatMap(({ problems }) => problems)).toEqual([]);
}

const tooLong = (message: string) => ({
  code: 'too-long',
  message,
  hint: 'Maak de teksten korter; mao kapt geen tekst af.',
});
const lessonOfSize = (kilobytes: number) =>
  tooLong(
    `De les is met alles erin ${kilobytes} kB groot; met meer dan 990 kB past alles niet op een regel van een export.`,
  );

describe('what is kept can be read back', () => {
  test.each([
    ['every text as long as it can be', 'e'.repeat(99_000), TEXTS],
    ['signs of two bytes', 'é'.repeat(98_000), TEXTS.slice(0, 5)],
    ['signs of which JSON makes six', '\u0001'.repeat(98_000), TEXTS.slice(1, 2)],
    ['signs of which CSV makes two', '"'.repeat(98_000), TEXTS.slice(0, 4)],
  ])('a lesson with %s', async (_, text, texts) => {
    const deps = await memoryDeps();
    await record(deps, lessonOf(text, texts));
    await expectReadable(deps, 1);
  });

  test('the largest record of every noun', { timeout: 120_000 }, async () => {
    const deps = await memoryDeps();
    const records = Object.values<NounDefinition>(NOUNS).map((definition): [NounDefinition, AnyRecord] => [
      definition,
      largest(definition),
    ]);
    await storeRecords(deps, records);
    const lines = (await joined(exportEverything(deps))).trim().split('\n');
    const sizes = lines.map((line) => [JSON.parse(line).noun, Math.floor(Buffer.byteLength(line) / 10_000)]);
    // These two hold too little to come near.
    expect(sizes.filter(([, size]) => size < 98)).toEqual([
      ['activity', 40],
      ['sharing', 0],
    ]);
    await expectReadable(deps, records.length);
  });
});

/** A record with all its texts as long as they can be, and as much in its lists as goes with that. */
function largest(definition: NounDefinition): AnyRecord {
  let [fits, over] = [0, 200_000];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    // What `storeRecords` gives a coalition goes along with it.
    const spellings = definition === NOUNS.coalition ? ['Vroeger CO-34679'] : undefined;
    if (recordTooLong(definition, recordWith(definition, middle), spellings) === null) fits = middle;
    else over = middle;
  }
  return recordWith(definition, fits);
}

function recordWith(definition: NounDefinition, length: number): AnyRecord {
  const content = Object.entries(definition.fields).map(([name, field]) => [
    name,
    largestValue(field, length),
  ]);
  const at = '2024-05-01T10:00:00.000Z';
  const kept = { id: `${definition.prefix}-34679`, status: definition.statuses[0], statusReason: null };
  return {
    ...Object.fromEntries(content),
    ...{ ...kept, createdAt: at, updatedAt: at, createdBy: null, importId: null },
  };
}

function largestValue(field: Field, length: number): unknown {
  const each = (make: (at: number) => unknown) => Array.from({ length }, (_, at) => make(at));
  switch (field.kind) {
    case 'line':
      return 'é'.repeat(MAX_TITLE);
    case 'text':
      return 'é'.repeat(MAX_TEXT);
    case 'date':
      return '2024-05-01';
    case 'region':
      return 'TWE';
    case 'regions':
      return ['TWE'];
    case 'ambition':
      return 'Schone Lei';
    case 'choice':
      return field.list === undefined ? null : shippedValues[field.list][0]?.code;
    case 'evidenceLevel':
      return 3;
    case 'perspectives':
      return ['ouder'];
    case 'tags':
      return [{ code: '2.4', main: true, framework: '2022' }];
    case 'reference':
      if (!field.required) return null;
      return field.to === 'actionPerspective' ? 'HP-34679' : 'TWE-9999';
    case 'references':
      return each((at) => `TWE-${(10_000 + at).toString()}`);
    case 'partners':
      return each((at) => ({ name: `Partner ${at}`, ring: null }));
    case 'answers':
      return each(() => ({ at: '2024-05-01T10:00:00.000Z', by: null, text: 'x', lesson: null }));
    case 'moves':
      return [{ on: '2024', status: 'gesignaleerd', table: null, answer: 'é'.repeat(MAX_TEXT), by: null }];
  }
}

describe('what could not be read back is refused', () => {
  const LONG = 'é'.repeat(99_901);

  test('a new lesson, and nothing of the others with it', async () => {
    const deps = await memoryDeps();
    const long = await drafts(deps, lessonJson(), lessonOf(LONG));
    await expect(recordLessons(deps, long)).rejects.toMatchObject(lessonOfSize(1599));
    expect(await joined(exportEverything(deps))).toBe('');
  });

  test('a lesson that would become so, by a change, a reason or an import', async () => {
    const deps = await memoryDeps();
    const { id } = await recordOne(deps, lessonOf(LONG, TEXTS.slice(0, 4)));
    const before = await joined(exportEverything(deps));
    const next = (lesson: Lesson) => ({ ...lesson, limits: LONG });
    const change = changeLesson(deps, id, { action: 'gewijzigd', reason: null, next });
    await expect(change).rejects.toMatchObject(lessonOfSize(1000));
    await expect(withdrawLesson(deps, id, LONG)).rejects.toMatchObject(lessonOfSize(1000));
    await expect(withdrawLesson(deps, id, 'x'.repeat(MAX_TEXT + 1))).rejects.toMatchObject(
      tooLong('Een tekst van de les is 100001 tekens lang; 100000 is het meeste.'),
    );
    expect(await joined(exportEverything(deps))).toBe(before);
  });

  test('a line of an import, of a lesson or of a record, also by what it adds to what is here', async () => {
    const deps = await memoryDeps();
    const imported = async (line: object) => {
      const { files } = await importTexts(deps, { 'a.jsonl': JSON.stringify(line) });
      return files.flatMap(({ problems }) => problems);
    };
    const problem = { line: 1, row: 1, column: null, value: null };
    const lesson = { id: 'TWE-7K3Q', region: 'TWE', title: 'Bellen', insight: 'Bel eerst.' };
    expect(await imported({ ...lesson, observation: LONG, explanation: LONG, limits: LONG })).toEqual([]);
    expect(await imported({ ...lesson, outcome: LONG, evidence: LONG })).toEqual([
      { ...problem, ...lessonOfSize(1000) },
    ]);
    const cycle = { noun: 'cycle', id: 'CY-7K3QD', title: 'Verzuim', regions: ['TWE'] };
    const [kept, more] = [
      { assumption: LONG, rationale: LONG },
      { known: LONG, outcome: LONG },
    ];
    expect(await imported({ ...cycle, ...kept, statusReason: LONG, status: 'gesloten' })).toEqual([]);
    expect(await imported({ ...cycle, ...more })).toEqual([
      {
        ...problem,
        ...tooLong(
          'De cyclus is met alles erin 1000 kB groot; met meer dan 990 kB past alles niet op een regel van een export.',
        ),
      },
    ]);
  });
});

describe('on the command line', () => {
  test('the answer that makes a question too large is refused, and says so', async () => {
    const mao = newMao();
    const { stdout } = await mao(['vraag', 'stel', '--vraag', 'Hoe zien wij verzuim?', '--regio', 'Twente']);
    const id = stdout.trim();
    const answer = () => mao(['vraag', 'beantwoord', id, '--tekst', 'é'.repeat(90_000)]);
    for (let given = 0; given < 5; given += 1) expect((await answer()).code).toBe(0);
    expect(await answer()).toEqual(
      failed(
        3,
        'De vraag is met alles erin 1081 kB groot; met meer dan 990 kB past alles niet op een regel van een export.',
        'Maak de teksten korter; mao kapt geen tekst af.',
      ),
    );
    expect(await mao(['vraag', 'beantwoord', id, '--tekst', 'x'.repeat(MAX_TEXT + 1)])).toEqual(
      failed(
        3,
        'Een tekst van de vraag is 100001 tekens lang; 100000 is het meeste.',
        'Maak de teksten korter; mao kapt geen tekst af.',
      ),
    );
    const { stdout: out } = await mao(['exporteer', '--alles']);
    expect((await newMao()(['importeer', '-'], { input: out })).code).toBe(0);
  });

  test('a role, and the names of regions and lines of ambitions, are as short as a line of an export asks', async () => {
    const mao = newMao();
    const long = 'x'.repeat(MAX_TITLE + 1);
    expect((await mao(['vraag', 'stel', '--vraag', 'Hoe?', '--regio', 'TWE', '--door', long])).stderr).toBe(
      'De rol is 301 tekens lang; 300 is het meeste.\nGeef een kortere met --door, of stel er een in met: mao instelling zet rol coalitieleider\n',
    );
    const deps = await memoryDeps();
    const region = { code: 'XYZ', name: 'Proefland', aliases: [long], ring: null };
    await expect(addRegion(deps, region)).rejects.toMatchObject({ code: 'invalid-name' });
    await expect(addAmbition(deps, { name: 'Samen lezen', line: long })).rejects.toMatchObject({
      code: 'too-long',
    });
  });
});
