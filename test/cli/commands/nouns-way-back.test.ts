import { describe, expect, test } from 'vitest';
import { BACK_NAME } from '../../../src/cli/going-back.ts';
import { newMao } from '../../helpers/commands.ts';
import { COALITION, cycleStory, say, sayJson } from '../../helpers/cycle-story.ts';
import { CTRL_C, type Step } from '../../helpers/prompter.ts';

const select = (message: string, answer: string, initialName?: string): Step => ({
  ask: 'select',
  message,
  answer,
  ...(initialName === undefined ? {} : { initialName }),
});
const text = (message: string, answer: string): Step => ({ ask: 'text', message, answer });
const longText = (message: string, answer: string): Step => ({ ask: 'longText', message, answer });
const more = (...answer: readonly string[]): Step => ({
  ask: 'selectMany',
  message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
  answer,
});

const WHICH = 'Welke coalitie doorloopt de cyclus?';
const WHERE = 'In welke regio loopt de cyclus? (typ om te zoeken)';
const ASSUMPTION = 'Stap 1. Wat neemt u aan dat de ontwikkelkansen van kinderen vergroot?';
const WHY = 'Stap 1. Waarom denkt u dat?';
const TAGS = 'Stap 2. Aan welke elementen en indicatoren werkt u?';
const KNOWN = 'Stap 2. Wat is daar al over bekend?';
const SAVE = 'Deze cyclus vastleggen?';
const START = ['cyclus', 'start', '--zonder-check'];
const CULTURE = '2 Cultuur van samenwerken';
const TRUST = '2.1 Onderling vertrouwen';

describe('cyclus start', () => {
  test('each question can be gone back to; what followed from another answer follows anew', async () => {
    const mao = newMao();
    const coalition = await say(mao, ...COALITION);
    const named = `Samen naar school (${coalition})`;
    const script: Step[] = [
      select(WHICH, named, '(geen)'),
      longText(ASSUMPTION, 'Wie belt, wint.'),
      longText(WHY, '<'),
      { ...longText(ASSUMPTION, '<'), initial: 'Wie belt, wint.' },
      select(WHICH, '(geen)', named),
      select(WHERE, 'Drenthe'),
      select('Nog een?', 'Almere', 'Nee'),
      select('Nog een?', BACK_NAME),
      select('Nog een?', BACK_NAME),
      select(WHERE, 'Haaglanden'),
      select('Nog een?', 'Nee'),
      { ...longText(ASSUMPTION, 'Wie schrijft, blijft.'), initial: 'Wie belt, wint.' },
      longText(WHY, 'Daarom.'),
      select(TAGS, CULTURE, '(geen)'),
      select('Nog een?', TRUST, 'Nee'),
      select('Nog een?', 'Nee'),
      longText(KNOWN, '<'),
      select(TAGS, CULTURE, CULTURE),
      select('Nog een?', 'Nee', TRUST),
      longText(KNOWN, ''),
      more('Bij welke ambitie hoort dit?'),
      select('Bij welke ambitie hoort dit?', BACK_NAME),
      more(),
      select(SAVE, 'Eerst iets wijzigen'),
      select('Wat wilt u wijzigen?', BACK_NAME),
      select(SAVE, BACK_NAME),
      more(BACK_NAME),
      { ...longText(KNOWN, 'Weinig.'), initial: '' },
      more(),
      select(SAVE, 'Ja, vastleggen'),
    ];
    const { code, stderr } = await mao(START, { script });
    expect([code, stderr]).toEqual([0, expect.anything()]);
    expect(await sayJson(mao, 'cyclus', 'lijst')).toMatchObject([
      {
        title: 'Wie schrijft, blijft.',
        coalition: null,
        regions: ['HAA'],
        ambition: null,
        tags: [{ code: '2' }],
        known: 'Weinig.',
      },
    ]);
  });

  test('begins on the coalition of the settings, and the summary tells names and dates in words', async () => {
    const mao = newMao();
    const coalition = await say(mao, ...COALITION);
    const env = { MAO_REGIO: 'Drenthe', MAO_COALITIE: 'samen naar school' };
    const named = `Samen naar school (${coalition})`;
    const script: Step[] = [
      select(WHICH, named, named),
      longText(ASSUMPTION, 'Wie belt, wint.'),
      longText(WHY, ''),
      select(TAGS, '2.6 Pro-activiteit is een basishouding'),
      select('Nog een?', CULTURE),
      select('Nog een?', 'Nee'),
      longText(KNOWN, ''),
      more(),
      select(SAVE, 'Ja, vastleggen'),
    ];
    const { stderr } = await mao([...START, '--begin', '2024-02'], { script, env });
    expect(stderr).toContain(
      [
        '',
        '  Titel: Wie belt, wint.',
        `  Coalitie: ${coalition} Samen naar school`,
        "  Regio's: Twente",
        '  Ambitie: Inclusieve samenwerking',
        '  Begonnen: februari 2024',
        '  Aanname: Wie belt, wint.',
        '  Wat werkt?: 2.6 Pro-activiteit is een basishouding (belangrijkste), 2 Cultuur',
        '    van samenwerken',
        '',
      ].join('\n'),
    );
  });
});

test('every question for a region begins on that of the settings', async () => {
  const mao = newMao();
  const env = { MAO_REGIO: 'Twente' };
  const coalition: Step[] = [
    text('Hoe heet de coalitie?', 'Samen'),
    select('Aan welke ambitie werkt zij?', '3 Inclusieve samenwerking'),
    select('In welke regio werkt zij? (typ om te zoeken)', 'Twente', 'Twente'),
    select('Nog een?', 'Nee', 'Nee'),
    more(),
    select('Deze coalitie vastleggen?', 'Ja, vastleggen'),
  ];
  expect((await mao(['coalitie', 'start'], { script: coalition, env })).code).toBe(0);
  const question: Step[] = [
    text('Wat wilt u van het netwerk leren?', 'Hoe bel je ouders?'),
    select('Welke regio vraagt dit? (typ om te zoeken)', 'Twente', 'Twente'),
    more('Welke coalitie vraagt dit?'),
    select('Welke coalitie vraagt dit?', '(geen)', '(geen)'),
    select('Deze vraag vastleggen?', 'Ja, vastleggen'),
  ];
  const unknown = { ...env, MAO_COALITIE: 'Bestaat niet' };
  expect((await mao(['vraag', 'stel'], { script: question, env: unknown })).code).toBe(0);
});

test('knelpunt status and vraag beantwoord look first whether there is such a thing', async () => {
  const mao = newMao();
  expect((await mao(['vraag', 'beantwoord', 'VR-33333'], { script: [] })).code).toBe(4);
  expect((await mao(['knelpunt', 'status', 'KN-33333', 'opgelost'], { script: [] })).code).toBe(4);
});

test('what is refused at the end is said, and can be changed instead of typed anew', async () => {
  const { mao, cycle } = await cycleStory();
  const [keep, when] = [
    'Deze activiteit vastleggen?',
    'Wanneer was het? (een dag, een maand of alleen een jaar)',
  ];
  const given = ['--titel', 'Te vroeg', '--werkvorm', 'proeftuin', '--regio', 'Twente', '--cyclus', cycle];
  const script: Step[] = [
    text(when, '2020'),
    more(),
    select(keep, 'Ja, vastleggen'),
    select(keep, 'Eerst iets wijzigen'),
    select('Wat wilt u wijzigen?', 'Datum'),
    { ...text(when, '2024-03-05'), initial: '2020' },
    select(keep, 'Ja, vastleggen'),
  ];
  const { code, stderr } = await mao(['activiteit', 'toevoegen', ...given], { script });
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining(
      `\nDe activiteit was in 2020, voordat de cyclus ${cycle} begon (februari 2024). Controleer de datum, of wijzig de begindatum.\n`,
    ),
  ]);
  const listed = await sayJson(mao, 'activiteit', 'lijst');
  expect(listed.filter(({ title }: { title: string }) => title === 'Te vroeg')).toMatchObject([
    { heldOn: '2024-03-05', cycle },
  ]);
  // Nobody is asked again who gave all of it on the command line.
  const whole = ['activiteit', 'toevoegen', ...given, '--datum', '2020'];
  expect((await mao(whole, { script: [] })).code).toBe(3);
});

test('a bottleneck of lessons that were chosen among the rest is about what they are about', async () => {
  const { mao, lesson } = await cycleStory();
  const script: Step[] = [
    text('Wat knelt er, in een paar woorden?', 'Geen uren'),
    select('Op welk niveau speelt het?', 'Lokaal'),
    more('Uit welke lessen blijkt het? (typ om te zoeken)'),
    select('Uit welke lessen blijkt het? (typ om te zoeken)', `Bellen op dag twee (${lesson})`, '(geen)'),
    select('Nog een?', 'Nee'),
    select('Dit knelpunt vastleggen?', 'Ja, vastleggen'),
  ];
  const { stdout } = await mao(['knelpunt', 'toevoegen', '--regio', 'Twente'], { script });
  expect((await sayJson(mao, 'knelpunt', 'toon', stdout.trim())).tags).toMatchObject([{ code: '2.6' }]);
});

test('who breaks off the check after a cycle began hears that it did', async () => {
  const mao = newMao();
  const script: Step[] = [
    longText(ASSUMPTION, 'Wie belt, wint.'),
    longText(WHY, ''),
    select(TAGS, '(geen)'),
    longText(KNOWN, ''),
    more(),
    select(SAVE, 'Ja, vastleggen'),
    { ask: 'text', message: 'Waar zoekt u naar? (een paar woorden)', answer: CTRL_C },
  ];
  script.splice(6, 0, {
    ask: 'confirm',
    message: 'Wilt u nu kijken wat het netwerk hierover al weet?',
    answer: true,
  });
  const { code, stderr } = await mao(['cyclus', 'start', '--regio', 'Twente'], { script });
  const [cycle] = await sayJson(mao, 'cyclus', 'lijst');
  expect([code, stderr]).toEqual([
    130,
    expect.stringMatching(
      new RegExp(
        `\\nAfgebroken; de cyclus ${cycle.id} is wel begonnen\\. Kijken wat het netwerk al weet, kan later met: mao check <woorden> --cyclus ${cycle.id}\\n$`,
        'u',
      ),
    ),
  ]);
});

test('vraag beantwoord asks for a lesson, and for words when there is none', async () => {
  const { mao, lesson } = await cycleStory();
  const question = await say(mao, 'vraag', 'stel', '--vraag', 'Hoe bel je ouders?', '--regio', 'Drenthe');
  const which = 'Welke les geeft antwoord? (een code; Enter als er geen is)';
  const answer = async (first: string, words: string) =>
    mao(['vraag', 'beantwoord', question], {
      script: [text(which, first), longText('Wat is het antwoord?', words)],
    });
  expect((await answer(lesson.toLowerCase(), '')).stderr).toBe(
    `De vraag ${question} is beantwoord.\nDe vraag blijft open voor meer antwoorden. Is zij klaar, dan: mao vraag sluit ${question} --reden "…"\n`,
  );
  await answer('', 'Zo.');
  expect((await sayJson(mao, 'vraag', 'toon', question)).answers).toMatchObject([
    { lesson, text: null },
    { lesson: null, text: 'Zo.' },
  ]);
});

test('a conversation goes back to the answer before, which can be taken away', async () => {
  const { mao, lesson } = await cycleStory();
  const stimulates = 'Wat stimuleert? Is dit in de praktijk aanwezig, en waaraan ziet u dat?';
  const hinders = 'Wat belemmert? Waar ontbreekt het? Geef een voorbeeld.';
  const script: Step[] = [
    { ask: 'selectMany', message: 'Wie doen mee aan het gesprek?', answer: ['ouder'] },
    longText(stimulates, 'Een vast gezicht.'),
    longText(hinders, '<'),
    { ...longText(stimulates, ''), initial: 'Een vast gezicht.' },
    longText(hinders, 'Drukte.'),
    longText(
      'Welke randvoorwaarden? Wat hebben professionals of organisaties nodig van de eigen organisatie, partners, overheid of wet?',
      '',
    ),
    longText(
      'Wat is het handelingsperspectief? Wat betekent dit concreet voor wie ermee te maken heeft?',
      '',
    ),
  ];
  const { stdout } = await mao(['reflectie', 'toevoegen', '--les', lesson], { script });
  expect(await sayJson(mao, 'reflectie', 'toon', stdout.trim())).toMatchObject({
    stimulates: null,
    hinders: 'Drukte.',
    status: 'afgerond',
  });
});
