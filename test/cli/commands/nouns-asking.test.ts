import { describe, expect, test } from 'vitest';
import { done, lessonArgs, newMao } from '../../helpers/commands.ts';
import { COALITION, CYCLE, cycleStory, say, sayJson } from '../../helpers/cycle-story.ts';
import type { Step } from '../../helpers/prompter.ts';

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
      "\n  Naam: Samen naar school\n  Ambitie: Inclusieve samenwerking\n  Regio's: TWE, ALM\n  Partners: Ouderraad ,  Gemeente Almelo (Het hart)\n" +
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

test('check asks what to do with each find that has no mark by option', async () => {
  const { mao, cycle, activity, lesson } = await cycleStory();
  const script = [
    select(`cyclus ${cycle}: Bellen`, 'Niet van toepassing'),
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
