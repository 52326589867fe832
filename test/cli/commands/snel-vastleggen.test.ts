import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUICK_QUESTIONS } from '../../../src/cli/ask-quick.ts';
import { MORE_TAGS, OTHER, SUGGESTED_QUESTION, TAG_QUESTION } from '../../../src/cli/ask-tags.ts';
import { BACK_NAME } from '../../../src/cli/going-back.ts';
import { lessonField } from '../../../src/cli/lesson-fields.ts';
import { lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import type { Step } from '../../helpers/prompter.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const WORKS = 'Leerlingen met een vrijstelling op lichamelijke gronden gaan weer naar school.';
const STUCK = 'Het duurt te lang.';
const NEXT = 'Eerder kijken.';
const SUGGESTED =
  '5.3 Terugdringen van vrijstellingen 5a (weer naar school, lichamelijke gronden, vrijstelling)';
const ADD = ['les', 'toevoegen'];
const IN_TWENTE = [...ADD, '--regio', 'Twente'];

const works = (answer: string): Step => ({ ask: 'longText', message: QUICK_QUESTIONS.insight, answer });
const stuck = (answer: string): Step => ({ ask: 'longText', message: QUICK_QUESTIONS.observation, answer });
const next = (answer: string): Step => ({ ask: 'longText', message: QUICK_QUESTIONS.recommendation, answer });
const starting = (step: Step, initial: string): Step => ({ ...step, initial });
const REGION: Step = { ask: 'select', message: lessonField('region').question, answer: 'Twente' };
const TAG: Step = { ask: 'select', message: SUGGESTED_QUESTION, initialName: SUGGESTED, answer: SUGGESTED };
const NO_MORE: Step = { ask: 'select', message: MORE_TAGS, initialName: 'Nee', answer: 'Nee' };
const verdict = (answer: string): Step => ({ ask: 'select', message: 'Deze les vastleggen?', answer });
const YES = verdict('Ja, vastleggen');
const LATER = verdict('Nee, bewaren en later verdergaan');
const TOLD = [works(WORKS), stuck(STUCK), next(NEXT), TAG, NO_MORE];

async function shown(mao: Mao, id = 'TWE-3467') {
  return JSON.parse((await mao(['les', 'toon', id, '--json'])).stdout);
}

async function drafts(mao: Mao) {
  const found = JSON.parse((await mao(['les', 'concept', '--json'])).stdout);
  expect(errorsOf('onafgemaakt', found)).toEqual([]);
  return found;
}

describe('three questions make a lesson', () => {
  test('both answered; the summary shows all that will be recorded', async () => {
    const mao = newMao();
    const script = [works(WORKS), stuck(STUCK), next(NEXT), REGION, TAG, NO_MORE, YES];
    expect(await mao([...ADD, '--door', 'coalitieleider'], { script })).toEqual({
      code: 0,
      stdout: 'TWE-3467\n',
      stderr: [
        'Met < gaat u een vraag terug, met :e opent u uw editor.',
        '',
        '  Regio: Twente',
        '  Datum: 1 juni 2024',
        `  Titel: ${WORKS.replace(' school', '\n    school')}`,
        `  Wat gebeurde er: ${STUCK}`,
        `  Les: ${WORKS.replace(' school', '\n    school')}`,
        `  Aanbeveling: ${NEXT}`,
        '  Richting: gemengd',
        '  Indicatoren: 5.3 Terugdringen van vrijstellingen 5a',
        '',
        'De les is vastgelegd als concept. Bekijk haar met: mao les toon TWE-3467',
        '',
      ].join('\n'),
    });
    expect(await shown(mao)).toMatchObject({
      region: 'TWE',
      learnedOn: '2024-06-01',
      title: WORKS,
      insight: WORKS,
      observation: STUCK,
      recommendation: NEXT,
      direction: 'gemengd',
      tags: [{ code: '5.3', main: true, suggested: true }],
      createdBy: 'coalitieleider',
    });
    expect(await drafts(mao)).toEqual([]);
  });

  test('only what works', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [works(WORKS), stuck(''), next(''), TAG, NO_MORE, YES] });
    const same = { insight: WORKS, observation: WORKS, recommendation: null, direction: 'stimulerend' };
    expect(await shown(mao)).toMatchObject(same);
  });

  test('only where it is stuck', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [works(''), stuck(WORKS), next(''), TAG, NO_MORE, YES] });
    expect(await shown(mao)).toMatchObject({ insight: WORKS, observation: WORKS, direction: 'belemmerend' });
  });

  test('one of the two is needed', async () => {
    const script = [works(''), stuck('')];
    const { stderr } = await newMao()(IN_TWENTE, { script, env: { MAO_DEBUG: '1' } });
    expect(stderr).toContain('"Waar lopen we vast?" needs an answer');
  });

  test('what was given is not asked, and nothing when all is there', async () => {
    const mao = newMao();
    const given = [...ADD, '--regio', 'DRE', '--les', WORKS, '--richting', 'stimulerend'];
    await mao(given, { script: [stuck(''), next(''), TAG, NO_MORE, YES] });
    expect(await shown(mao, 'DRE-3467')).toMatchObject({ insight: WORKS, direction: 'stimulerend' });
    expect((await mao(lessonArgs(), { script: [] })).stdout).toBe('TWE-9CDF\n');
  });

  test('an option that cannot be used is said before the first question', async () => {
    const { code, stderr } = await newMao()([...ADD, '--regio', 'Twentte'], { script: [] });
    expect([code, stderr]).toEqual([
      4,
      '--regio: De regio "Twentte" is niet bekend.\nBedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.\n',
    ]);
  });

  test('a text that speaks of nothing in the reflectiekader gets no suggestion', async () => {
    const mao = newMao();
    const tag: Step = { ask: 'select', message: TAG_QUESTION, answer: '2.5 Gedeelde taal' };
    await mao(IN_TWENTE, { script: [works('De koffie is goed.'), stuck(''), next(''), tag, NO_MORE, YES] });
    expect((await shown(mao)).tags).toEqual([{ code: '2.5', main: true, framework: '2022' }]);
  });

  test('a lesson that tells nearly the same can be linked', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [...TOLD, YES] });
    const alike: Step = {
      ask: 'select',
      message: 'Lijkt dit hierop?',
      answer: 'Ja, het lijkt erop: koppelen',
    };
    const { stderr } = await mao(ADD, { script: [...TOLD, alike, verdict(BACK_NAME), alike, YES] });
    expect(stderr).toContain(
      `  Koppeling: lijkt op TWE-3467 ${WORKS.replace(' gronden', '\n    gronden')}\n`,
    );
    expect((await shown(mao, 'TWE-9CDF')).links).toEqual([{ kind: 'lijkt op', lesson: 'TWE-3467' }]);
  });
});

describe('what is not asked', () => {
  const short = [works(WORKS), stuck(''), next(''), TAG, NO_MORE];

  test('region, coalition, perspectives and date are those of the last lesson of today', async () => {
    const mao = newMao();
    const last = ['--coalitie', 'Samen naar school', '--perspectief', 'ouder', '--datum', 'mei 2024'];
    await mao(lessonArgs(...last));
    await mao(ADD, { script: [...short, YES] });
    expect(await shown(mao, 'TWE-9CDF')).toMatchObject({
      region: 'TWE',
      coalition: 'Samen naar school',
      perspectives: ['ouder'],
      learnedOn: '2024-05',
    });
  });

  test('a setting goes before what was used last, an option before both', async () => {
    const mao = newMao();
    await mao(lessonArgs('--coalitie', 'Samen naar school'));
    const env = { MAO_REGIO: 'Drenthe', MAO_COALITIE: 'Noorderlicht' };
    const bySetting = (await mao(ADD, { script: [...short, YES], env })).stdout.trim();
    expect(await shown(mao, bySetting)).toMatchObject({ region: 'DRE', coalition: 'Noorderlicht' });
    const options = ['--regio', 'Haaglanden', '--coalitie', 'Aan zee'];
    const other: Step = { ask: 'select', message: 'Lijkt dit hierop?', answer: 'Nee, dit is iets anders' };
    const { stdout } = await mao([...ADD, ...options], { script: [...short, other, YES], env });
    expect(await shown(mao, stdout.trim())).toMatchObject({ region: 'HAA', coalition: 'Aan zee' });
  });

  test('the activity or cycle that was named goes before what was used last and what was set', async () => {
    const mao = newMao();
    await mao(lessonArgs('--perspectief', 'jongere'));
    const held = [
      '--werkvorm',
      'proeftuin',
      '--datum',
      '2024-05-02',
      '--regio',
      'Drenthe',
      '--perspectief',
      'ouder',
    ];
    const activity = (await mao(['activiteit', 'toevoegen', '--titel', 'Bellen', ...held])).stdout.trim();
    const env = { MAO_REGIO: 'Zeeland' };
    const { stdout } = await mao([...ADD, '--activiteit', activity], { script: [...short, YES], env });
    expect(await shown(mao, stdout.trim())).toMatchObject({
      region: 'DRE',
      learnedOn: '2024-05-02',
      perspectives: ['ouder'],
      activity,
    });
    const cycleOf = [
      'cyclus',
      'start',
      '--regio',
      'Haaglanden',
      '--titel',
      'Terug',
      '--aanname',
      'Bellen helpt.',
    ];
    const cycle = (await mao(cycleOf)).stdout.trim();
    const other: Step = { ask: 'select', message: 'Lijkt dit hierop?', answer: 'Nee, dit is iets anders' };
    const second = await mao([...ADD, '--cyclus', cycle], { script: [...short, other, YES], env });
    expect(await shown(mao, second.stdout.trim())).toMatchObject({ region: 'HAA', cycle });
    await mao(['cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'Klaar.']);
    // Said before the first question.
    expect((await mao([...ADD, '--cyclus', cycle], { script: [] })).code).toBe(3);
  });

  test('an imported lesson is not what was used last', async () => {
    const mao = newMao();
    const file = join(mao.folder, 'regio.csv');
    writeFileSync(file, 'regio,les\nDrenthe,Vraag door.\n');
    await mao(['importeer', file]);
    const script = [works(WORKS), stuck(''), next(''), REGION, TAG, NO_MORE, YES];
    expect((await mao(ADD, { script })).stdout).toMatch(/^TWE-/u);
  });
});

describe('going back', () => {
  test('each answer can be gone back to, and is still there', async () => {
    const mao = newMao();
    const script: Step[] = [
      works('Bellen.'),
      stuck('<'),
      starting(works(WORKS), 'Bellen.'),
      stuck('Traag.'),
      next(' < '),
      starting(stuck(STUCK), 'Traag.'),
      next(NEXT),
      { ...TAG, answer: BACK_NAME },
      starting(next('Nu kijken.'), NEXT),
      { ...TAG, answer: OTHER },
      { ask: 'select', message: TAG_QUESTION, answer: BACK_NAME },
      TAG,
      { ...NO_MORE, answer: '2.1 Onderling vertrouwen' },
      { ...NO_MORE, answer: BACK_NAME },
      TAG,
      { ...NO_MORE, answer: '2.5 Gedeelde taal' },
      NO_MORE,
      verdict(BACK_NAME),
      { ...NO_MORE, initialName: '2.5 Gedeelde taal', answer: '2.5 Gedeelde taal' },
      NO_MORE,
      YES,
    ];
    await mao(IN_TWENTE, { script });
    expect(await shown(mao)).toMatchObject({
      insight: WORKS,
      observation: STUCK,
      recommendation: 'Nu kijken.',
      tags: [
        { code: '5.3', main: true, suggested: true },
        { code: '2.5', main: false },
      ],
    });
  });

  test('before the first question there is nothing', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [works('<'), ...TOLD, YES] });
    expect((await shown(mao)).insight).toBe(WORKS);
  });
});

describe('the summary', () => {
  const change = (label: string): Step[] => [
    verdict('Eerst iets wijzigen'),
    { ask: 'select', message: 'Wat wilt u wijzigen?', answer: label },
  ];

  test('something is changed first; other words do not change the direction', async () => {
    const mao = newMao();
    const { label, question } = lessonField('insight');
    const script: Step[] = [
      ...[works(WORKS), stuck(''), next(''), TAG, NO_MORE],
      ...change(label),
      { ask: 'longText', message: question, initial: WORKS, answer: 'Kijk opnieuw.' },
      ...change('Titel'),
      { ask: 'text', message: lessonField('title').question, initial: 'Kijk opnieuw.', answer: '<' },
      ...change('Regio'),
      { ...REGION, initial: 'TWE', answer: 'Drenthe' },
      YES,
    ];
    const { stdout } = await mao(IN_TWENTE, { script });
    expect(await shown(mao, stdout.trim())).toMatchObject({
      region: 'DRE',
      title: 'Kijk opnieuw.',
      insight: 'Kijk opnieuw.',
      observation: WORKS,
      direction: 'stimulerend',
    });
  });

  test('more can be added', async () => {
    const mao = newMao();
    const { question } = lessonField('limits');
    const script: Step[] = [
      ...TOLD,
      verdict('Nog iets toevoegen'),
      { ask: 'selectMany', message: 'Wat wilt u toevoegen?', answer: [BACK_NAME] },
      verdict('Nog iets toevoegen'),
      { ask: 'selectMany', message: 'Wat wilt u toevoegen?', answer: [question] },
      { ask: 'text', message: question, answer: 'Niet in het weekend.' },
      YES,
    ];
    await mao(IN_TWENTE, { script });
    expect((await shown(mao)).limits).toBe('Niet in het weekend.');
  });

  test('an answer that cannot be used is refused at once, in Dutch', async () => {
    const script: Step[] = [
      ...TOLD,
      ...change('Datum'),
      { ask: 'text', message: lessonField('learnedOn').question, answer: '31-02-2022' },
    ];
    const { stderr } = await newMao()(IN_TWENTE, { script, env: { MAO_DEBUG: '1' } });
    expect(stderr).toContain('refuses the scripted answer: De datum "31-02-2022" bestaat niet.');
  });

  test('thrown away is thrown away, after asking', async () => {
    const mao = newMao();
    const sure = (answer: boolean): Step => ({
      ask: 'confirm',
      message: 'Alles wat u typte weggooien?',
      answer,
    });
    const script = [...TOLD, verdict('Nee, weggooien'), sure(false), verdict('Nee, weggooien'), sure(true)];
    const { code, stdout, stderr } = await mao(IN_TWENTE, { script });
    expect([code, stdout, stderr.split('\n').at(-2)]).toEqual([
      130,
      '',
      'Weggegooid; er is niets vastgelegd.',
    ]);
    expect(await drafts(mao)).toEqual([]);
    expect((await mao(['les', 'lijst', '--json'])).stdout).toBe('[]\n');
  });
});

describe('an unfinished lesson', () => {
  test('is kept, named at the next one, taken up where it was, and gone when it is recorded', async () => {
    const mao = newMao();
    const { code, stderr } = await mao(IN_TWENTE, { script: [...TOLD, LATER] });
    expect([code, stderr.split('\n').slice(-3)]).toEqual([
      130,
      ['Er is niets vastgelegd. Uw antwoorden zijn bewaard.', 'Verdergaan kan met: mao les concept', ''],
    ]);
    expect(await drafts(mao)).toMatchObject([
      { nr: 1, title: WORKS, answers: { insight: WORKS, region: 'TWE', tags: '5.3', suggested: '5.3' } },
    ]);
    expect((await mao(['les', 'concept'])).stdout).toMatch(/^1 {2}Leerlingen met .* \(2024-06-01 /u);
    const again = await mao(['les', 'concept', '--door', 'coalitieleider'], { script: [YES] });
    expect([again.code, again.stdout]).toEqual([0, 'TWE-3467\n']);
    expect(await shown(mao)).toMatchObject({ insight: WORKS, createdBy: 'coalitieleider' });
    expect(await drafts(mao)).toEqual([]);
  });

  test('is kept when it cannot be recorded', async () => {
    const mao = newMao();
    await mao(lessonArgs('--nummer', '7'));
    const { code, stderr } = await mao([...IN_TWENTE, '--nummer', '7'], { script: [...TOLD, YES] });
    expect([code, stderr.split('\n').slice(-4)]).toEqual([
      3,
      [
        'Uw antwoorden zijn bewaard. Verdergaan kan met: mao les concept',
        'Het nummer "7" is in deze regio al gebruikt voor de les TWE-3467.',
        'Kies een ander nummer, of wijzig die les met: mao les wijzig TWE-3467',
        '',
      ],
    ]);
    expect(await drafts(mao)).toMatchObject([{ answers: { externalId: '7', insight: WORKS } }]);
  });

  test('of several one is chosen', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [...TOLD, LATER] });
    const told = [works('Bellen met een vrijstelling.'), stuck(''), next(''), { ...TAG, answer: OTHER }];
    const tag: Step = { ask: 'select', message: TAG_QUESTION, answer: '2.5 Gedeelde taal' };
    const second = await mao(ADD, { script: [...told.slice(0, 3), REGION, tag, NO_MORE, LATER] });
    expect(second.stderr).toContain('Er is nog een onafgemaakte les.');
    const [newest] = await drafts(mao);
    expect(newest).toMatchObject({ nr: 2, title: 'Bellen met een vrijstelling.' });
    const list = (await mao(['les', 'concept'])).stdout.split('\n');
    const which: Step = {
      ask: 'select',
      message: 'Met welke onafgemaakte les gaat u verder?',
      answer: list[1]?.slice(3) ?? '',
    };
    await mao(['les', 'concept'], { script: [which, YES] });
    expect((await shown(mao)).insight).toBe(WORKS);
    expect((await drafts(mao)).map(({ nr }: { nr: number }) => nr)).toEqual([2]);
  });

  test('is thrown away by its number, after asking', async () => {
    const mao = newMao();
    await mao(IN_TWENTE, { script: [...TOLD, LATER] });
    const weg = ['les', 'concept', '--weg', '1'];
    const message = 'De onafgemaakte les 1 weggooien? Dit kan niet ongedaan worden gemaakt.';
    expect((await mao(weg)).code).toBe(2);
    expect((await mao(weg, { script: [{ ask: 'confirm', message, answer: false }] })).code).toBe(130);
    expect(await drafts(mao)).toHaveLength(1);
    const { stdout } = await mao([...weg, '--ja', '--json']);
    expect(errorsOf('onafgemaakt-weg', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toEqual({ nr: 1, copies: [], logEmptied: true });
    expect(await drafts(mao)).toEqual([]);
    const missing = await mao([...weg, '--ja']);
    expect([missing.code, missing.stderr]).toEqual([
      4,
      'Er is geen onafgemaakte les met het nummer 1.\nDe nummers ziet u met: mao les concept --json\n',
    ]);
  });

  test('without one it says how to begin', async () => {
    const said =
      'Er zijn geen lessen waarvan u het vastleggen afbrak. Lessen met de status concept ziet u met: mao les lijst --status concept\n';
    const mao = newMao();
    expect(await mao(['les', 'concept'])).toEqual({ code: 0, stdout: '', stderr: said });
    expect(await mao(['les', 'concept'], { script: [] })).toEqual({ code: 0, stdout: '', stderr: said });
  });
});

describe('the editor', () => {
  test('begins with what was typed, and its text is the answer', async () => {
    const mao = newMao();
    const editor = join(mao.folder, 'editor');
    writeFileSync(editor, `#!/bin/sh\necho "${WORKS}" >> "$1"\n`);
    chmodSync(editor, 0o700);
    const script = [works('Eerst dit:\n:e'), stuck(''), next(''), TAG, NO_MORE, YES];
    await mao(IN_TWENTE, { script, env: { EDITOR: editor } });
    expect((await shown(mao)).insight).toBe(`Eerst dit:\n${WORKS}`);
  });

  test.each([
    ['none is set', {}, 'Er is geen editor ingesteld.'],
    ['it is not there', { EDITOR: 'geen-editor' }, 'De editor "geen-editor" gaf geen tekst terug.'],
  ])('when %s it is said, and what was typed stays', async (_name, env, message) => {
    const mao = newMao();
    const script = [
      works(`${WORKS}\n:e`),
      starting(works(WORKS), WORKS),
      stuck(''),
      next(''),
      TAG,
      NO_MORE,
      YES,
    ];
    expect((await mao(IN_TWENTE, { script, env })).stderr).toContain(message);
    expect((await shown(mao)).insight).toBe(WORKS);
  });
});
