import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { done, failed, lessonArgs, newMao } from '../../helpers/commands.ts';
import { CYCLE, cycleStory, loopStory, say, sayJson } from '../../helpers/cycle-story.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const SECRET = /zwierbollekwik/iu;

function holdsSecret({ database }: { readonly database: string }): boolean {
  return SECRET.test(readFileSync(database, 'latin1'));
}

test('the text of a cycle that is closed goes, and what hangs on it stays', async () => {
  const { mao, cycle, activity } = await cycleStory();
  await say(
    mao,
    'cyclus',
    'wijzig',
    cycle,
    '--aanname',
    'Zwierbollekwik zei het.',
    '--titel',
    'Zwierbollekwik',
  );
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Zwierbollekwik.', '--reden', 'Zwierbollekwik.');
  expect(holdsSecret(mao)).toBe(true);
  const script = [
    {
      ask: 'confirm' as const,
      message: `De tekst van de cyclus ${cycle} voorgoed wissen, met de geschiedenis? Dit kan niet ongedaan worden gemaakt.`,
      answer: true,
    },
  ];
  expect(await mao(['cyclus', 'wis', cycle, '--alleen-tekst'], { script })).toEqual(
    done(
      '',
      `${cycle}  Zwierbollekwik\n` +
        `De tekst van de cyclus ${cycle} is gewist, met de geschiedenis. Wat ernaar verwijst, blijft staan.\n`,
    ),
  );
  expect(holdsSecret(mao)).toBe(false);
  expect(await sayJson(mao, 'cyclus', 'toon', cycle)).toMatchObject({
    ...{ title: `gewist ${cycle}`, assumption: null, rationale: null, outcome: null, regions: ['TWE'] },
    ...{ status: 'gesloten', statusReason: 'gewist', activities: [activity] },
  });
  expect((await sayJson(mao, 'cyclus', 'geschiedenis', cycle)).events.slice(1)).toMatchObject([
    { action: 'tekst gewist', changes: [], reason: null },
  ]);
  expect((await mao(['db', 'controleer'])).code).toBe(0);
  // And it can still be carried to another database.
  const all = (await mao(['exporteer', '--alles'])).stdout;
  const other = newMao();
  expect((await other(['importeer', '-'], { input: all })).code).toBe(0);
  expect((await other(['exporteer', '--alles'])).stdout).toBe(all);
});

test('names, partners, answers and spellings go too', async () => {
  const mao = newMao();
  const coalition = await say(
    mao,
    ...['coalitie', 'start', '--naam', 'Zwierbollekwik', '--ambitie', '1', '--regio', 'DRE'],
    ...['--partner', 'Zwierbollekwik BV'],
  );
  const question = await say(mao, 'vraag', 'stel', '--regio', 'DRE', '--vraag', 'Wat wil Zwierbollekwik?');
  await say(mao, 'vraag', 'beantwoord', question, '--tekst', 'Zwierbollekwik wil rust.');
  const bottleneck = await say(
    mao,
    ...['knelpunt', 'toevoegen', '--titel', 'Zwierbollekwik', '--niveau', 'lokaal', '--regio', 'DRE'],
  );
  await say(mao, 'knelpunt', 'status', bottleneck, 'opgelost', '--antwoord', 'Zwierbollekwik kan terug.');
  for (const [noun, id] of [
    ['coalitie', coalition],
    ['vraag', question],
    ['knelpunt', bottleneck],
  ] as const) {
    const erased = await sayJson(mao, noun, 'wis', id, '--alleen-tekst', '--ja');
    expect(errorsOf('gewist', erased)).toEqual([]);
  }
  expect(holdsSecret(mao)).toBe(false);
  expect(await sayJson(mao, 'coalitie', 'toon', coalition)).toMatchObject({
    name: `gewist ${coalition}`,
    partners: [],
  });
  expect((await sayJson(mao, 'vraag', 'toon', question)).answers).toMatchObject([
    { text: 'gewist', lesson: null },
  ]);
  expect(await sayJson(mao, 'knelpunt', 'toon', bottleneck)).toMatchObject({
    statusReason: 'gewist',
    moves: [{ status: 'opgelost', answer: 'gewist' }],
  });
});

test('an erased lesson leaves its title in nothing that took it over, and what names it is told', async () => {
  const mao = newMao();
  const lesson = await say(mao, ...lessonArgs('--titel', 'Zwierbollekwik belde'));
  const about = ['reflectie', 'toevoegen', '--les', lesson, '--stimuleert', 'Rust.'];
  const copied = await say(mao, ...about);
  await say(mao, 'les', 'wijzig', lesson, '--titel', 'Zwierbollekwik belde toch');
  const again = await say(mao, ...about);
  const own = await say(mao, ...about, '--titel', 'Ons gesprek');
  await say(mao, ...CYCLE);
  const codes = [copied, again, own].sort();
  expect(await mao(['les', 'wis', lesson, '--ja'])).toEqual(
    done(
      '',
      `De les ${lesson} is gewist: tekst, zoekwoorden en geschiedenis. De code wordt nooit opnieuw gebruikt.\n` +
        `Naar de les verwijzen nog: ${codes.join(', ')}. Staat daar iets van de tekst in, wis dat dan ook: mao reflectie wis ${codes[0]} --alleen-tekst\n` +
        'Staat de les ook in een bestand van de regio, haal haar daar dan ook weg.\n',
    ),
  );
  expect(holdsSecret(mao)).toBe(false);
  const titles: { id: string; title: string }[] = await sayJson(mao, 'reflectie', 'lijst');
  expect(Object.fromEntries(titles.map(({ id, title }) => [id, title]))).toEqual({
    [copied]: `Les ${lesson}`,
    [again]: `Les ${lesson}`,
    [own]: 'Ons gesprek',
  });
  expect((await mao(['db', 'controleer'])).code).toBe(0);
});

test('what others hang on is not erased whole, and the remedy that is named works', async () => {
  const { mao, perspective, uptake } = await loopStory();
  expect(await mao(['perspectief', 'wis', perspective, '--ja'])).toEqual(
    failed(
      3,
      `Het handelingsperspectief ${perspective} kan niet weg: ${uptake} hoort erbij.`,
      `Wis alleen de tekst, met: mao perspectief wis ${perspective} --alleen-tekst. Of wis eerst wat ernaar verwijst.`,
    ),
  );
  await say(mao, 'perspectief', 'wis', perspective, '--alleen-tekst', '--ja');
  expect(await sayJson(mao, 'perspectief', 'toon', perspective)).toMatchObject({
    ...{ title: `gewist ${perspective}`, audience: 'gewist', text: 'gewist', uptakes: [uptake] },
  });
});
