import { expect, test } from 'vitest';
import { done, lessonArgs, type Mao } from '../../helpers/commands.ts';
import { cycleStory, loopStory, say, sayJson } from '../../helpers/cycle-story.ts';

interface Event {
  readonly action: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

test('who changed what, with the reason, is kept for each noun', async () => {
  const { mao, coalition, cycle, activity, lesson, sharing } = await cycleStory();
  const by = ['--door', 'regiebureau'];
  const question = await say(mao, 'vraag', 'stel', '--regio', 'DRE', '--vraag', 'Hoe?', ...by);
  const { check } = await sayJson(mao, 'check', 'ouders', ...by);
  const tell = teller(mao);
  await say(mao, 'vraag', 'beantwoord', question, '--les', lesson, ...by);
  await say(mao, 'vraag', 'sluit', question, '--reden', 'Beantwoord.', ...by);
  expect(await tell('vraag', question)).toEqual([
    'vastgelegd | regiebureau',
    expect.stringMatching(/^beantwoord \| regiebureau \| answers: \[\] > \[\{"at":"2024-06-01T/u),
    'gesloten | regiebureau | Beantwoord. | status: open > gesloten | statusReason: null > Beantwoord.',
  ]);
  await say(mao, 'check', 'wijzig', check.id, '--neem-mee', lesson, ...by);
  expect(await tell('check', check.id)).toEqual([
    'vastgelegd | regiebureau',
    `gewijzigd | regiebureau | taken: [] > ["${lesson}"] | unjudged: ["${lesson}"] > []`,
  ]);
  await say(mao, 'deling', 'wijzig', sharing, '--kanaal', 'factsheet', ...by);
  await say(mao, 'deling', 'intrekken', sharing, '--reden', 'Bleek niet zo.', ...by);
  expect(await tell('deling', sharing)).toEqual([
    'vastgelegd',
    'gewijzigd | regiebureau | channel: website > factsheet',
    'ingetrokken | regiebureau | Bleek niet zo. | status: gedeeld > ingetrokken | statusReason: null > Bleek niet zo.',
  ]);
  await say(mao, 'activiteit', 'wijzig', activity, '--perspectief', 'ouder', ...by);
  expect(await tell('activiteit', activity)).toEqual([
    'vastgelegd',
    'gewijzigd | regiebureau | perspectives: [] > ["ouder"]',
  ]);
  await say(
    mao,
    'cyclus',
    'sluit',
    cycle,
    '--uitkomst',
    'Ja.',
    '--reden',
    'Klaar.',
    '--eind',
    '2024-05',
    ...by,
  );
  expect(await tell('cyclus', cycle)).toEqual([
    'vastgelegd',
    'gesloten | regiebureau | Klaar. | closedOn: null > 2024-05 | outcome: null > Ja. | status: loopt > gesloten | statusReason: null > Klaar.',
  ]);
  await say(mao, 'coalitie', 'sluit', coalition, '--reden', 'Klaar.', ...by);
  expect(await tell('coalitie', coalition)).toEqual([
    'vastgelegd',
    'gesloten | regiebureau | Klaar. | endedOn: null > 2024-06-01 | status: loopt > gesloten | statusReason: null > Klaar.',
  ]);
});

test('a change that changes nothing is no event', async () => {
  const { mao, cycle } = await cycleStory();
  const { stderr } = await mao(['cyclus', 'wijzig', cycle, '--titel', 'Bellen']);
  expect(stderr).toBe(`De cyclus ${cycle} was al zo; er is niets gewijzigd.\n`);
  expect((await sayJson(mao, 'cyclus', 'geschiedenis', cycle)).events).toHaveLength(1);
});

test('and for each noun of steps 5 and 6', async () => {
  const { mao, lesson, reflection, perspective, uptake } = await loopStory();
  const tell = teller(mao);
  const by = ['--door', 'netwerkregisseur'];
  await say(mao, 'reflectie', 'wijzig', reflection, '--belemmert', 'Drukte.', ...by);
  await say(mao, 'reflectie', 'intrekken', reflection, '--reden', 'Dubbel.', ...by);
  expect(await tell('reflectie', reflection)).toEqual([
    'vastgelegd',
    'gewijzigd | netwerkregisseur | hinders: null > Drukte.',
    'ingetrokken | netwerkregisseur | Dubbel. | status: afgerond > ingetrokken | statusReason: null > Dubbel.',
  ]);

  // What was confirmed and is changed is a concept again; a change that changes nothing leaves it confirmed.
  await say(mao, 'perspectief', 'vaststellen', perspective, ...by);
  await say(mao, 'perspectief', 'wijzig', perspective, '--voor-wie', 'mentor', ...by);
  expect((await sayJson(mao, 'perspectief', 'toon', perspective)).status).toBe('vastgesteld');
  await say(mao, 'perspectief', 'wijzig', perspective, '--voor-wie', 'ouders', ...by);
  expect((await sayJson(mao, 'perspectief', 'toon', perspective)).status).toBe('concept');
  await say(mao, 'perspectief', 'intrekken', perspective, '--reden', 'Achterhaald.', ...by);
  expect(await tell('perspectief', perspective)).toEqual([
    'vastgelegd',
    'vastgesteld | netwerkregisseur | status: concept > vastgesteld',
    'gewijzigd | netwerkregisseur | audience: mentor > ouders | status: vastgesteld > concept',
    'ingetrokken | netwerkregisseur | Achterhaald. | status: concept > ingetrokken | statusReason: null > Achterhaald.',
  ]);

  await say(mao, 'toepassing', 'wijzig', uptake, '--uitkomst', 'werkte niet', '--les', lesson, ...by);
  await say(mao, 'toepassing', 'intrekken', uptake, '--reden', 'Ging niet door.', ...by);
  expect(await tell('toepassing', uptake)).toEqual([
    'vastgelegd',
    `gewijzigd | netwerkregisseur | outcome: werkte > werkte niet | newLessons: [] > ["${lesson}"]`,
    'ingetrokken | netwerkregisseur | Ging niet door. | status: vastgelegd > ingetrokken | statusReason: null > Ging niet door.',
  ]);
});

test('a bottleneck keeps its way: every state with its date, table, answer and who', async () => {
  const { mao, lesson } = await cycleStory();
  const by = ['--door', 'netwerkregisseur'];
  const what = ['--titel', 'Geen uren', '--niveau', 'lokaal', '--les', lesson, '--datum', '2024-03'];
  const id = await say(mao, 'knelpunt', 'toevoegen', ...what);
  // Region and indicator follow from the lesson; those of a lesson that is linked later come beside them.
  expect(await sayJson(mao, 'knelpunt', 'toon', id)).toMatchObject({
    regions: ['TWE'],
    tags: [{ code: '2.6', main: true, framework: '2022' }],
    status: 'gesignaleerd',
    moves: [],
  });
  const other = await say(mao, ...lessonArgs('--regio', 'Drenthe', '--titel', 'Ook geen uren'));
  expect(await mao(['knelpunt', 'koppel', id, '--les', lesson, '--les', other, ...by])).toEqual(
    done('', `Het knelpunt ${id} is gekoppeld aan ${lesson} en ${other}.\n`),
  );
  expect(await mao(['knelpunt', 'koppel', id, '--les', other])).toEqual(
    done('', `Het knelpunt ${id} was al zo; er is niets gewijzigd.\n`),
  );
  await say(mao, 'knelpunt', 'agendeer', id, '--tafel', 'oz-tafel', '--datum', '2024-04', ...by);
  expect(await mao(['knelpunt', 'status', id, 'in behandeling', '--datum', '2024-04-20', ...by])).toEqual(
    done('', `Het knelpunt ${id} is nu: in behandeling.\n`),
  );
  const answer = ['--antwoord', 'De uren komen er.'];
  expect(await mao(['knelpunt', 'status', id, 'Opgelost', ...answer, ...by])).toEqual(
    done('', `Het knelpunt ${id} is nu: opgelost. Koppel het antwoord terug aan Twente en Drenthe.\n`),
  );
  const move = { table: 'Onderwijszorgtafel', by: 'netwerkregisseur', answer: null };
  expect(await sayJson(mao, 'knelpunt', 'toon', id)).toMatchObject({
    lessons: [lesson, other],
    regions: ['TWE', 'DRE'],
    table: 'Onderwijszorgtafel',
    status: 'opgelost',
    statusReason: 'De uren komen er.',
    moves: [
      { ...move, on: '2024-04', status: 'geagendeerd' },
      { ...move, on: '2024-04-20', status: 'in behandeling' },
      { ...move, on: '2024-06-01', status: 'opgelost', answer: 'De uren komen er.' },
    ],
  });
  expect(
    (await teller(mao)('knelpunt', id)).map((line) => line.split(' | ').slice(0, 3).join(' | ')),
  ).toEqual([
    'vastgelegd',
    `gekoppeld | netwerkregisseur | lessons: ["${lesson}"] > ["${lesson}","${other}"]`,
    'geagendeerd | netwerkregisseur | table: null > Onderwijszorgtafel',
    expect.stringMatching(/^in behandeling \| netwerkregisseur \| moves: /u),
    'opgelost | netwerkregisseur | De uren komen er.',
  ]);
  // The answer is for those who come later, too.
  const third = await say(mao, ...lessonArgs('--regio', 'Almere', '--titel', 'Nergens uren'));
  const { stdout } = await mao(['knelpunt', 'geschiedenis', id]);
  expect(await mao(['knelpunt', 'koppel', id, '--les', third])).toEqual(
    done(
      '',
      `Het knelpunt ${id} is gekoppeld aan ${lesson}, ${other} en ${third}.\n` +
        'Er is al een antwoord. Koppel het ook terug aan Almere.\n',
    ),
  );
  expect(stdout.slice(stdout.lastIndexOf('\n\n') + 2).replace(/^\S+ \S+/u, 'moment')).toBe(
    `moment  opgelost door netwerkregisseur: De uren komen er.
  De weg
    erbij: 2024-06-01 opgelost (Onderwijszorgtafel) door netwerkregisseur: De uren komen er.
  Status
    was:  in behandeling
    werd: opgelost
  Antwoord
    was:  (leeg)
    werd: De uren komen er.
`,
  );
});

/** Tells the history of a thing, a line for each event. */
function teller(mao: Mao): (noun: string, id: string) => Promise<string[]> {
  return async (noun, id) => {
    const { events }: { events: readonly Event[] } = await sayJson(mao, noun, 'geschiedenis', id);
    return events.map(({ action, actor, reason, changes }) =>
      [
        action,
        actor,
        reason,
        ...changes.map(({ field, from, to }) => `${field}: ${shown(from)} > ${shown(to)}`),
      ]
        .filter((part) => part !== null)
        .join(' | '),
    );
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
