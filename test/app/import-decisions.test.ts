import { describe, expect, test } from 'vitest';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { eraseLesson } from '../../src/app/erase-lesson.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { confirmLesson } from '../../src/app/lesson-status.ts';
import { listLessons } from '../../src/app/list-lessons.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { counts, importLines, importTexts } from '../helpers/import-files.ts';
import { memoryDeps, recordOne } from '../helpers/memory-deps.ts';

const HEADER = 'nummer;regio;datum;titel;les;advies';
const ROW = '1;Twente;2022;Bellen;Bel op dag twee.;Bel.';

/** A database with one imported lesson, which has code TWE-HJKM: the import took the first six signs. */
async function imported(...lines: string[]) {
  const deps = await memoryDeps();
  await importLines(deps, lines.length > 0 ? lines : [HEADER, ROW]);
  const [lesson] = (await listLessons(deps, {}, 1)).lessons;
  if (!lesson) throw new Error('nothing was imported');
  const retitle = (title: string) =>
    editLesson(deps, lesson.id, new Map([['title', title]]), (field) => field);
  const now = async () => (await requireLesson(deps, lesson.id)).lesson;
  return { deps, id: lesson.id, retitle, now };
}

describe('a row with the number of a lesson that is here', () => {
  test('that says the same, in whatever way, is unchanged and writes nothing', async () => {
    const { deps, now } = await imported();
    const before = await now();
    const again = await importLines(deps, [
      'Volgnummer;REGIO;Wanneer;Onderwerp;Geleerde les;Volgende stap',
      '1;twe;"2022 ";Bellen;Bel op dag twee.;Bel.',
    ]);
    expect([counts(again), again.written, again.importId]).toEqual([{ unchanged: 1 }, false, null]);
    expect(await now()).toEqual(before);
  });

  test('that says something else changes the lesson and keeps what it was', async () => {
    const { deps, now } = await imported();
    const again = await importLines(deps, [HEADER, '1;Twente;2022-03;Bellen;Bel op dag drie.;']);
    expect([counts(again), again.written]).toEqual([{ updated: 1 }, true]);
    expect(await now()).toMatchObject({
      learnedOn: '2022-03',
      insight: 'Bel op dag drie.',
      recommendation: null,
    });
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('a column that the file does not have leaves its field as it is; so does the number', async () => {
    const { deps, now } = await imported(`${HEADER};Wijk;Buurt`, `${ROW};Noord;Oost`);
    await importLines(deps, ['nummer;regio;les;Wijk', '1;Twente;Bel op dag drie.;']);
    expect(await now()).toMatchObject({
      title: 'Bellen',
      learnedOn: '2022',
      recommendation: 'Bel.',
      extra: { Buurt: 'Oost' },
    });
  });

  test('a title made of the lesson follows the lesson; a title that was given stays', async () => {
    const derived = await imported('nummer;regio;les', '1;Twente;Bel op dag twee.');
    await importLines(derived.deps, ['nummer;regio;les', '1;Twente;Bel op dag drie.']);
    expect((await derived.now()).title).toBe('Bel op dag drie.');
    const given = await imported();
    await importLines(given.deps, ['nummer;regio;titel;les', '1;Twente;;Bel op dag drie.']);
    expect((await given.now()).title).toBe('Bellen');
  });
});

describe('a lesson that was changed here', () => {
  test('stays as it is when the file says what it said last time', async () => {
    const { deps, retitle, now } = await imported();
    await retitle('Bellen helpt');
    expect(counts(await importLines(deps, [HEADER, ROW]))).toEqual({ unchanged: 1 });
    expect((await now()).title).toBe('Bellen helpt');
  });

  test('is a conflict when the file says something new, also in another field', async () => {
    const { deps, id, retitle, now } = await imported();
    await retitle('Bellen helpt');
    const outcome = await importLines(deps, [HEADER, '1;Twente;2022;Bellen;Bel op dag drie.;Bel.']);
    expect([counts(outcome), outcome.written]).toEqual([{ conflicts: 1 }, false]);
    expect(outcome.notices).toEqual([
      {
        line: 2,
        row: 1,
        column: null,
        code: 'conflict',
        message: `De les ${id} is hier gewijzigd en in het bestand ook; zij is niet overschreven. Vergelijk ze met mao les geschiedenis ${id} en neem over wat moet blijven met mao les wijzig ${id}.`,
      },
    ]);
    expect(await now()).toMatchObject({ title: 'Bellen helpt', insight: 'Bel op dag twee.' });
  });

  test('is unchanged when the file now says what stands here', async () => {
    const { deps, retitle } = await imported();
    await retitle('Bellen helpt');
    expect(counts(await importLines(deps, [HEADER, ROW.replace('Bellen;', 'Bellen helpt;')]))).toEqual({
      unchanged: 1,
    });
  });

  test('and back again is updated as if nothing happened', async () => {
    const { deps, retitle, now } = await imported();
    await retitle('Bellen helpt');
    await retitle('Bellen');
    expect(counts(await importLines(deps, [HEADER, ROW.replace('2022', '2023')]))).toEqual({ updated: 1 });
    expect((await now()).learnedOn).toBe('2023');
  });

  test('by confirming it is a conflict too, and confirmed it stays', async () => {
    const { deps, id, now } = await imported(`${HEADER};richting;indicator`, `${ROW};+;2.6`);
    await confirmLesson(deps, id);
    const outcome = await importLines(deps, [HEADER, ROW.replace('twee', 'drie')]);
    expect(counts(outcome)).toEqual({ conflicts: 1 });
    expect((await now()).status).toBe('vastgesteld');
  });

  test('and updated by an import after that, is measured against that import', async () => {
    const { deps, retitle } = await imported();
    await importLines(deps, [HEADER, ROW.replace('2022', '2023')]);
    await retitle('Bellen helpt');
    expect(counts(await importLines(deps, [HEADER, ROW.replace('2022', '2023')]))).toEqual({ unchanged: 1 });
    expect(counts(await importLines(deps, [HEADER, ROW]))).toEqual({ conflicts: 1 });
  });
});

test('a lesson recorded here and never imported is a conflict when the file says something else', async () => {
  const deps = await memoryDeps();
  await recordOne(deps, { externalId: '1' });
  const outcome = await importLines(deps, ['nummer;regio;les', '1;TWE;Iets anders.']);
  expect(counts(outcome)).toEqual({ conflicts: 1 });
});

describe('a lesson without a number', () => {
  test('is the same by region, date and text, with white space squeezed', async () => {
    const { deps } = await imported('regio;datum;les', 'Twente;2022;Bel  op\tdag twee.');
    expect(counts(await importLines(deps, ['regio;datum;les;advies', 'TWE;2022;Bel op dag twee.;']))).toEqual(
      {
        updated: 1,
      },
    );
    expect(counts(await importLines(deps, ['regio;datum;les', 'Twente;2023;Bel op dag twee.']))).toEqual({
      new: 1,
    });
    expect(counts(await importLines(deps, ['regio;datum;les', 'Drenthe;2022;Bel op dag twee.']))).toEqual({
      new: 1,
    });
  });

  test('gets the number that the region gives it later, and keeps it', async () => {
    const { deps, now } = await imported('mao-code;regio;les', ';Twente;Bel op dag twee.');
    const { id } = await now();
    await importLines(deps, ['mao-code;nummer;regio;les', `${id};7;Twente;Bel op dag twee.`]);
    expect((await now()).externalId).toBe('7');
    expect(counts(await importLines(deps, ['regio;les', 'Twente;Bel op dag twee.']))).toEqual({
      unchanged: 1,
    });
    expect((await now()).externalId).toBe('7');
  });
});

describe('twice in one call', () => {
  test('the same number is rejected on the later row, which names the first', async () => {
    const deps = await memoryDeps();
    const outcome = await importLines(deps, [
      'Lesnummer;regio;les',
      '1;TWE;a',
      '1;DRE;b',
      '1;Twente;c',
      '1;Twente;',
    ]);
    expect([counts(outcome), outcome.written]).toEqual([{ new: 2, rejected: 2 }, false]);
    expect(outcome.problems.map(({ line, code, column, message }) => [line, code, column, message])).toEqual([
      [4, 'duplicate-number', 'Lesnummer', 'Het nummer "1" staat al op regel 2, voor dezelfde regio.'],
      [5, 'missing-value', 'les', 'De les ontbreekt.'],
      [5, 'duplicate-number', 'Lesnummer', 'Het nummer "1" staat al op regel 2, voor dezelfde regio.'],
    ]);
  });

  test('also in another file, and by our own code', async () => {
    const deps = await memoryDeps();
    const text = 'nummer;regio;les\n1;TWE;a\n';
    const { files } = await importTexts(deps, { 'a.csv': text, 'b.csv': text });
    expect(files.map(counts)).toEqual([{ new: 1 }, { rejected: 1 }]);
    expect(files[1]?.problems[0]?.message).toMatch(
      /^Het nummer "1" staat al op regel 2 van .*a\.csv, voor dezelfde regio\.$/,
    );
    const codes = await importLines(deps, ['mao-code;regio;les', 'TWE-7K3Q;TWE;a', 'twe 7k3q;TWE;b']);
    expect(codes.problems.map(({ line, code, message }) => [line, code, message])).toEqual([
      [3, 'duplicate-number', 'De code "TWE-7K3Q" staat al op regel 2.'],
    ]);
  });

  test('the same text without a number is one lesson, with a notice', async () => {
    const deps = await memoryDeps();
    const outcome = await importLines(deps, ['regio;les', 'TWE;Bel  eerst.', 'Twente;Bel eerst.']);
    expect([counts(outcome), outcome.written]).toEqual([{ new: 1, unchanged: 1 }, true]);
    expect(outcome.notices).toEqual([
      {
        line: 3,
        row: 2,
        column: null,
        code: 'same-row',
        message: 'Deze les staat ook op regel 2; zij is één keer overgenomen.',
      },
    ]);
  });
});

describe('a number of another lesson', () => {
  test('is not taken by a row with our code', async () => {
    const { deps, id } = await imported();
    await importLines(deps, [HEADER, '2;Twente;2022;Appen;Stuur een bericht.;']);
    const outcome = await importLines(deps, ['mao-code;nummer;regio;les', `${id};2;Twente;Bel op dag twee.`]);
    expect(outcome.problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['duplicate-number', 'nummer', '2'],
    ]);
  });

  test('is not taken either by a lesson that moves to another region with its own', async () => {
    const { deps, id } = await imported();
    await importLines(deps, ['nummer;regio;les', '1;Drenthe;Iets anders.']);
    const outcome = await importLines(deps, ['mao-code;regio;les', `${id};Drenthe;Bel op dag twee.`]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['duplicate-number']);
  });

  test('is taken when a row before it gave it up, and the other way round the hint says so', async () => {
    const { deps, id } = await imported();
    await importLines(deps, ['mao-code;nummer;regio;les', 'TWE-9CDF;2;Twente;Stuur een bericht.']);
    const header = 'mao-code;nummer;regio;les';
    const [gives, takes] = [`${id};3;Twente;Bel op dag twee.`, 'TWE-9CDF;1;Twente;Stuur een bericht.'];
    expect((await importLines(deps, [header, takes, gives])).problems).toMatchObject([
      {
        line: 2,
        code: 'duplicate-number',
        hint: `Geef een van de twee een ander nummer. Krijgt ${id} er in dit bestand een ander, zet die regel dan boven deze; ruilen de twee, lees dan eerst een van beide in met een nummer dat vrij is.`,
      },
    ]);
    expect(counts(await importLines(deps, [header, gives, takes]))).toEqual({ updated: 2 });
  });
});

test('a reason beside another status than withdrawn says nothing', async () => {
  const lines = [
    'nummer;regio;les;mao-status;mao-reden',
    '1;TWE;a;vastgesteld;zomaar',
    '2;TWE;b;ingetrokken;dubbel',
  ];
  const { deps } = await imported(...lines);
  const { lessons } = await listLessons(deps, {}, 9);
  expect(
    lessons.map(({ externalId, status, statusReason }) => [externalId, status, statusReason]).sort(),
  ).toEqual([
    ['1', 'vastgesteld', null],
    ['2', 'ingetrokken', 'dubbel'],
  ]);
  expect(counts(await importLines(deps, lines))).toEqual({ unchanged: 2 });
});

test('a lesson that was erased here does not come back by its code', async () => {
  const { deps, id } = await imported();
  await eraseLesson(deps, id);
  const outcome = await importLines(deps, ['mao-code;regio;les', `${id};Twente;Bel op dag twee.`]);
  expect(outcome.problems).toEqual([
    {
      line: 2,
      row: 1,
      column: 'mao-code',
      value: id,
      code: 'unknown-value',
      message: `De les ${id} is hier voorgoed gewist en komt niet terug.`,
      hint: 'Haal haar uit het bestand. Moet zij toch terug, laat dan haar code weg.',
    },
  ]);
});
