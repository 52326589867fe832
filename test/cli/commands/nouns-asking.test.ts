import { describe, expect, test } from 'vitest';
import { BACK_HINT } from '../../../src/cli/going-back.ts';
import { done, failed, lessonArgs, newMao } from '../../helpers/commands.ts';
import {
  COALITION,
  CYCLE,
  cycleStory,
  loopStory,
  say,
  sayJson,
  standing,
} from '../../helpers/cycle-story.ts';
import { CTRL_C, type Step } from '../../helpers/prompter.ts';

const select = (message: string, answer: string): Step => ({ ask: 'select', message, answer });
const text = (message: string, answer: string): Step => ({ ask: 'text', message, answer });
const longText = (message: string, answer: string): Step => ({ ask: 'longText', message, answer });
const more = (...answer: readonly string[]): Step => ({
  ask: 'selectMany',
  message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
  answer,
});
const TITLE_QUESTION = 'Hoe noemt u deze activiteit, in een paar woorden?';

describe('coalitie start', () => {
  test('asks the name, the ambition and the regions, and shows them before it records', async () => {
    const mao = newMao();
    const script = [
      text('Hoe heet de coalitie?', 'Samen naar school'),
      select('Aan welke ambitie werkt zij?', '3 Inclusieve samenwerking'),
      select('In welke regio werkt zij? (typ om te zoeken)', 'Twente'),
      select('Nog een?', 'Almere'),
      select('Nog een?', 'Nee'),
      more('Wie doen mee? (organisaties of rollen met | ertussen; de schil mag erachter tussen haakjes)'),
      text(
        'Wie doen mee? (organisaties of rollen met | ertussen; de schil mag erachter tussen haakjes)',
        'Ouderraad | Gemeente Almelo (Het hart)',
      ),
      select('Deze coalitie vastleggen?', 'Ja, vastleggen'),
    ];
    const { stdout, stderr } = await mao(['coalitie', 'start'], { script });
    const id = stdout.trim();
    expect(stderr).toBe(
      `${BACK_HINT}\n` +
        "\n  Naam: Samen naar school\n  Ambitie: Inclusieve samenwerking\n  Regio's: Twente, Almere\n  Partners: Ouderraad, Gemeente Almelo (het hart)\n" +
        `\nDe coalitie is begonnen. Begin haar eerste cyclus met: mao cyclus start --coalitie ${id}\n`,
    );
    expect(await sayJson(mao, 'coalitie', 'toon', id)).toMatchObject({
      name: 'Samen naar school',
      ambition: 'Inclusieve samenwerking',
      regions: ['TWE', 'ALM'],
      partners: [
        { name: 'Ouderraad', ring: null },
        { name: 'Gemeente Almelo', ring: 'het hart' },
      ],
    });
  });
});

describe('cyclus start', () => {
  const STEPS = [
    longText('Stap 1. Wat neemt u aan dat de ontwikkelkansen van kinderen vergroot?', 'Wie belt, wint.'),
    longText('Stap 1. Waarom denkt u dat?', ''),
    select('Stap 2. Aan welke elementen en indicatoren werkt u?', '2.6 Pro-activiteit is een basishouding'),
    select('Nog een?', 'Nee'),
    longText('Stap 2. Wat is daar al over bekend?', 'Weinig.'),
    more(),
    select('Deze cyclus vastleggen?', 'Ja, vastleggen'),
  ];
  const OFFER = 'Wilt u nu kijken wat het netwerk hierover al weet?';

  test('asks the coalition first, and neither the region nor the title that follow; then it offers the check', async () => {
    const mao = newMao();
    const coalition = await say(mao, ...COALITION);
    const lesson = await say(mao, ...lessonArgs());
    const script: Step[] = [
      select('Welke coalitie doorloopt de cyclus?', `Samen naar school (${coalition})`),
      ...STEPS,
      { ask: 'confirm', message: OFFER, answer: true },
      {
        ask: 'text',
        message: 'Waar zoekt u naar? (een paar woorden)',
        answer: 'bellen',
        initial: 'Wie belt, wint.',
      },
      select(`les ${lesson}: Bellen op dag twee`, 'Nemen we mee'),
    ];
    const { code, stdout } = await mao(['cyclus', 'start'], { script });
    expect(code).toBe(0);
    const [cycle] = await sayJson(mao, 'cyclus', 'lijst');
    expect(stdout.trimEnd().endsWith(cycle.id)).toBe(true);
    expect(cycle).toMatchObject({
      title: 'Wie belt, wint.',
      coalition,
      regions: ['TWE'],
      ambition: 'Inclusieve samenwerking',
      startedOn: '2024-06-01',
      rationale: null,
      tags: [{ code: '2.6', main: true, framework: '2022' }],
      known: 'Weinig.',
    });
    expect(await sayJson(mao, 'check', 'lijst')).toMatchObject([
      { cycle: cycle.id, taken: [lesson], unjudged: [] },
    ]);
  });

  test('asks the region when there is no coalition', async () => {
    const mao = newMao();
    const script: Step[] = [
      select('In welke regio loopt de cyclus? (typ om te zoeken)', 'Drenthe'),
      select('Nog een?', 'Nee'),
      ...STEPS,
    ];
    expect((await mao(['cyclus', 'start', '--zonder-check'], { script })).code).toBe(0);
    expect(await sayJson(mao, 'cyclus', 'lijst')).toMatchObject([{ coalition: null, regions: ['DRE'] }]);
  });

  test('asks nothing when what it needs is given', async () => {
    const mao = newMao();
    const { code } = await mao([...CYCLE, '--zonder-check'], { script: [] });
    expect(code).toBe(0);
  });

  test('records nothing when the person does not want it after all', async () => {
    const mao = newMao();
    const script = [
      select('In welke regio loopt de cyclus? (typ om te zoeken)', 'Drenthe'),
      select('Nog een?', 'Nee'),
      ...STEPS.slice(0, -1),
      select('Deze cyclus vastleggen?', 'Nee, niet vastleggen'),
    ];
    expect((await mao(['cyclus', 'start'], { script })).code).toBe(130);
    expect(await sayJson(mao, 'cyclus', 'lijst')).toEqual([]);
  });

  test('vervolg keeps what follows from the closed one, and asks the new assumption', async () => {
    const { mao, coalition, cycle } = await cycleStory();
    await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Zelf bellen helpt.', '--reden', 'Klaar.');
    const script = [...STEPS.slice(0, 2), ...STEPS.slice(5)];
    expect((await mao(['cyclus', 'vervolg', cycle, '--zonder-check'], { script })).code).toBe(0);
    const next = (await sayJson(mao, 'cyclus', 'lijst')).find(({ id }: { id: string }) => id !== cycle);
    expect(next).toMatchObject({
      follows: cycle,
      coalition,
      known: 'Zelf bellen helpt.',
      tags: [{ code: '2.6', main: true, framework: '2022' }],
      outcome: null,
    });
    expect((await sayJson(mao, 'cyclus', 'toon', cycle)).followedBy).toEqual([next.id]);
  });
});

test('activiteit toevoegen asks the cycle first; region and coalition follow from it', async () => {
  const { mao, coalition, cycle } = await cycleStory();
  const script: Step[] = [
    select('Bij welke cyclus hoort het?', `Bellen (${cycle})`),
    text(TITLE_QUESTION, 'Nog eens bellen'),
    select('Welke werkvorm was het?', 'Werksessie'),
    text('Wanneer was het? (een dag, een maand of alleen een jaar)', 'maart 2024'),
    more('Wie waren erbij?'),
    { ask: 'selectMany', message: 'Wie waren erbij?', answer: ['ouder', 'professional'] },
    select('Deze activiteit vastleggen?', 'Eerst iets wijzigen'),
    select('Wat wilt u wijzigen?', 'Titel'),
    { ask: 'text', message: TITLE_QUESTION, answer: 'Weer bellen', initial: 'Nog eens bellen' },
    select('Deze activiteit vastleggen?', 'Ja, vastleggen'),
  ];
  const { stdout } = await mao(['activiteit', 'toevoegen'], { script });
  expect(await sayJson(mao, 'activiteit', 'toon', stdout.trim())).toMatchObject({
    title: 'Weer bellen',
    setting: 'werksessie',
    heldOn: '2024-03',
    region: 'TWE',
    coalition,
    cycle,
    perspectives: ['ouder', 'professional'],
    lessons: [],
  });
});

test('les deel asks the channel, vraag stel the question and the region', async () => {
  const { mao, lesson } = await cycleStory();
  const share = [
    select('Via welk kanaal is het gedeeld?', 'Factsheet'),
    more(),
    select('Deze deling vastleggen?', 'Ja, vastleggen'),
  ];
  expect((await mao(['les', 'deel', lesson], { script: share })).code).toBe(0);
  const ask = [
    text('Wat wilt u van het netwerk leren?', 'Hoe bel je ouders?'),
    select('Welke regio vraagt dit? (typ om te zoeken)', 'Drenthe'),
    more(),
    select('Deze vraag vastleggen?', 'Ja, vastleggen'),
  ];
  const { stdout } = await mao(['vraag', 'stel'], { script: ask });
  expect(await sayJson(mao, 'vraag', 'toon', stdout.trim())).toMatchObject({
    question: 'Hoe bel je ouders?',
    region: 'DRE',
    askedOn: '2024-06-01',
  });
});

test('what was taken stands in the words with which the rest is judged', async () => {
  const { mao, activity, lesson } = await cycleStory();
  const { stderr } = await mao(['check', 'bellen', '--neem-mee', lesson]);
  const [check] = await sayJson(mao, 'check', 'lijst');
  const words = `check wijzig ${check.id} --neem-mee ${lesson} --neem-mee`;
  expect(stderr).toContain(
    `2 vondsten zijn nog niet beoordeeld. Zeg wat u ermee doet, bijvoorbeeld: mao ${words} <code>\n`,
  );
  await say(mao, ...words.split(' '), activity);
  expect((await sayJson(mao, 'check', 'toon', check.id)).taken).toEqual([lesson, activity]);
});

test('check asks what to do with each find that has no mark by option', async () => {
  const { mao, cycle, activity, lesson } = await cycleStory();
  const script = [
    { ...select(`cyclus ${cycle}: Bellen`, 'Niet van toepassing'), initial: 'unjudged' },
    select(`activiteit ${activity}: Bellen op dag twee`, 'Nu niet beoordelen'),
  ];
  const { stderr } = await mao(['check', 'bellen', '--navragen', lesson], { script });
  const [check] = await sayJson(mao, 'check', 'lijst');
  expect(check).toMatchObject({
    words: 'bellen',
    taken: [],
    toAsk: [lesson],
    notApplicable: [cycle],
    unjudged: [activity],
  });
  expect(stderr).toBe(
    `1 vondst is nog niet beoordeeld. Zeg wat u ermee doet, bijvoorbeeld: mao check wijzig ${check.id} --neem-mee <code>\n` +
      `Bewaard als ${check.id}. Wat er later bij komt, ziet u met: mao check toon ${check.id}\n`,
  );
  // A mark that is given anew wins, and what is named nowhere any more is not lost.
  await say(mao, 'check', 'wijzig', check.id, '--neem-mee', lesson);
  await say(mao, 'check', 'wijzig', check.id, '--neem-mee', activity);
  expect(await sayJson(mao, 'check', 'toon', check.id)).toMatchObject({
    taken: [activity],
    toAsk: [],
    notApplicable: [cycle],
    unjudged: [lesson],
  });
});

test('wijzig asks what to change, beginning with what stands there', async () => {
  const { mao, coalition } = await cycleStory();
  const script: Step[] = [
    { ask: 'selectMany', message: 'Wat wilt u wijzigen?', answer: ['Naam', "Regio's"] },
    { ask: 'text', message: 'Hoe heet de coalitie?', answer: 'Samen verder', initial: 'Samen naar school' },
    {
      ask: 'select',
      message: 'In welke regio werkt zij? (typ om te zoeken)',
      answer: 'Drenthe',
      initial: 'TWE',
    },
    select('Nog een?', 'Nee'),
  ];
  expect(await mao(['coalitie', 'wijzig', coalition], { script })).toEqual(
    done('', `De coalitie ${coalition} is gewijzigd.\n`),
  );
  expect(await sayJson(mao, 'coalitie', 'toon', coalition)).toMatchObject({
    name: 'Samen verder',
    regions: ['DRE'],
  });
});

test('cyclus sluit asks the outcome and the reason, once it is sure that the cycle runs', async () => {
  const { mao, cycle } = await cycleStory();
  const script = [
    longText('Wat leverde de cyclus op?', 'Bellen helpt.'),
    text('Waarom stopt de cyclus?', 'Klaar.'),
  ];
  expect(await mao(['cyclus', 'sluit', cycle], { script })).toEqual(
    done('', `De cyclus ${cycle} is gesloten.\nBegin een vervolg met: mao cyclus vervolg ${cycle}\n`),
  );
  expect(await sayJson(mao, 'cyclus', 'toon', cycle)).toMatchObject({
    status: 'gesloten',
    statusReason: 'Klaar.',
    outcome: 'Bellen helpt.',
    closedOn: '2024-06-01',
  });
  expect((await mao(['cyclus', 'sluit', cycle], { script: [] })).code).toBe(3);
});

describe('reflectie toevoegen', () => {
  const WHO: Step = {
    ask: 'selectMany',
    message: 'Wie doen mee aan het gesprek?',
    answer: ['ouder', 'bestuur'],
  };
  const [STIMULATES, HINDERS, CONDITIONS, ACTIONS] = [
    'Wat stimuleert? Is dit in de praktijk aanwezig, en waaraan ziet u dat?',
    'Wat belemmert? Waar ontbreekt het? Geef een voorbeeld.',
    'Welke randvoorwaarden? Wat hebben professionals of organisaties nodig van de eigen organisatie, partners, overheid of wet?',
    'Wat is het handelingsperspectief? Wat betekent dit concreet voor wie ermee te maken heeft?',
  ] as const;
  const told = (id: string) =>
    `De reflectie is vastgelegd. Maak er een handelingsperspectief van met: mao perspectief toevoegen --reflectie ${id}\n`;

  test('leads the conversation about a lesson, one question at a time; a question may be passed over', async () => {
    const { mao, lesson, cycle } = await cycleStory();
    const script = [
      WHO,
      longText(STIMULATES, 'Een vast gezicht.'),
      longText(HINDERS, ''),
      longText(CONDITIONS, 'Tijd.'),
      longText(ACTIONS, 'Bel zelf.'),
    ];
    const result = await mao(['reflectie', 'toevoegen', '--les', lesson], { script });
    const id = result.stdout.trim();
    expect(result).toEqual(done(`${id}\n`, `${BACK_HINT}\n${told(id)}`));
    expect(await sayJson(mao, 'reflectie', 'toon', id)).toMatchObject({
      title: 'Bellen op dag twee',
      region: 'TWE',
      lessons: [lesson],
      tags: [{ code: '2.6', main: true, framework: '2022' }],
      reflectedOn: '2024-06-01',
      perspectives: ['ouder', 'bestuur'],
      stimulates: 'Een vast gezicht.',
      hinders: null,
      conditions: 'Tijd.',
      actions: 'Bel zelf.',
      status: 'afgerond',
    });
    expect(await standing(mao, cycle)).toBe('done done done done begun empty perspective');
  });

  test('asks what it is about when nothing is named: no lesson, an indicator in a region', async () => {
    const mao = newMao();
    const script = [
      select(
        'Over welk element of welke indicator gaat het vooral? (typ een nummer of een woord)',
        '2.6 Pro-activiteit is een basishouding',
      ),
      select('Nog een?', 'Nee'),
      select('Over de praktijk van welke regio gaat het? (typ om te zoeken)', 'Drenthe'),
      WHO,
      longText(STIMULATES, 'Er zelf op af.'),
      longText(HINDERS, ''),
      longText(CONDITIONS, ''),
      longText(ACTIONS, ''),
    ];
    const { stdout } = await mao(['reflectie', 'toevoegen'], { script });
    expect(await sayJson(mao, 'reflectie', 'toon', stdout.trim())).toMatchObject({
      title: '2.6 Pro-activiteit is een basishouding',
      region: 'DRE',
      lessons: [],
      status: 'afgerond',
    });
  });

  test('broken off it keeps what was answered, says how to go on, and goes on at the first open question', async () => {
    const { mao, lesson, cycle } = await cycleStory();
    const first = [WHO, longText(STIMULATES, 'Een vast gezicht.'), longText(HINDERS, CTRL_C)];
    const broken = await mao(['reflectie', 'toevoegen', '--les', lesson, '--cyclus', cycle], {
      script: first,
    });
    const [kept] = await sayJson(mao, 'reflectie', 'lijst');
    expect(broken).toEqual(
      failed(
        130,
        BACK_HINT,
        `Afgebroken; de antwoorden die u had afgesloten, zijn bewaard. Ga verder met: mao reflectie hervat ${kept.id}`,
      ),
    );
    expect(kept).toMatchObject({ status: 'gaande', stimulates: 'Een vast gezicht.', hinders: null });
    // A conversation that goes on is none yet.
    expect(await standing(mao, cycle)).toBe('done done done done empty empty reflection');
    const again = [longText(HINDERS, 'Drukte.'), longText(CONDITIONS, CTRL_C)];
    expect((await mao(['reflectie', 'hervat', kept.id], { script: again })).code).toBe(130);
    const last = [longText(CONDITIONS, 'Tijd.'), longText(ACTIONS, 'Bel zelf.')];
    // The only one that is going on needs no code.
    const finished = await mao(['reflectie', 'hervat'], { script: last });
    const before =
      '\n  Titel: Bellen op dag twee\n  Wat stimuleert: Een vast gezicht.\n  Wat belemmert: Drukte.\n\n';
    expect(finished).toEqual(done(`${kept.id}\n`, `${before}${BACK_HINT}\n${told(kept.id)}`));
    expect(await sayJson(mao, 'reflectie', 'toon', kept.id)).toMatchObject({
      ...{ stimulates: 'Een vast gezicht.', hinders: 'Drukte.', conditions: 'Tijd.', actions: 'Bel zelf.' },
      status: 'afgerond',
    });
    expect(await mao(['reflectie', 'hervat', kept.id], { script: [] })).toEqual(
      failed(
        3,
        `De reflectie ${kept.id} is al afgerond.`,
        `Vul haar aan met: mao reflectie wijzig ${kept.id}`,
      ),
    );
  });

  test('of several that are going on one is chosen; of none it says how to begin', async () => {
    const { mao, lesson } = await cycleStory();
    expect(await mao(['reflectie', 'hervat'])).toEqual(
      failed(4, 'Er is geen gesprek dat nog gaande is.', 'Begin er een met: mao reflectie toevoegen'),
    );
    const begin = { script: [WHO, longText(STIMULATES, CTRL_C)] };
    for (const title of ['Eerste gesprek', 'Tweede gesprek'])
      await mao(['reflectie', 'toevoegen', '--les', lesson, '--titel', title], begin);
    const kept: { id: string; title: string }[] = await sayJson(mao, 'reflectie', 'lijst');
    const first = kept.find(({ title }) => title === 'Eerste gesprek')?.id ?? '';
    expect(await mao(['reflectie', 'hervat', '--belemmert', 'Drukte.'])).toEqual(
      failed(
        2,
        'Er ontbreekt een antwoord: Met welk gesprek gaat u verder?',
        'Geef het met <id>; zonder terminal stelt mao geen vragen.',
      ),
    );
    const chosen = select('Met welk gesprek gaat u verder?', `${first} Eerste gesprek`);
    const script = [
      chosen,
      ...[STIMULATES, HINDERS, CONDITIONS].map((question) => longText(question, 'Ja.')),
    ];
    script.push(longText(ACTIONS, 'Bel.'));
    expect((await mao(['reflectie', 'hervat'], { script })).stdout).toBe(`${first}\n`);
  });

  test('broken off before the first answer nothing is recorded', async () => {
    const { mao, lesson } = await cycleStory();
    const script: Step[] = [{ ...WHO, answer: CTRL_C }];
    expect(await mao(['reflectie', 'toevoegen', '--les', lesson], { script })).toEqual(
      failed(130, 'Afgebroken; er is niets vastgelegd.'),
    );
    expect(await sayJson(mao, 'reflectie', 'lijst')).toEqual([]);
  });

  test('a conversation in which nothing is answered is not finished, and can be later, by options too', async () => {
    const { mao, lesson } = await cycleStory();
    const silence = [STIMULATES, HINDERS, CONDITIONS, ACTIONS].map((question) => longText(question, ''));
    const result = await mao(['reflectie', 'toevoegen', '--les', lesson], { script: [WHO, ...silence] });
    const [{ id, status }] = await sayJson(mao, 'reflectie', 'lijst');
    expect(status).toBe('gaande');
    const lines = [
      `Van de reflectie ${id} is nog geen vraag beantwoord.`,
      `Geef er een of meer met: mao reflectie hervat ${id} --stimuleert "…" --belemmert "…" --randvoorwaarden "…" --handelingsperspectief "…"`,
    ];
    expect(result).toEqual(failed(3, BACK_HINT, ...lines));
    expect(await mao(['reflectie', 'hervat', id])).toEqual(failed(3, ...lines));
    expect(await mao(['reflectie', 'hervat', id, '--belemmert', 'Drukte.'])).toEqual(
      done(`${id}\n`, told(id)),
    );
    expect(await sayJson(mao, 'reflectie', 'toon', id)).toMatchObject({
      hinders: 'Drukte.',
      status: 'afgerond',
    });
  });
});

test('perspectief toevoegen asks only what does not follow from the reflection', async () => {
  const { mao, reflection, lesson } = await loopStory();
  const script = [
    text('Voor wie is het? (bijvoorbeeld leerkracht, gemeente of samenwerkingsverband)', 'ouders'),
    more(),
    select('Dit handelingsperspectief vastleggen?', 'Ja, vastleggen'),
  ];
  const { stdout } = await mao(['perspectief', 'toevoegen', '--reflectie', reflection], { script });
  expect(await sayJson(mao, 'perspectief', 'toon', stdout.trim())).toMatchObject({
    title: 'Bel zelf, op de tweede dag.',
    audience: 'ouders',
    text: 'Bel zelf, op de tweede dag.',
    lessons: [lesson],
    region: 'TWE',
    reflection,
    status: 'concept',
  });
});

describe('toepassing toevoegen', () => {
  test('offers what is confirmed too, and not what was withdrawn; the outcome is one of the extras', async () => {
    const { mao, perspective, reflection } = await loopStory();
    await say(mao, 'perspectief', 'vaststellen', perspective);
    const from = ['--reflectie', reflection, '--voor-wie', 'ouders', '--titel', 'Bel terug'];
    const gone = await say(mao, 'perspectief', 'toevoegen', ...from);
    await say(mao, 'perspectief', 'intrekken', gone, '--reden', 'Dubbel.');
    const which = 'Welk handelingsperspectief is toegepast? (typ om te zoeken)';
    await expect(
      mao(['toepassing', 'toevoegen'], { script: [select(which, `Bel terug (${gone})`)] }),
    ).resolves.toMatchObject({ code: 1 });
    const script = [
      select(which, `Bel zelf, op de tweede dag. (${perspective})`),
      select('Welke regio paste het toe? (typ om te zoeken)', 'Almere'),
      text('Wanneer? (een dag, een maand of alleen een jaar)', 'mei 2024'),
      more('Wat kwam ervan?'),
      select('Wat kwam ervan?', 'Werkte niet'),
      select('Deze toepassing vastleggen?', 'Ja, vastleggen'),
    ];
    const { stdout } = await mao(['toepassing', 'toevoegen'], { script });
    expect(await sayJson(mao, 'toepassing', 'toon', stdout.trim())).toMatchObject({
      perspective,
      region: 'ALM',
      appliedOn: '2024-05',
      outcome: 'werkte niet',
    });
  });

  test('says what comes first when there is nothing to apply', async () => {
    const mao = newMao();
    expect(await mao(['toepassing', 'toevoegen'], { script: [] })).toEqual(
      failed(
        3,
        BACK_HINT,
        'Er zijn nog geen handelingsperspectieven om uit te kiezen.',
        'Leg er eerst een vast met: mao perspectief toevoegen',
      ),
    );
  });
});

test('knelpunt agendeer asks the table, another one by its name; an end asks the answer', async () => {
  const { mao, lesson } = await cycleStory();
  const what = ['--titel', 'Geen uren', '--niveau', 'landelijk', '--les', lesson, '--datum', '2024-03'];
  const id = await say(mao, 'knelpunt', 'toevoegen', ...what);
  const table = 'Op de agenda van welke tafel?';
  const known = [select(table, 'Onderwijszorgtafel')];
  expect(await mao(['knelpunt', 'agendeer', id, '--datum', '2024-04'], { script: known })).toEqual(
    done('', `Het knelpunt ${id} is geagendeerd voor de Onderwijszorgtafel.\n`),
  );
  const other = [select(table, 'Een andere tafel'), text('Hoe heet die tafel?', 'Regionaal overleg')];
  expect(await mao(['knelpunt', 'agendeer', id], { script: other })).toEqual(
    done('', `Het knelpunt ${id} is geagendeerd voor een andere tafel: Regionaal overleg.\n`),
  );
  const answer = [longText('Wat is het antwoord voor de regio’s?', 'De uren komen er.')];
  expect(await mao(['knelpunt', 'status', id, 'opgelost'], { script: answer })).toEqual(
    done('', `Het knelpunt ${id} is nu: opgelost. Koppel het antwoord terug aan Twente.\n`),
  );
});
