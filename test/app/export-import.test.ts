import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { EXPORT_FORMATS, type ExportFormat, exportLessons } from '../../src/app/export-lessons.ts';
import { confirmLesson, withdrawLesson } from '../../src/app/lesson-status.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { recordLessons } from '../../src/app/record-lessons.ts';
import { writeFileWhole } from '../../src/app/write-file.ts';
import type { LessonFilter } from '../../src/domain/lesson-filter.ts';
import { shippedAmbitions } from '../../src/input/shipped.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { counts, importTexts, temporaryFolder } from '../helpers/import-files.ts';
import { contentOf } from '../helpers/lesson-content.ts';
import { drafts, memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

async function exported(deps: Deps, format: ExportFormat, filter: LessonFilter = {}): Promise<string> {
  let text = '';
  for await (const piece of exportLessons(deps, filter, format)) text += piece;
  return text;
}

/** What all lessons say. */
async function said(deps: Deps) {
  return (await listLessons(deps, {}, 9999)).lessons.map(contentOf);
}

/** Into an empty database and out again, twice, with nothing lost. */
async function expectRoundTrip(deps: Deps, format: ExportFormat): Promise<void> {
  const text = await exported(deps, format);
  const elsewhere = await memoryDeps();
  const { files } = await importTexts(elsewhere, { 'lessen.txt': text });
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(await said(elsewhere)).toEqual(await said(deps));
  expect(await exported(elsewhere, format)).toBe(text);
  const again = await importTexts(elsewhere, { 'lessen.txt': text });
  expect(again.files.map(counts)).toEqual(files.map(({ rows }) => (rows === 0 ? {} : { unchanged: rows })));
  expect(await exported(elsewhere, format)).toBe(text);
  expect(await findDamage(elsewhere.storage)).toEqual([]);
}

const DIFFICULT = [
  'Zij zei: "ja"; hij zei: \'nee\'.',
  'een\n\ntwee\n  drie',
  '=1+1',
  '-2',
  '+31',
  '@SOM(A1)',
  '|pijp',
  "'s ochtends",
  "'=1",
  "''=1",
  "' =1",
  'a;b,c\td|e',
  'sep=;',
  '👩‍👧 👍🏽 é e\u0301',
  'שלום עולם \u202Eomgekeerd\u202C',
  '\u0001bel\u0007 \u007F \u0085 \u200B \u2028regel \u2029alinea',
  '"',
  '""',
  '"a"b',
  '\\n \\" \\',
  '\uFFFD',
  '#N/B',
  '0012',
  '1e5',
  '2022-03-30',
  'mao-code',
  '{"region": "TWE"}',
];

describe.each(EXPORT_FORMATS)('as %s', (format) => {
  test('difficult text comes back as it was, in every field and as unknown column', async () => {
    const deps = await memoryDeps();
    await record(
      deps,
      ...DIFFICULT.map((text, at) => ({
        externalId: at % 2 === 0 ? text : null,
        title: text.replaceAll('\n', ' '),
        observation: text,
        explanation: text,
        insight: text,
        recommendation: text,
        audience: text,
        limits: text,
        outcome: text,
        evidence: text,
        coalition: text,
        activity: text,
        source: text,
        extra: { Wijk: text, '=Kop "met" teken; en meer': text },
      })),
    );
    await expectRoundTrip(deps, format);
  });

  test('lessons with everything, with nothing, withdrawn and confirmed', async () => {
    const deps = await memoryDeps();
    await record(
      deps,
      {
        learnedOn: '2022-03',
        evidenceLevel: 0,
        perspectives: ['ouder', 'onderzoek'],
        level: 'bestuur',
        tags: [{ code: '2.4', main: true }, { code: '1.1' }, { code: '6' }],
        ambition: shippedAmbitions[2]?.name,
        visibility: 'eigen regio',
      },
      {
        region: 'NOF',
        title: null,
        observation: null,
        direction: null,
        tags: [],
        insight: `Lang ${'woord '.repeat(40)}`,
      },
      { learnedOn: '2022' },
      { learnedOn: '2022-12-31' },
    );
    await confirmLesson(deps, 'TWE-3467');
    await withdrawLesson(deps, 'NOF-9CDF', 'Bleek "dubbel";\nzie de andere.');
    await expectRoundTrip(deps, format);
  });

  test('unknown columns of several regions, also with headers that JavaScript knows', async () => {
    const deps = await memoryDeps();
    await record(
      deps,
      { extra: { Wijk: 'Noord', constructor: 'a', __proto__: 'b' } },
      { extra: { Buurt: 'Oost', toString: 'c' } },
      { extra: JSON.parse('{"__proto__": "d", "2022": "e"}') },
      {},
    );
    await expectRoundTrip(deps, format);
  });

  test('any set of lessons', { timeout: 120_000 }, async () => {
    const text = fc
      .oneof(
        fc.constantFrom(...DIFFICULT),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
      .map((made) => made.replaceAll('\0', '').trim());
    const optional = fc.option(text);
    const required = text.filter(
      (made) => /\p{L}\p{L}/u.test(made) && !/^(nvt|onbekend)$/iu.test(made.replace(/[\s.]/gu, '')),
    );
    const codes = fc.uniqueArray(fc.constantFrom('1', '1.1', '2.4', '2.6', '3.3', '4.3', '5.1', '6'), {
      maxLength: 4,
    });
    const lesson = fc.record({
      region: fc.constantFrom('TWE', 'NOF', 'Hart van Brabant'),
      learnedOn: fc.option(fc.constantFrom('2022', '2022-03', '2022-03-30', '2024-06-01')),
      title: fc.option(required),
      observation: optional,
      explanation: optional,
      insight: required,
      recommendation: optional,
      direction: fc.option(fc.constantFrom('stimulerend', 'belemmerend', 'gemengd')),
      audience: optional,
      limits: optional,
      outcome: optional,
      evidence: optional,
      evidenceLevel: fc.option(fc.constantFrom(0, 1, 2, 3, 4)),
      perspectives: fc.uniqueArray(fc.constantFrom('jongere', 'ouder', 'professional', 'onderzoek')),
      level: fc.option(fc.constantFrom('uitvoering', 'beleid', 'bestuur')),
      tags: fc
        .tuple(codes, fc.nat(3))
        .map(([list, main]) => list.map((code, at) => ({ code, main: at === main % list.length }))),
      coalition: optional,
      ambition: fc.option(fc.constantFrom(...shippedAmbitions.map(({ name }) => name))),
      activity: optional,
      source: optional,
      visibility: fc.option(fc.constantFrom('eigen regio', 'netwerk', 'openbaar')),
      extra: fc.dictionary(fc.constantFrom('Wijk', 'Aantal kinderen', '=1', 'constructor', '42', '€'), text),
    });
    const property = fc.asyncProperty(fc.array(lesson, { minLength: 1, maxLength: 6 }), async (lessons) => {
      const deps = await memoryDeps();
      const ids = await recordLessons(deps, await drafts(deps, ...lessons));
      if (ids[0] && lessons.length > 1)
        await withdrawLesson(deps, ids[0].id, lessons[1]?.insight.trim() ?? '');
      await expectRoundTrip(deps, format);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

test('an empty database is a header', async () => {
  await expectRoundTrip(await memoryDeps(), 'csv');
});

test('a header that two regions write differently is one column, so that the file can be read', async () => {
  const deps = await memoryDeps();
  await record(deps, { extra: { Wijk: 'Noord' } }, { extra: { wijk: 'Zuid' } });
  const text = await exported(deps, 'csv');
  expect(text.split('\r\n')[0]?.split(';').slice(-2)).toEqual(['mao-koppelingen', 'Wijk']);
  const elsewhere = await memoryDeps();
  await importTexts(elsewhere, { 'lessen.csv': text });
  expect((await said(elsewhere)).map(({ extra }) => extra)).toEqual([{ Wijk: 'Noord' }, { Wijk: 'Zuid' }]);
});

test('the CSV has our headers, a BOM, and names for regions', async () => {
  const deps = await memoryDeps();
  await recordOne(deps, {
    externalId: '12',
    learnedOn: '2022-03',
    tags: ['2.4', '1.1'],
    extra: { Wijk: 'Noord' },
  });
  expect(await exported(deps, 'csv')).toBe(
    '\uFEFFmao-code;nummer;regio;datum;titel;wat gebeurde er;waarom;les;aanbeveling;richting;voor wie;wanneer niet;ontwikkelkansen;hoe weten we dat;bewijsniveau;perspectieven;niveau;indicatoren;coalitie;ambitie;activiteit;bron;zichtbaarheid;mao-status;mao-reden;mao-voorgesteld;mao-kader;mao-cyclus;mao-koppelingen;Wijk\r\n' +
      'TWE-3467;12;Twente;2022-03;Bellen op dag twee;Wij belden ouders op de tweede dag van het verzuim.;;Een vraag opent wat een brief sluit.;;stimulerend;;;;;;;;*2.4|1.1;;;;;;concept;;;2022;;;Noord\r\n',
  );
});

test('the JSON lines have everything that the lesson says and nothing of this database', async () => {
  const deps = await memoryDeps();
  await recordOne(deps, { evidenceLevel: 3 });
  expect(JSON.parse(await exported(deps, 'jsonl'))).toEqual({
    ...(await said(deps))[0],
    ...{ id: 'TWE-3467', evidenceLevel: 3, status: 'concept' },
  });
});

test('a filter chooses what is exported, unknown columns included', async () => {
  const deps = await memoryDeps();
  await record(deps, { extra: { Wijk: 'a' } }, { region: 'DRE', extra: { Buurt: 'b' } });
  const text = await exported(deps, 'csv', { regions: ['DRE'] });
  expect(text.split('\r\n')[0]).toMatch(/;mao-cyclus;mao-koppelingen;Buurt$/);
  expect(text.split('\r\n')).toHaveLength(3);
});

describe('into a database that already has part of it', () => {
  test('each lesson is new, unchanged, updated or a conflict', async () => {
    const here = await memoryDeps();
    await record(here, {}, { title: 'Twee' }, { title: 'Drie' });
    const there = await memoryDeps();
    await importTexts(there, { 'a.csv': await exported(here, 'csv') });
    const retitle = (deps: Deps, id: string, title: string) =>
      editLesson(deps, id, new Map([['title', title]]), (field) => field);
    await record(here, { title: 'Vier' });
    await retitle(here, 'TWE-9CDF', 'Twee, maar beter');
    await retitle(here, 'TWE-GHJK', 'Drie van hier');
    await retitle(there, 'TWE-GHJK', 'Drie van daar');
    const text = await exported(here, 'csv');
    const { files } = await importTexts(there, { 'a.csv': text }, { goodRows: true });
    expect(files.map(counts)).toEqual([{ new: 1, updated: 1, unchanged: 1, conflicts: 1 }]);
    expect((await said(there)).map(({ id, title }) => `${id} ${title}`)).toEqual([
      'TWE-3467 Bellen op dag twee',
      'TWE-9CDF Twee, maar beter',
      'TWE-GHJK Drie van daar',
      'TWE-MNPQ Vier',
    ]);
  });
});

test('a file whose writing is broken off at any piece is not there, and neither is a part of it', async () => {
  const folder = temporaryFolder();
  const write = (stopAt: number) => {
    const stop = new AbortController();
    function* pieces() {
      for (const piece of [0, 1, 2]) {
        if (piece === stopAt) stop.abort(new Error('afgebroken'));
        yield `${piece}\n`;
      }
      if (stopAt === 3) stop.abort(new Error('afgebroken'));
    }
    return writeFileWhole(join(folder, 'uit.csv'), pieces(), stop.signal);
  };
  for (const stopAt of [0, 1, 2, 3]) {
    await expect(write(stopAt)).rejects.toThrow('afgebroken');
    expect(readdirSync(folder)).toEqual([]);
  }
  await write(4);
  expect(readFileSync(join(folder, 'uit.csv'), 'utf8')).toBe('0\n1\n2\n');
});
