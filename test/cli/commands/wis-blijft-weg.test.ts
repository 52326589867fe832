import { readFileSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { expect, test } from 'vitest';
import { done, failed, lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import { COALITION, CYCLE, say, sayJson } from '../../helpers/cycle-story.ts';
import { imported } from '../../helpers/exchange.ts';
import { errorsOf } from '../../helpers/schemas.ts';
import { bring, everything, expectSound, undo } from '../../helpers/undo.ts';

const SECRET = /zwierbollekwik/iu;

function holdsSecret({ database }: Mao): boolean {
  return SECRET.test(readFileSync(database, 'latin1'));
}

const CYCLE_LINE = {
  ...{ noun: 'cycle', id: 'CY-34679', title: 'Zwierbollekwik', regions: ['TWE'] },
  ...{ assumption: 'Zwierbollekwik zei het.', status: 'loopt' },
};
const COALITION_LINE = {
  ...{ noun: 'coalition', id: 'CO-34679', name: 'Zwierbollekwik', ambition: 'Inclusieve samenwerking' },
  ...{ regions: ['TWE'], spellings: ['De Zwierbollekwikken'], status: 'loopt' },
};
const LESSON_LINE = {
  ...{ id: 'TWE-3467', region: 'TWE', title: 'Zwierbollekwik belde', insight: 'Bel eerst.' },
  ...{ tags: [{ code: '2.6', main: true, framework: '2022' }] },
};
const REFLECTION_LINE = {
  ...{ noun: 'reflection', id: 'RE-34679', title: 'Zwierbollekwik belde', region: 'TWE' },
  ...{ lessons: ['TWE-3467'], stimulates: 'Rust.', status: 'afgerond' },
};

/** Nothing of these lines is taken; what is told of each. */
async function refused(mao: Mao, ...things: readonly object[]): Promise<string[]> {
  const { code, written, conflicts, notices } = await imported(mao, ...things);
  expect([code, written, conflicts]).toEqual([3, false, things.length]);
  return notices.map(({ message }: { message: string }) => message);
}

const again = (what: string, fields: string, pronoun = 'zij') =>
  `Tekst van ${what} is hier gewist en komt niet terug (${fields}); ${pronoun} is niet overschreven. Haal de regel uit het bestand.`;

test('text that was erased does not come back with the file that brought it', async () => {
  const mao = newMao();
  await bring(mao, CYCLE_LINE, COALITION_LINE);
  expect(holdsSecret(mao)).toBe(true);
  await say(mao, 'cyclus', 'wis', 'CY-34679', '--alleen-tekst', '--ja');
  await say(mao, 'coalitie', 'wis', 'CO-34679', '--alleen-tekst', '--ja');
  const erased = await everything(mao);
  const told = [again('de cyclus CY-34679', 'title, assumption'), again('de coalitie CO-34679', 'name')];
  expect(await refused(mao, CYCLE_LINE, COALITION_LINE)).toEqual(told);
  expect(await everything(mao)).toBe(erased);
  // Neither after an import that brings no text, which is taken as ever, nor with its spellings.
  const rest = {
    ...{ noun: 'coalition', id: 'CO-34679', name: 'gewist CO-34679', spellings: ['Zwierbollekwik'] },
    ...{ ambition: 'Inclusieve samenwerking', regions: ['TWE', 'ALM'], status: 'loopt' },
  };
  const taken = await bring(
    mao,
    { ...CYCLE_LINE, title: 'gewist CY-34679', assumption: null, regions: ['ALM'] },
    rest,
  );
  expect(await refused(mao, CYCLE_LINE, COALITION_LINE)).toEqual(told);
  expect(await sayJson(mao, 'cyclus', 'toon', 'CY-34679')).toMatchObject({
    ...{ title: 'gewist CY-34679', assumption: null, regions: ['ALM'] },
  });
  expect((await undo(mao, taken)).undone).toMatchObject({ records: { removed: 0, restored: 2 } });
  expect(await everything(mao)).toBe(erased);
  expect(holdsSecret(mao)).toBe(false);
  await expectSound(mao);
});

test('nor does the title that was taken over from an erased lesson', async () => {
  const mao = newMao();
  await bring(mao, LESSON_LINE, REFLECTION_LINE);
  await say(mao, 'les', 'wis', 'TWE-3467', '--ja');
  const told = [again('de reflectie RE-34679', 'title')];
  expect(await refused(mao, REFLECTION_LINE)).toEqual(told);
  // The rest of it is taken as ever, and then still not.
  await bring(mao, { ...REFLECTION_LINE, title: 'Les TWE-3467', stimulates: 'Tijd.' });
  expect(await refused(mao, REFLECTION_LINE)).toEqual(told);
  expect(holdsSecret(mao)).toBe(false);
  const history = await sayJson(mao, 'reflectie', 'geschiedenis', 'RE-34679');
  expect(errorsOf('geschiedenis', history)).toEqual([]);
  expect(history.events.slice(1)).toMatchObject([
    {
      ...{ action: 'tekst gewist', reason: 'les TWE-3467 gewist', importId: null },
      changes: [{ field: 'title', from: 'Les TWE-3467', to: 'Les TWE-3467' }],
    },
    { action: 'bijgewerkt', changes: [{ field: 'stimulates', from: 'Rust.', to: 'Tijd.' }] },
  ]);
  await expectSound(mao);
});

test('nor from the history of what bore it before, by undoing an import or by its file', async () => {
  const mao = newMao();
  await bring(mao, LESSON_LINE, REFLECTION_LINE);
  const renaming = await bring(mao, { ...REFLECTION_LINE, title: 'Ons gesprek', lessons: [] });
  await say(mao, 'les', 'wis', 'TWE-3467', '--ja');
  expect(holdsSecret(mao)).toBe(false);
  expect((await mao(['reflectie', 'geschiedenis', 'RE-34679'])).stdout).toMatch(
    /bijgewerkt.*\n {2}Titel\n {4}was: {2}Les TWE-3467\n {4}werd: Ons gesprek\n(?:.*\n)*.*tekst gewist: les TWE-3467 gewist\n {2}Titel\n {4}werd: Ons gesprek\n$/u,
  );
  expect(await refused(mao, REFLECTION_LINE)).toEqual([again('de reflectie RE-34679', 'title')]);
  expect((await undo(mao, renaming)).undone).toMatchObject({ records: { removed: 0, restored: 1 } });
  expect(await sayJson(mao, 'reflectie', 'toon', 'RE-34679')).toMatchObject({
    ...{ title: 'Les TWE-3467', lessons: ['TWE-3467'] },
  });
  expect(holdsSecret(mao)).toBe(false);
  await expectSound(mao);
});

test('lessons stay with a coalition whose name was erased, and no longer name it', async () => {
  const mao = newMao();
  const own = { ...LESSON_LINE, title: 'Bellen', coalition: 'zwierbollekwik' };
  await bring(mao, COALITION_LINE, own);
  const now = await say(mao, ...lessonArgs('--coalitie', 'CO-34679'));
  const once = await say(mao, ...lessonArgs('--titel', 'Vragen', '--coalitie', 'De Zwierbollekwikken'));
  await say(mao, 'les', 'wijzig', once, '--coalitie', 'Een ander');
  expect(await mao(['coalitie', 'wis', 'CO-34679', '--alleen-tekst', '--ja'])).toEqual(
    done(
      '',
      'De tekst van de coalitie CO-34679 is gewist, met de geschiedenis. Wat ernaar verwijst, blijft staan.\n' +
        'Lessen die haar noemden, horen er nog bij en noemen haar nu: gewist CO-34679\n',
    ),
  );
  expect(holdsSecret(mao)).toBe(false);
  const theirs: { id: string; coalition: string }[] = await sayJson(
    mao,
    'les',
    'lijst',
    '--coalitie',
    'CO-34679',
  );
  expect(theirs.map(({ id, coalition }) => [id, coalition]).sort()).toEqual(
    [now, 'TWE-3467'].sort().map((id) => [id, 'gewist CO-34679']),
  );
  const history = await sayJson(mao, 'les', 'geschiedenis', once);
  expect(errorsOf('les-geschiedenis', history)).toEqual([]);
  expect(history.events.slice(1)).toMatchObject([
    { action: 'gewijzigd', changes: [{ field: 'coalition', from: 'gewist CO-34679', to: 'Een ander' }] },
    {
      ...{ action: 'tekst gewist', reason: 'tekst van coalitie CO-34679 gewist' },
      changes: [{ field: 'coalition', from: 'Een ander', to: 'Een ander' }],
    },
  ]);
  expect(await mao(['zoek', 'zwierbollekwik'])).toMatchObject({ code: 0, stdout: '' });
  // The file of the region does not bring it back, not even after one that does not speak of it was taken.
  await bring(mao, { ...LESSON_LINE, title: 'Bellen', source: 'Verslag' });
  expect(await refused(mao, own)).toEqual([
    'De coalitie van de les TWE-3467 is hier gewist; een naam uit een bestand komt er niet voor in de plaats, en de les is niet overschreven. Haal de regel uit het bestand, of neem over wat moet gelden met mao les wijzig TWE-3467.',
  ]);
  expect(holdsSecret(mao)).toBe(false);
  await expectSound(mao);
});

test('a lesson tells which questions and sharings still refer to it', async () => {
  const mao = newMao();
  const lesson = await say(mao, ...lessonArgs('--titel', 'website'));
  const question = await say(mao, 'vraag', 'stel', '--regio', 'Drenthe', '--vraag', 'website');
  await say(mao, 'vraag', 'beantwoord', question, '--les', lesson, '--tekst', 'Zie daar.');
  const sharing = await say(mao, 'les', 'deel', lesson, '--kanaal', 'website');
  const erased = await sayJson(mao, 'les', 'wis', lesson, '--ja');
  expect(errorsOf('les-gewist', erased)).toEqual([]);
  expect(erased.referredBy).toEqual([sharing, question]);
  // Neither took its title over.
  expect(await sayJson(mao, 'deling', 'toon', sharing)).toMatchObject({ channel: 'website' });
  expect(await sayJson(mao, 'vraag', 'toon', question)).toMatchObject({ question: 'website' });
});

test('of a bottleneck the table and the roles go when a person wrote them, and a listed table stays', async () => {
  const mao = newMao();
  const by = ['--door', 'Zwierbollekwik'];
  const bottleneck = await say(
    mao,
    ...['knelpunt', 'toevoegen', '--titel', 'Knel', '--niveau', 'landelijk', '--regio', 'TWE'],
    ...['--datum', '2024-03', ...by],
  );
  const table = (name: string, date: string) =>
    say(mao, 'knelpunt', 'agendeer', bottleneck, '--tafel', name, '--datum', date, ...by);
  await table('Onderwijszorgtafel', '2024-04');
  await table('De tafel van Zwierbollekwik', '2024-05');
  const question = await say(mao, 'vraag', 'stel', '--regio', 'DRE', '--vraag', 'Hoe?', ...by);
  await say(mao, 'vraag', 'beantwoord', question, '--tekst', 'Zo.', ...by);
  expect(holdsSecret(mao)).toBe(true);
  await say(mao, 'knelpunt', 'wis', bottleneck, '--alleen-tekst', '--ja');
  await say(mao, 'vraag', 'wis', question, '--alleen-tekst', '--ja');
  expect(holdsSecret(mao)).toBe(false);
  expect(await sayJson(mao, 'knelpunt', 'toon', bottleneck)).toMatchObject({
    ...{ level: 'landelijk', status: 'geagendeerd', table: 'gewist', createdBy: null },
    moves: [
      { on: '2024-04', status: 'geagendeerd', table: 'Onderwijszorgtafel', answer: null, by: null },
      { on: '2024-05', status: 'geagendeerd', table: 'gewist', answer: null, by: null },
    ],
  });
  expect(await sayJson(mao, 'vraag', 'toon', question)).toMatchObject({
    createdBy: null,
    answers: [{ by: null, text: 'gewist', lesson: null }],
  });
  await expectSound(mao);
});

test('a finished reflection whose answers were erased can be changed, but one with answers keeps one', async () => {
  const mao = newMao();
  const lesson = await say(mao, ...lessonArgs());
  const about = ['reflectie', 'toevoegen', '--les', lesson, '--stimuleert', 'Rust.'];
  const reflection = await say(mao, ...about);
  await say(mao, ...CYCLE);
  expect(await mao(['reflectie', 'wijzig', reflection, '--stimuleert', ''])).toEqual(
    failed(
      3,
      `In de reflectie ${reflection} blijft dan geen enkel antwoord over.`,
      `Laat er een staan, of trek haar in met: mao reflectie intrekken ${reflection} --reden "…"`,
    ),
  );
  await say(mao, 'reflectie', 'wis', reflection, '--alleen-tekst', '--ja');
  await say(mao, 'reflectie', 'wijzig', reflection, '--titel', 'Ons gesprek');
  expect(await sayJson(mao, 'reflectie', 'toon', reflection)).toMatchObject({
    ...{ title: 'Ons gesprek', stimulates: null, status: 'afgerond' },
  });
});

test('what is told anew after erasing is read again, and erasing itself is no news', async () => {
  const mao = newMao();
  const coalition = await say(mao, ...COALITION);
  const lesson = await say(mao, ...lessonArgs('--coalitie', coalition));
  const about = ['--les', lesson, '--stimuleert', 'Rust.'];
  const reflection = await say(mao, 'reflectie', 'toevoegen', ...about);
  const bottleneck = [
    'knelpunt',
    'toevoegen',
    '--titel',
    'Geen uren',
    '--niveau',
    'lokaal',
    '--regio',
    'TWE',
  ];
  const table = await say(mao, ...bottleneck);
  await say(mao, 'knelpunt', 'agendeer', table, '--tafel', 'Tafel van Zwierbollekwik');
  await say(mao, 'reflectie', 'wis', reflection, '--alleen-tekst', '--ja');
  await say(mao, 'knelpunt', 'wis', table, '--alleen-tekst', '--ja');
  await say(mao, 'coalitie', 'wis', coalition, '--alleen-tekst', '--ja');
  const answers = async () =>
    (await say(mao, 'rapport', 'dossier', '2.6')).match(/tekst gewist|Vaste gezichten/gu);
  expect(await answers()).toEqual(Array(4).fill('tekst gewist'));
  await say(mao, 'reflectie', 'wijzig', reflection, '--stimuleert', 'Vaste gezichten.');
  expect(await answers()).toEqual(['Vaste gezichten']);
  expect(await say(mao, 'rapport', 'agenda')).toContain('\n## Voor de tafel waarvan de naam is gewist\n');
  const news = JSON.parse(await say(mao, 'rapport', 'nieuwsupdate', '--sinds', '2000', '--json'));
  expect(news.newLessons.total).toBe(1);
  const file = new SqliteFile(mao.database);
  file.prepare("update lessons set created_at = '1999-01-01T00:00:00.000Z'").run();
  file.close();
  const later = await say(mao, 'rapport', 'nieuwsupdate', '--sinds', '2000');
  expect(later).toContain('geagendeerd (tafel gewist)');
  expect(later).not.toContain('Gewijzigde lessen');
});

test('what a lesson for its own region was called before is not sent round either', async () => {
  const mao = newMao();
  const hidden = await say(
    mao,
    ...lessonArgs('--titel', 'Zwierbollekwik belde', '--zichtbaarheid', 'eigen regio'),
  );
  const open = await say(mao, ...lessonArgs('--regio', 'Almere', '--titel', 'Vragen'));
  const about = ['--les', hidden, '--les', open, '--datum', '2024-05'];
  const reflection = await say(
    mao,
    'reflectie',
    'toevoegen',
    ...about,
    '--regio',
    'Almere',
    '--stimuleert',
    'Rust.',
  );
  await say(mao, 'les', 'wijzig', hidden, '--titel', 'Zwierbollekwik belde toch');
  await say(mao, 'les', 'wijzig', hidden, '--titel', 'Bellen');
  const reports = [['dossier', '2.6'], ['regio', 'Almere'], ['nieuwsupdate'], ['midterm']];
  for (const report of reports)
    expect((await mao(['rapport', ...report, '--json'])).stdout, `${report}`).not.toMatch(SECRET);
  expect((await mao(['rapport', 'regio', 'Almere'])).stdout).toContain(
    `- **${reflection}** (alleen voor de eigen regio), mei 2024`,
  );
  // Its own title is shown as ever.
  await say(mao, 'reflectie', 'wijzig', reflection, '--titel', 'Ons gesprek');
  expect((await mao(['rapport', 'regio', 'Almere'])).stdout).toContain(
    `- **${reflection}** Ons gesprek, mei 2024`,
  );
});

test('a question whose text was erased is matched by what it is about alone', async () => {
  const mao = newMao();
  await say(mao, ...lessonArgs('--regio', 'Drenthe', '--les', 'De gewiste gegevens zijn gewist.'));
  const tagged = await say(
    mao,
    ...lessonArgs('--regio', 'Almere', '--titel', 'Vragen', '--indicator', '1.2'),
  );
  const ask = [
    'vraag',
    'stel',
    '--regio',
    'Twente',
    '--vraag',
    'Wat wil Zwierbollekwik?',
    '--achtergrond',
    'Daarom.',
  ];
  const question = await say(mao, ...ask, '--indicator', '1.2');
  await say(mao, 'vraag', 'wis', question, '--alleen-tekst', '--ja');
  const found: { lessons: { lesson: { id: string }; words: string[]; codes: string[] }[] } = await sayJson(
    mao,
    ...['vraag', 'match', question],
  );
  expect(found.lessons).toMatchObject([{ lesson: { id: tagged }, words: [], codes: ['1.2'] }]);
});

test('what was erased goes to an empty database and back, the same to the byte', async () => {
  const mao = newMao();
  await bring(mao, CYCLE_LINE, COALITION_LINE, LESSON_LINE, REFLECTION_LINE);
  await say(mao, 'les', 'wis', 'TWE-3467', '--ja');
  for (const [noun, id] of [
    ['cyclus', 'CY-34679'],
    ['coalitie', 'CO-34679'],
    ['reflectie', 'RE-34679'],
  ] as const)
    await say(mao, noun, 'wis', id, '--alleen-tekst', '--ja');
  const text = await everything(mao);
  const elsewhere = newMao();
  expect((await elsewhere(['importeer', '-'], { input: text })).code).toBe(0);
  const back = await everything(elsewhere);
  expect(back).toBe(text);
  expect(
    await imported(
      mao,
      ...back
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  ).toMatchObject({
    ...{ code: 0, unchanged: 3, conflicts: 0 },
  });
  expect(holdsSecret(mao)).toBe(false);
});
