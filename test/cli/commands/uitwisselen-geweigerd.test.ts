import { describe, expect, test } from 'vitest';
import { newMao } from '../../helpers/commands.ts';
import { imported, notices, problems } from '../../helpers/exchange.ts';

const QUESTION = { noun: 'question', id: 'VR-7K3QD', question: 'Hoe zien wij verzuim?', region: 'TWE' };
const ANSWER = { at: '2024-05-01T09:15:00.000Z', by: null, text: 'Bel eerst.', lesson: null };
const BOTTLENECK = {
  ...{ noun: 'bottleneck', id: 'KN-7K3QD', title: 'Geld', level: 'lokaal', regions: ['TWE'] },
  status: 'geagendeerd',
};
const MOVE = { on: '2022-05', status: 'geagendeerd', table: 'MAO-tafel', answer: null, by: null };

/** Column, value and message of what is wrong with one line. */
async function wrong(line: object): Promise<unknown[][]> {
  const found = await problems(newMao(), line);
  return found.map(({ column, value, message, hint }) => [column, value, message, hint]);
}

const answered = (...answers: object[]) => ({ ...QUESTION, answers });
const moved = (status: string, ...moves: object[]) => ({ ...BOTTLENECK, status, moves });
const DATE_FORMS = 'Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.';
const TODAY = 'Controleer dag, maand en jaar: het is vandaag 2024-06-01.';
const AN_INSTANT = 'Wanneer, in UTC: 2022-03-30T09:15:00.000Z.';

describe('an answer that cannot be', () => {
  test('is given at a moment that there was not, or is yet to come', async () => {
    for (const at of ['2022-01-01T24:00:00Z', '2022-01-01T12:60:00Z', '2022-01-01 12:00'])
      expect(await wrong(answered({ ...ANSWER, at }))).toEqual([
        ['answers[0].at', null, `De tekst "${at}" heeft niet de vorm die hier hoort.`, AN_INSTANT],
      ]);
    expect(await wrong(answered(ANSWER, { ...ANSWER, at: '2022-02-31T12:00:00Z' }))).toEqual([
      ['answers[1].at', '2022-02-31', 'De datum "2022-02-31" bestaat niet.', DATE_FORMS],
    ]);
    expect(await wrong(answered({ ...ANSWER, at: '2024-06-03T00:00:00Z' }))).toEqual([
      ['answers[0].at', '2024-06-03', 'De datum "2024-06-03" ligt in de toekomst.', TODAY],
    ]);
    // Where it is evening, it is the next day in UTC.
    expect(await imported(newMao(), answered({ ...ANSWER, at: '2024-06-02T01:00:00Z' }))).toMatchObject({
      code: 0,
    });
  });

  test('points to what is no lesson', async () => {
    for (const lesson of ['CY-BESTAATNIET', 'CY-7K3QD'])
      expect(await wrong(answered({ ...ANSWER, lesson }))).toEqual([
        [
          'answers[0].lesson',
          lesson,
          `"${lesson}" is geen code die hier kan staan.`,
          'Een code ziet eruit als TWE-7K3Q.',
        ],
      ]);
  });

  test('is longer than can be given here', async () => {
    const long = { ...ANSWER, by: 'r'.repeat(301), text: 'x'.repeat(100_001) };
    const shorter = 'Maak de tekst korter.';
    expect(await wrong({ ...answered(long), statusReason: 'x'.repeat(100_001) })).toEqual([
      ['answers[0].by', null, 'De tekst is langer dan 300 tekens.', shorter],
      ['answers[0].text', null, 'De tekst is langer dan 100000 tekens.', shorter],
      ['statusReason', null, 'De tekst is langer dan 100000 tekens.', shorter],
    ]);
  });
});

describe('the way of a bottleneck that cannot be', () => {
  test('has a step on a day that there was not, or is yet to come', async () => {
    expect(await wrong(moved('geagendeerd', { ...MOVE, on: '2022-02-31' }))).toEqual([
      ['moves[0].on', '2022-02-31', 'De datum "2022-02-31" bestaat niet.', DATE_FORMS],
    ]);
    expect(await wrong(moved('geagendeerd', { ...MOVE, on: '2024-07' }))).toEqual([
      ['moves[0].on', '2024-07', 'De datum "2024-07" ligt in de toekomst.', TODAY],
    ]);
  });

  test('has a step before the one above it', async () => {
    expect(await wrong(moved('geagendeerd', { ...MOVE, on: '2023', status: 'opgelost' }, MOVE))).toEqual([
      [
        'moves[1].on',
        '2022-05',
        'Deze stap was op 2022-05, voordat de stap die erboven staat werd gezet (2023).',
        'Zet de stappen in de volgorde waarin ze werden gezet, de oudste eerst.',
      ],
    ]);
    // Of a year and a month in it, nobody knows which came first.
    const within = [MOVE, { ...MOVE, on: '2022' }, { ...MOVE, on: '2022-03' }];
    expect(await imported(newMao(), moved('geagendeerd', ...within))).toMatchObject({ code: 0 });
  });

  test('ends elsewhere than where the bottleneck stands', async () => {
    const message = (status: string) =>
      `Het knelpunt is ${status}, maar de laatste stap in "moves" zegt: geagendeerd.`;
    const hint = (status: string) =>
      `Schrijf "status": "geagendeerd", of zet de stap erbij waarmee het ${status} werd.`;
    expect(await wrong(moved('opgelost', MOVE))).toEqual([
      ['status', 'opgelost', message('opgelost'), hint('opgelost')],
    ]);
    const { status: _status, ...silent } = moved('geagendeerd', MOVE);
    expect(await wrong(silent)).toEqual([
      ['status', 'gesignaleerd', message('gesignaleerd'), hint('gesignaleerd')],
    ]);
    // Also when only one of the two comes in.
    const mao = newMao();
    await imported(mao, moved('geagendeerd', MOVE));
    expect(await problems(mao, { ...BOTTLENECK, status: 'opgelost' })).toMatchObject([
      { line: 1, row: 1, column: 'status', code: 'unknown-value', message: message('opgelost') },
    ]);
    expect(await imported(mao, { ...BOTTLENECK, title: 'Geldstromen' })).toMatchObject({
      code: 0,
      updated: 1,
    });
  });

  test('was on a table with a name that is no name', async () => {
    expect(await wrong(moved('geagendeerd', { ...MOVE, table: 't'.repeat(301) }))).toEqual([
      ['moves[0].table', null, 'De tekst is langer dan 300 tekens.', 'Maak de tekst korter.'],
    ]);
  });
});

test('a record has a code that another line can refer to', async () => {
  const coalition = { noun: 'coalition', name: 'Samen', ambition: 'Schone Lei', regions: ['TWE'] };
  expect(await wrong({ ...coalition, id: 'CO-22222' })).toEqual([
    [
      'id',
      null,
      'De tekst "CO-22222" heeft niet de vorm die hier hoort.',
      'De code, zoals CO-7K3QD: met cijfers en hoofdletters die niet op elkaar lijken, zonder klinkers.',
    ],
  ]);
});

describe('an ambition', () => {
  const AMBITION = { noun: 'ambition', name: 'Samen lezen', line: 'Leren' };

  test('has a number of at most six digits and a name with letters', async () => {
    const number = 'Het nummer van de ambitie, van ten hoogste 6 cijfers.';
    for (const code of ['1234567', '0', '07', '1e+23'])
      expect(await wrong({ ...AMBITION, code })).toEqual([
        ['code', null, `De tekst "${code}" heeft niet de vorm die hier hoort.`, number],
      ]);
    expect(await wrong({ ...AMBITION, name: '!!!' })).toEqual([
      ['name', '!!!', '"!!!" kan geen naam van een ambitie zijn.', 'Geef een naam met letters.'],
    ]);
  });

  test('that comes after the highest number gets one that is free, and all of it comes in again', async () => {
    const mao = newMao();
    await imported(mao, { ...AMBITION, code: '999999' }, { ...AMBITION, code: '1', name: 'Samen rekenen' });
    expect((await mao(['ambitie', 'toevoegen', 'Samen schrijven', '--lijn', 'Leren'])).code).toBe(0);
    const { stdout } = await mao(['exporteer', '--alles']);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => [JSON.parse(line).code, JSON.parse(line).name]),
    ).toEqual([
      ['999999', 'Samen lezen'],
      ['8', 'Samen rekenen'],
      ['9', 'Samen schrijven'],
    ]);
    expect((await newMao()(['importeer', '-'], { input: stdout })).code).toBe(0);
  });
});

describe('a reference to what is nowhere is taken, and told', () => {
  const LESSON = { id: 'TWE-7K3Q', region: 'TWE', title: 'Bellen', insight: 'Bel eerst.' };
  const REFLECTION = {
    noun: 'reflection',
    id: 'RE-7K3QD',
    title: 'Avond',
    region: 'TWE',
    reflectedOn: '2023',
  };
  const nowhere = (line: number, column: string, the: string, code: string, rest = '') => ({
    ...{ line, row: line, column, code: 'loose-reference' },
    message: `${the} ${code} is er niet: deze verwijzing komt nergens uit. Staat zij in een ander bestand, lees dat dan ook in.${rest}`,
  });

  test('of a lesson', async () => {
    const links = [{ kind: 'lijkt op', lesson: 'DRE-9999' }];
    expect(await notices(newMao(), { ...LESSON, cycle: 'CY-7K3QD', activity: 'AC-7K3QD', links })).toEqual([
      nowhere(1, 'cycle', 'De cyclus', 'CY-7K3QD'),
      nowhere(1, 'activity', 'De activiteit', 'AC-7K3QD'),
      nowhere(1, 'links', 'De les', 'DRE-9999'),
    ]);
    expect(await notices(newMao(), { ...LESSON, activity: 'Ouderavond' })).toEqual([]);
  });

  test('of anything else, one notice for each code', async () => {
    const answers = [{ ...ANSWER, lesson: 'TWE-9999' }];
    expect(
      await notices(
        newMao(),
        { ...REFLECTION, lessons: ['TWE-9999', 'TWE-7K3Q'] },
        { ...REFLECTION, id: 'RE-7K3QF', lessons: ['TWE-9999'] },
        { ...QUESTION, answers },
        // It may come after what refers to it.
        LESSON,
      ),
    ).toEqual([
      nowhere(1, 'lessons', 'De les', 'TWE-9999', ' Dit staat er nog 1 keer.'),
      nowhere(3, 'answers[0].lesson', 'De les', 'TWE-9999'),
    ]);
  });

  test('on a line that says nothing new it is not told again', async () => {
    const mao = newMao();
    await notices(mao, { ...LESSON, cycle: 'CY-7K3QD' });
    expect((await imported(mao, { ...LESSON, cycle: 'CY-7K3QD' })).notices).toEqual([]);
  });

  test('because its line was not taken', async () => {
    const mao = newMao();
    const cycle = { noun: 'cycle', id: 'CY-7K3QD', title: 'Verzuim', regions: ['NIET'] };
    const { stderr, code } = await mao(['importeer', '-', '--goede-rijen'], {
      input: [cycle, { ...LESSON, cycle: 'CY-7K3QD' }].map((line) => `${JSON.stringify(line)}\n`).join(''),
    });
    expect(code).toBe(3);
    expect(stderr).toContain('standaardinvoer, regel 2, rij 2');
    expect(stderr).toContain('De cyclus CY-7K3QD is er niet: deze verwijzing komt nergens uit.');
  });
});
