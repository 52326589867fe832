import { describe, expect, test } from 'vitest';
import { failed, type Mao, newMao } from '../../helpers/commands.ts';
import { say, sayJson } from '../../helpers/cycle-story.ts';
import { imported, problems } from '../../helpers/exchange.ts';
import {
  bring,
  COALITION,
  COALITION_2,
  everything,
  expectSound,
  LESSON,
  OTHER,
  undo,
} from '../../helpers/undo.ts';

async function lessonsOf(mao: Mao, coalition: string): Promise<string[]> {
  return (await sayJson(mao, 'les', 'lijst', '--coalitie', coalition)).map(({ id }: { id: string }) => id);
}

describe('a name that was of another coalition', () => {
  const HINT = `Geef deze coalitie in het bestand een andere naam; is het dezelfde, vervang dan in het hele bestand CO-CDFGH door ${COALITION.id}.`;
  const refused = (message: string, name: string) => [
    { line: 2, row: 2, column: 'name', value: name, code: 'unknown-value', message, hint: HINT },
  ];

  test.each([
    ['one that is new', [COALITION, { ...LESSON, coalition: 'Een' }]],
    ['one that is here', [COALITION, COALITION_2, { ...LESSON, coalition: 'Een' }]],
  ])('does not go to %s in an import: the lessons under it stay where they are', async (_, here) => {
    const mao = newMao();
    await bring(mao, ...here);
    const before = await everything(mao);
    const taking = [
      { ...COALITION, name: 'Tijdelijk' },
      { ...COALITION_2, name: 'EEN' },
    ];
    expect(await problems(mao, ...taking)).toEqual(
      refused(
        `Lessen onder deze naam horen hier bij de coalitie ${COALITION.id}, die nu Tijdelijk heet.`,
        'EEN',
      ),
    );
    expect(await everything(mao)).toBe(before);
    await bring(mao, { ...COALITION, name: 'Tijdelijk' });
    expect(await problems(mao, OTHER, { ...COALITION_2, name: 'Een' })).toEqual(
      refused(
        `Lessen onder deze naam horen hier bij de coalitie ${COALITION.id}, die nu Tijdelijk heet.`,
        'Een',
      ),
    );
    expect(await lessonsOf(mao, COALITION.id)).toEqual([LESSON.id]);
    await expectSound(mao);
  });

  test('does not go to one that is started or renamed by hand, and the way out is told', async () => {
    const mao = newMao();
    await bring(mao, COALITION, COALITION_2);
    await say(mao, 'coalitie', 'wijzig', COALITION.id, '--naam', 'Uno');
    const told = failed(
      3,
      `Lessen onder de naam "EEN" horen bij de coalitie Uno (${COALITION.id}).`,
      `Kies een andere naam, of bekijk die coalitie met: mao coalitie toon ${COALITION.id}`,
    );
    const start = ['coalitie', 'start', '--ambitie', '3', '--regio', 'TWE', '--naam'];
    expect(await mao([...start, 'EEN'])).toEqual(told);
    expect(await mao(['coalitie', 'wijzig', COALITION_2.id, '--naam', 'EEN'])).toEqual(told);
    expect((await mao([...start, 'Eén van ons'])).code).toBe(0);
    await expectSound(mao);
  });

  test('is had again by the one that had it, and the undoing of that finds it free', async () => {
    const mao = newMao();
    await bring(mao, COALITION, COALITION_2);
    const [uno, due] = [
      { ...COALITION, name: 'Uno' },
      { ...COALITION_2, name: 'Due' },
    ];
    await bring(mao, uno, due);
    const before = await everything(mao);
    const back = await bring(mao, COALITION, COALITION_2);
    await undo(mao, back);
    expect(await everything(mao)).toBe(before);
    await expectSound(mao);
  });

  test('is no spelling of another either, however it is written', async () => {
    const mao = newMao();
    await bring(mao, COALITION, COALITION_2, { ...LESSON, coalition: 'EEN' });
    expect(await imported(mao, { ...COALITION_2, spellings: ['éen', 'EEN'] })).toMatchObject({
      unchanged: 1,
    });
    expect(await lessonsOf(mao, COALITION.id)).toEqual([LESSON.id]);
    expect(await lessonsOf(mao, COALITION_2.id)).toEqual([]);
  });
});

describe('other spellings of a coalition', () => {
  const BRAVO = { ...LESSON, coalition: 'bravo!' };

  test('are news by themselves, so that two databases become equal', async () => {
    const [here, there] = [newMao(), newMao()];
    for (const mao of [here, there]) await bring(mao, { ...COALITION }, BRAVO);
    await bring(here, { ...COALITION, spellings: ['Bravo', 'Charlie'] });
    await bring(there, { ...COALITION, spellings: ['bravo', 'Delta'] });
    const told = await imported(there, ...(await thingsOf(here)));
    expect(told).toMatchObject({ updated: 1, unchanged: 1, nouns: { coalition: { updated: 1 } } });
    await bring(here, ...(await thingsOf(there)));
    expect(await everything(there)).toBe(await everything(here));
    expect(await imported(there, ...(await thingsOf(here)))).toMatchObject({ updated: 0, unchanged: 2 });
    for (const mao of [here, there]) {
      expect(await lessonsOf(mao, COALITION.id)).toEqual([LESSON.id]);
      await expectSound(mao);
    }
  });

  test('stand in the history, and go with the import that brought them', async () => {
    const mao = newMao();
    await bring(mao, { ...COALITION, spellings: ['Alfa'] }, BRAVO);
    const before = await everything(mao);
    const brought = await bring(mao, { ...COALITION, name: 'Uno', spellings: ['Alfa', 'Bravo'] });
    expect(await lessonsOf(mao, COALITION.id)).toEqual([LESSON.id]);
    expect(await say(mao, 'coalitie', 'geschiedenis', COALITION.id)).toContain(
      '  Schrijfwijzen in lessen\n    erbij: Bravo',
    );
    await undo(mao, brought);
    expect(await lessonsOf(mao, COALITION.id)).toEqual([]);
    expect(await everything(mao)).toBe(before);
    await expectSound(mao);
  });

  test('go alone when an import brought nothing else, and what was changed here stays so', async () => {
    const mao = newMao();
    await bring(mao, COALITION, BRAVO);
    await say(mao, 'coalitie', 'wijzig', COALITION.id, '--begin', '2023');
    const before = await everything(mao);
    const brought = await bring(mao, { ...COALITION, spellings: ['Bravo'] });
    // The file said of the rest what it said last time: our change stands, and is still ours.
    expect(await sayJson(mao, 'coalitie', 'toon', COALITION.id)).toMatchObject({ startedOn: '2023' });
    const later = { ...COALITION, startedOn: '2022' };
    expect(await imported(mao, later)).toMatchObject({ code: 3, conflicts: 1 });
    await undo(mao, brought);
    expect(await everything(mao)).toBe(before);
    expect(await imported(mao, later)).toMatchObject({ code: 3, conflicts: 1 });
    await expectSound(mao);
  });

  test('that differ from its name or each other in signs alone are not written out', async () => {
    const mao = newMao();
    const loud = (name: string, at: number) => `${name}${'!'.repeat(80_000 + at)}`;
    const ids = ['TWE-3467', 'TWE-9CDF', 'TWE-GHJK', 'TWE-MNPQ', 'TWE-RTVW', 'TWE-XY34', 'TWE-67AA'];
    const lessons = ids.slice(0, 6).flatMap((id, at) => [
      { ...LESSON, id, insight: `Een ${at}`, coalition: loud('Samen', at) },
      { ...LESSON, id: id.replace('TWE', 'ALM'), region: 'ALM', coalition: loud('Samen', at + 10) },
    ]);
    await bring(mao, ...lessons, { ...LESSON, id: 'DRE-3467', region: 'DRE', coalition: loud('Verder', 1) });
    const id = (
      await say(mao, 'coalitie', 'start', '--naam', 'Samen', '--ambitie', '3', '--regio', 'TWE')
    ).trim();
    expect(await lessonsOf(mao, id)).toHaveLength(12);
    expect((await thingsOf(mao)).at(-1)).toMatchObject({ id, spellings: [] });
    await expectSound(mao);
    await say(mao, 'coalitie', 'wijzig', id, '--naam', 'Verder');
    expect((await thingsOf(mao)).at(-1)).toMatchObject({ id, spellings: ['Samen'] });
    await expectSound(mao);
    const there = newMao();
    await bring(there, ...(await thingsOf(mao)));
    expect(await lessonsOf(there, id)).toHaveLength(13);
  });

  test('count in what fits on a line, from a file and by hand', async () => {
    const mao = newMao();
    const long = (sign: string) => sign.repeat(99_000);
    const spellings = [...'abcdefghi'].map(long);
    await bring(mao, { ...COALITION, spellings });
    await expectSound(mao);
    const before = await everything(mao);
    const tooLong = (kilobytes: number) =>
      `De coalitie is met alles erin ${kilobytes} kB groot; met meer dan 990 kB past alles niet op een regel van een export.`;
    expect(await problems(mao, { ...COALITION, spellings: [long('j')] })).toMatchObject([
      { column: null, code: 'too-long', message: tooLong(991) },
    ]);
    const partner = ['--partner', `${'p'.repeat(100)}`];
    const partners = Array.from({ length: 900 }, () => partner).flat();
    expect(await mao(['coalitie', 'wijzig', COALITION.id, ...partners])).toEqual(
      failed(3, tooLong(1003), 'Maak de teksten korter; mao kapt geen tekst af.'),
    );
    expect(await everything(mao)).toBe(before);
  });
});

/** Everything that is here, as the lines of a file. */
async function thingsOf(mao: Mao): Promise<{ readonly id?: string }[]> {
  const text = await everything(mao);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
