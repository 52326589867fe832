import { describe, expect, test } from 'vitest';
import { done, failed, type Mao, newMao } from '../../helpers/commands.ts';
import { say, sayJson } from '../../helpers/cycle-story.ts';
import { errorsOf } from '../../helpers/schemas.ts';
import {
  AMBITION,
  bring,
  COALITION,
  COALITION_2,
  CYCLE,
  CYCLE_2,
  everything,
  expectSound,
  LESSON,
  LINKED,
  OTHER,
  REGION,
  undo,
} from '../../helpers/undo.ts';

/** Undoing is refused with these words, and nothing has changed by it. */
async function expectRefused(mao: Mao, importId: string, why: string, hint: string): Promise<void> {
  const before = await everything(mao);
  expect(await mao(['import', 'ongedaan', importId])).toEqual(
    failed(3, `De import ${importId} kan niet ongedaan worden gemaakt: ${why}.`, hint),
  );
  const { stderr } = await mao(['import', 'ongedaan', importId, '--json']);
  expect(JSON.parse(stderr).error.code).toBe('built-upon');
  expect(await everything(mao)).toBe(before);
  await expectSound(mao);
}

const BY_HAND = (command: string, code: string) =>
  `Wat de import wijzigde, ziet u met: mao ${command} geschiedenis ${code}. Zet per stuk terug wat er niet in hoort.`;

describe('what an import changed is not given back while it no longer fits', () => {
  test('a cycle of a coalition that was erased', async () => {
    const mao = newMao();
    await bring(mao, COALITION, COALITION_2, { ...CYCLE, coalition: COALITION.id });
    const moved = await bring(mao, { ...CYCLE, coalition: COALITION_2.id });
    await say(mao, 'coalitie', 'wis', COALITION.id, '--ja');
    await expectRefused(
      mao,
      moved,
      `de cyclus ${CYCLE.id} verwijst dan weer naar de coalitie ${COALITION.id}, en die is er niet meer`,
      BY_HAND('cyclus', CYCLE.id),
    );
    expect((await mao(['cyclus', 'geschiedenis', CYCLE.id])).code).toBe(0);
  });

  test('a cycle of a coalition that went with its import, until that is there again', async () => {
    const mao = newMao();
    const first = await bring(mao, COALITION);
    await bring(mao, COALITION_2, { ...CYCLE, coalition: COALITION.id });
    const moved = await bring(mao, { ...CYCLE, coalition: COALITION_2.id });
    await undo(mao, first);
    await expectRefused(
      mao,
      moved,
      `de cyclus ${CYCLE.id} verwijst dan weer naar de coalitie ${COALITION.id}, en die is er niet meer`,
      `Lees eerst het bestand met de coalitie ${COALITION.id} opnieuw in, met: mao importeer <bestand>`,
    );
    await bring(mao, COALITION);
    await undo(mao, moved);
    expect(await sayJson(mao, 'cyclus', 'toon', CYCLE.id)).toMatchObject({ coalition: COALITION.id });
    await expectSound(mao);
  });

  test('a lesson, or a cycle, in a region that is gone, until it is there again', async () => {
    const mao = newMao();
    const region = await bring(mao, REGION);
    await bring(mao, { ...LESSON, region: 'ZZZ' }, { ...CYCLE, regions: ['TWE', 'ZZZ'] });
    const lessonMoved = await bring(mao, LESSON);
    const cycleMoved = await bring(mao, CYCLE);
    expect((await undo(mao, region)).undone.vocabulary.removed).toHaveLength(1);
    const gone = 'hoort dan weer bij de regio ZZZ, en die is er niet meer';
    const add = 'Voeg die regio eerst weer toe: mao regio toevoegen ZZZ "Zeeuws Land"';
    await expectRefused(mao, lessonMoved, `de les ${LESSON.id} ${gone}`, add);
    await expectRefused(mao, cycleMoved, `de cyclus ${CYCLE.id} ${gone}`, add);
    await say(mao, 'regio', 'toevoegen', 'ZZZ', 'Zeeuws Land');
    await undo(mao, lessonMoved);
    await undo(mao, cycleMoved);
    expect(await sayJson(mao, 'les', 'toon', LESSON.id)).toMatchObject({ region: 'ZZZ' });
    await expectSound(mao);
  });

  test('a lesson, or a coalition, with an ambition that is gone, until it is there again', async () => {
    const mao = newMao();
    const ambition = await bring(mao, AMBITION);
    await bring(mao, { ...LESSON, ambition: AMBITION.name }, { ...COALITION, ambition: AMBITION.name });
    const lessonMoved = await bring(mao, { ...LESSON, ambition: 'Schone Lei' });
    const coalitionMoved = await bring(mao, COALITION);
    await undo(mao, ambition);
    const gone = 'hoort dan weer bij de ambitie "Samen lezen", en die is er niet meer';
    const add = 'Voeg die ambitie eerst weer toe: mao ambitie toevoegen "Samen lezen" --lijn "…"';
    await expectRefused(mao, lessonMoved, `de les ${LESSON.id} ${gone}`, add);
    await expectRefused(mao, coalitionMoved, `de coalitie ${COALITION.id} ${gone}`, add);
    await say(mao, 'ambitie', 'toevoegen', 'Samen lezen', '--lijn', 'Leren');
    await undo(mao, lessonMoved);
    await undo(mao, coalitionMoved);
    await expectSound(mao);
  });

  test('a ring of cycles, until what would close it is undone too', async () => {
    const mao = newMao();
    await bring(mao, CYCLE, { ...CYCLE_2, follows: CYCLE.id });
    const loosened = await bring(mao, { ...CYCLE_2, follows: null });
    const turned = await bring(mao, { ...CYCLE, follows: CYCLE_2.id });
    await expectRefused(
      mao,
      loosened,
      `de cyclus ${CYCLE_2.id} komt dan weer na ${CYCLE.id}, en ${CYCLE.id} komt nu zelf na ${CYCLE_2.id}`,
      `Maak eerst ongedaan wat dat deed: mao import ongedaan ${turned}`,
    );
    await undo(mao, turned);
    await undo(mao, loosened);
    await expectSound(mao);
  });

  test('a longer ring of cycles', async () => {
    const mao = newMao();
    const third = { ...CYCLE, id: 'CY-GHJKM', title: 'Derde' };
    await bring(mao, CYCLE, { ...CYCLE_2, follows: CYCLE.id }, { ...third, follows: CYCLE_2.id });
    const loosened = await bring(mao, { ...CYCLE_2, follows: null });
    const turned = await bring(mao, { ...CYCLE, follows: third.id });
    await expectRefused(
      mao,
      loosened,
      `de cyclus ${CYCLE_2.id} komt dan weer na ${CYCLE.id}, en ${CYCLE.id} komt nu zelf na ${CYCLE_2.id}`,
      `Maak eerst ongedaan wat dat deed: mao import ongedaan ${turned}`,
    );
    await undo(mao, turned);
    await undo(mao, loosened);
    expect(await sayJson(mao, 'cyclus', 'toon', CYCLE_2.id)).toMatchObject({ follows: CYCLE.id });
    await expectSound(mao);
  });

  test.each([
    [
      'the name',
      ['toevoegen', 'YYY', 'Zeeuws Land'],
      '--naam "…" --alias-weg "Zeeuws Land"',
      'Geef die regio eerst een andere naam',
    ],
    [
      'an alias',
      ['toevoegen', 'YYY', 'Noord', '--alias', 'Zeeuws land'],
      '--alias-weg "Zeeuws land"',
      'Haal die schrijfwijze er eerst af',
    ],
  ])('a spelling of a region that is %s of another now', async (_, add, change, what) => {
    const mao = newMao();
    await bring(mao, REGION);
    const renamed = await bring(mao, { ...REGION, name: 'Walcheren' });
    await say(mao, 'regio', ...add);
    const why = '"Zeeuws Land" hoort dan weer bij de regio ZZZ, en is nu van de regio YYY';
    await expectRefused(mao, renamed, why, `${what}: mao regio wijzig YYY ${change}`);
    const typed = change.replace('"…"', 'Zuid').split(/ (?=--)| (?=Zuid)| (?=")/u);
    await say(mao, 'regio', 'wijzig', 'YYY', ...typed.map((word) => word.replaceAll('"', '')));
    expect((await undo(mao, renamed)).undone.vocabulary).toEqual({
      ...{ removed: [], kept: [] },
      restored: [{ noun: 'region', code: 'ZZZ', name: 'Zeeuws Land' }],
    });
    await expectSound(mao);
  });

  test('a spelling of a region that is the code of another now', async () => {
    const mao = newMao();
    await bring(mao, { ...REGION, aliases: ['YYY'] });
    const renamed = await bring(mao, REGION);
    await say(mao, 'regio', 'toevoegen', 'YYY', 'Noord');
    await expectRefused(
      mao,
      renamed,
      '"YYY" hoort dan weer bij de regio ZZZ, en is nu van de regio YYY',
      'Een code ligt vast. Geef de regio ZZZ er een schrijfwijze bij, dan blijft zij zoals zij nu is: mao regio wijzig ZZZ --alias "…"',
    );
    await say(mao, 'regio', 'wijzig', 'ZZZ', '--alias', 'Zeeland');
    expect((await undo(mao, renamed)).undone.vocabulary.kept).toEqual([
      { noun: 'region', code: 'ZZZ', name: 'Zeeuws Land', why: 'changed-since' },
    ]);
    await expectSound(mao);
  });
});

describe('what an import changed is given back', () => {
  test('but for links with lessons that were erased since', async () => {
    const mao = newMao();
    await bring(mao, OTHER, { ...LESSON, links: [LINKED, { kind: 'lijkt op', lesson: 'TWE-GHJK' }] });
    const unlinked = await bring(mao, { ...LESSON, links: [] });
    await say(mao, 'les', 'wis', OTHER.id, '--ja');
    await undo(mao, unlinked);
    const { links } = await sayJson(mao, 'les', 'toon', LESSON.id);
    expect(links).toEqual([{ kind: 'lijkt op', lesson: 'TWE-GHJK' }]);
    const { events } = await sayJson(mao, 'les', 'geschiedenis', LESSON.id);
    expect(events.at(-1).changes).toEqual([{ field: 'links', from: [], to: links }]);
    await expectSound(mao);
  });

  test('and the name that a coalition had in between is free again', async () => {
    const mao = newMao();
    await bring(mao, COALITION);
    const before = await everything(mao);
    const renamed = await bring(mao, { ...COALITION, name: 'Uno' });
    await undo(mao, renamed);
    expect(await everything(mao)).toBe(before);
    await say(mao, 'coalitie', 'start', '--naam', 'Uno', '--ambitie', '3', '--regio', 'TWE');
    await expectSound(mao);
  });

  test.each<[string, (mao: Mao) => Promise<unknown>]>([
    ['a lesson has it', (mao) => bring(mao, { ...LESSON, coalition: 'Uno' })],
    [
      'it had it before as well',
      async (mao) => {
        await say(mao, 'coalitie', 'wijzig', COALITION.id, '--naam', 'Uno');
        await say(mao, 'coalitie', 'wijzig', COALITION.id, '--naam', 'Een');
        await bring(mao, { ...COALITION, startedOn: '2023' });
      },
    ],
  ])('and the name that a coalition had in between stands for it when %s', async (_, prepare) => {
    const mao = newMao();
    await bring(mao, COALITION);
    await prepare(mao);
    const renamed = await bring(mao, { ...COALITION, startedOn: '2023', name: 'Uno' });
    await undo(mao, renamed);
    expect((await mao(['coalitie', 'start', '--naam', 'Uno', '--ambitie', '3', '--regio', 'TWE'])).code).toBe(
      3,
    );
    await expectSound(mao);
  });
});

describe('what refers by the import alone does not stand in the way', () => {
  test.each<[string, object, object]>([
    ['a link of a lesson', LESSON, { ...LESSON, links: [LINKED] }],
    ['what a cycle builds on', CYCLE, { ...CYCLE, buildsOn: [OTHER.id] }],
  ])('%s', async (_, known, changed) => {
    const mao = newMao();
    await bring(mao, known);
    const before = await everything(mao);
    await undo(mao, await bring(mao, OTHER, changed));
    expect(await everything(mao)).toBe(before);
    await expectSound(mao);
  });
});

describe('what became of regions and ambitions', () => {
  test('is told: what went, and what is as it was', async () => {
    const mao = newMao();
    await bring(mao, REGION);
    const id = await bring(
      mao,
      { ...REGION, aliases: ['Walcheren'] },
      { ...REGION, code: 'YYY', name: 'Noord' },
      AMBITION,
    );
    const { undone, told } = await undo(mao, id);
    expect(errorsOf('import-ongedaan', undone)).toEqual([]);
    expect(undone).toEqual({
      ...{ id, removed: 0, restored: 0 },
      vocabulary: {
        removed: [
          { noun: 'ambition', code: '8', name: 'Samen lezen' },
          { noun: 'region', code: 'YYY', name: 'Noord' },
        ],
        restored: [{ noun: 'region', code: 'ZZZ', name: 'Zeeuws Land' }],
        kept: [],
      },
    });
    expect(told).toBe(
      `De import ${id} is ongedaan gemaakt: 1 regio is verwijderd, 1 ambitie is verwijderd, 1 regio is weer zoals zij was.\n`,
    );
  });

  test('is told: what stays, and why', async () => {
    const mao = newMao();
    const id = await bring(mao, REGION, AMBITION, { ...REGION, code: 'YYY', name: 'Noord' });
    await bring(mao, { ...LESSON, region: 'ZZZ', ambition: AMBITION.name });
    await say(mao, 'regio', 'wijzig', 'YYY', '--alias', 'Noorden');
    expect(await mao(['import', 'ongedaan', id])).toEqual(
      done(
        '',
        [
          `De import ${id} is ongedaan gemaakt, maar wat zij bracht of wijzigde, blijft.\n`,
          'Gebleven, want nog in gebruik: ambitie Samen lezen, regio Zeeuws Land (ZZZ).\n',
          'Gebleven, want daarna gewijzigd: regio Noord (YYY).\n',
        ].join(''),
      ),
    );
    expect((await say(mao, 'regio', 'lijst', '--json')).match(/ZZZ|YYY/gu)).toEqual(['YYY', 'ZZZ']);
  });

  test('is not told when there are none', async () => {
    const mao = newMao();
    const id = await bring(mao, LESSON);
    await say(mao, 'les', 'wis', LESSON.id, '--ja');
    expect(await undo(mao, id)).toEqual({
      undone: { id, removed: 0, restored: 0 },
      told: `De import ${id} is ongedaan gemaakt; wat zij bracht of wijzigde, was er al niet meer.\n`,
    });
  });
});
