import { describe, expect, test } from 'vitest';
import { SUGGESTED_QUESTION } from '../../../src/cli/ask-tags.ts';
import { LESSON_FIELDS } from '../../../src/cli/lesson-fields.ts';
import { lessonArgs, newMao } from '../../helpers/commands.ts';
import type { Step } from '../../helpers/prompter.ts';

const questionOf = (option: string): string =>
  LESSON_FIELDS.find((field) => field.option === option)?.question ?? '';
const MAIN_TAG =
  'Bij welke indicator van het reflectiekader hoort deze les vooral? (typ een nummer of een woord)';
const MORE_TAGS = 'Hoort zij ook nog ergens anders bij?';
const ASKED: Readonly<Record<string, Step>> = {
  regio: { ask: 'select', message: questionOf('regio'), answer: 'Twente' },
  titel: { ask: 'text', message: questionOf('titel'), answer: 'Bellen' },
  gebeurd: { ask: 'longText', message: questionOf('gebeurd'), answer: 'Wij belden.\n\nEn nog eens.' },
  les: { ask: 'longText', message: questionOf('les'), answer: 'Een vraag opent.' },
  richting: { ask: 'select', message: questionOf('richting'), answer: 'stimulerend' },
  vooral: { ask: 'select', message: MAIN_TAG, answer: '2.6 Pro-activiteit is een basishouding' },
  ook: { ask: 'select', message: MORE_TAGS, answer: '2.1 Onderling vertrouwen' },
  klaar: { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
};
const MORE = 'Wilt u nog meer vastleggen? Dat mag ook later.';
const SURE: Step = { ask: 'select', message: 'Deze les vastleggen?', answer: 'Ja, vastleggen' };

describe('les toevoegen on a terminal', () => {
  test('asks what a lesson needs, offers the rest and records it', async () => {
    const mao = newMao();
    const script: Step[] = [
      ...Object.values(ASKED),
      { ask: 'selectMany', message: MORE, answer: [questionOf('datum'), questionOf('wanneer-niet')] },
      { ask: 'text', message: questionOf('datum'), answer: 'maart 2022' },
      { ask: 'text', message: questionOf('wanneer-niet'), answer: 'Niet in het weekend.' },
      SURE,
    ];
    expect(await mao(['les', 'toevoegen', '--door', 'coalitieleider'], { script })).toEqual({
      code: 0,
      stdout: 'TWE-3467\n',
      stderr: [
        '',
        '  Regio: TWE',
        '  Datum: maart 2022',
        '  Titel: Bellen',
        '  Wat gebeurde er: Wij belden.  En nog eens.',
        '  Les: Een vraag opent.',
        '  Richting: stimulerend',
        '  Indicatoren: 2.6, 2.1',
        '  Wanneer niet: Niet in het weekend.',
        '',
        'De les is vastgelegd als concept. Bekijk haar met: mao les toon TWE-3467',
        '',
      ].join('\n'),
    });
    expect(JSON.parse((await mao(['les', 'toon', 'TWE-3467', '--json'])).stdout)).toMatchObject({
      region: 'TWE',
      learnedOn: '2022-03',
      title: 'Bellen',
      observation: 'Wij belden.\n\nEn nog eens.',
      insight: 'Een vraag opent.',
      direction: 'stimulerend',
      limits: 'Niet in het weekend.',
      tags: [
        { code: '2.6', main: true },
        { code: '2.1', main: false },
      ],
      createdBy: 'coalitieleider',
    });
  });

  test('asks only what was not given, and nothing when all is there', async () => {
    const mao = newMao();
    const script: Step[] = [
      ...Object.entries(ASKED).flatMap(([option, step]) =>
        option === 'regio' || option === 'les' ? [] : [step],
      ),
      { ask: 'selectMany', message: MORE, answer: [] },
      SURE,
    ];
    const args = ['les', 'toevoegen', '--regio', 'DRE', '--les', 'Vraag door.'];
    expect((await mao(args, { script })).stdout).toBe('DRE-3467\n');
    expect((await mao(lessonArgs(), { script: [] })).stdout).toBe('TWE-9CDF\n');
  });

  test('what is not right can be changed before it is recorded', async () => {
    const mao = newMao();
    const script: Step[] = [
      ...Object.values(ASKED),
      { ask: 'selectMany', message: MORE, answer: [] },
      { ...SURE, answer: 'Eerst iets wijzigen' },
      { ask: 'select', message: 'Wat wilt u wijzigen?', answer: 'Titel' },
      { ask: 'text', message: questionOf('titel'), answer: 'Eerst bellen' },
      SURE,
    ];
    await mao(['les', 'toevoegen'], { script });
    expect(JSON.parse((await mao(['les', 'toon', 'TWE-3467', '--json'])).stdout).title).toBe('Eerst bellen');
  });

  test('suggests indicators by what was told; a suggestion that is taken over is remembered as one', async () => {
    const mao = newMao();
    const suggested =
      '5.3 Terugdringen van vrijstellingen 5a (weer naar school, lichamelijke gronden, vrijstelling)';
    const script: Step[] = [
      { ask: 'select', message: SUGGESTED_QUESTION, initialName: suggested, answer: suggested },
      { ask: 'select', message: MORE_TAGS, answer: '2.5 Gedeelde taal' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
      { ask: 'selectMany', message: MORE, answer: [] },
      SURE,
    ];
    const told = 'Leerlingen met een vrijstelling op lichamelijke gronden gaan weer naar school.';
    const args = ['--regio', 'TWE', '--titel', 'Opnieuw kijken', '--gebeurd', 'Wij keken.', '--les', told];
    await mao(['les', 'toevoegen', ...args, '--richting', 'stimulerend'], { script });
    expect(JSON.parse((await mao(['les', 'toon', 'TWE-3467', '--json'])).stdout)).toHaveProperty('tags', [
      { code: '5.3', main: true, framework: '2022', suggested: true },
      { code: '2.5', main: false, framework: '2022' },
    ]);
  });

  test('no at the end records nothing', async () => {
    const mao = newMao();
    const script: Step[] = [
      ...Object.values(ASKED),
      { ask: 'selectMany', message: MORE, answer: [] },
      { ...SURE, answer: 'Nee, niet vastleggen' },
    ];
    const { code, stdout, stderr } = await mao(['les', 'toevoegen'], { script });
    expect([code, stdout, stderr.split('\n').at(-2)]).toEqual([
      130,
      '',
      'Afgebroken; er is niets vastgelegd.',
    ]);
    expect((await mao(['les', 'lijst', '--stil'])).stdout).toBe('');
  });

  test('an answer that cannot be used is refused at once, in Dutch', async () => {
    const mao = newMao();
    const script: Step[] = [
      ...Object.values(ASKED),
      { ask: 'selectMany', message: MORE, answer: [questionOf('datum')] },
      { ask: 'text', message: questionOf('datum'), answer: '31-02-2022' },
    ];
    await expect(refusal(mao(['les', 'toevoegen'], { script, env: { MAO_DEBUG: '1' } }))).resolves.toContain(
      'refuses the scripted answer: De datum "31-02-2022" bestaat niet. Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.',
    );
  });

  test('an option that cannot be used is said before the first question', async () => {
    const mao = newMao();
    const { code, stderr } = await mao(['les', 'toevoegen', '--regio', 'Twentte'], { script: [] });
    expect([code, stderr]).toEqual([
      4,
      '--regio: De regio "Twentte" is niet bekend.\nBedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.\n',
    ]);
  });

  async function refusal(call: Promise<{ stderr: string }>): Promise<string> {
    return (await call).stderr;
  }
});

describe('the other verbs on a terminal', () => {
  test('les wijzig asks which fields and what they become', async () => {
    const mao = newMao();
    await mao(lessonArgs('--perspectief', 'ouder'));
    const script: Step[] = [
      { ask: 'selectMany', message: 'Wat wilt u wijzigen?', answer: ['Titel', 'Perspectieven'] },
      { ask: 'text', message: questionOf('titel'), answer: 'Eerst bellen' },
      { ask: 'text', message: questionOf('perspectief'), answer: 'ouder, jongere' },
    ];
    expect((await mao(['les', 'wijzig', 'TWE-3467'], { script })).stderr).toBe(
      'De les TWE-3467 is gewijzigd.\n',
    );
    expect(JSON.parse((await mao(['les', 'toon', 'TWE-3467', '--json'])).stdout)).toMatchObject({
      title: 'Eerst bellen',
      perspectives: ['jongere', 'ouder'],
    });
  });

  test('les wijzig begins with what stands there', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const script: Step[] = [
      { ask: 'selectMany', message: 'Wat wilt u wijzigen?', answer: ['Regio', 'Richting', 'Indicatoren'] },
      { ask: 'select', message: questionOf('regio'), initial: 'TWE', answer: 'Twente' },
      { ask: 'select', message: questionOf('richting'), initial: 'stimulerend', answer: 'stimulerend' },
      { ask: 'select', message: MAIN_TAG, initial: '2.6', answer: '2.6 Pro-activiteit is een basishouding' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
    ];
    expect((await mao(['les', 'wijzig', 'TWE-3467'], { script })).stderr).toBe(
      'De les TWE-3467 was al zo; er is niets gewijzigd.\n',
    );
  });

  test('les label asks which indicators', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const script: Step[] = [
      { ask: 'select', message: MAIN_TAG, answer: '1.1 Eén verhaal' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
    ];
    expect((await mao(['les', 'label', 'TWE-3467'], { script })).stderr).toBe(
      'De les TWE-3467 is verbonden met 2.6, 1.1.\n',
    );
  });

  test('les intrekken asks why', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const script: Step[] = [{ ask: 'text', message: 'Waarom wordt de les ingetrokken?', answer: 'Dubbel.' }];
    await mao(['les', 'intrekken', 'TWE-3467'], { script });
    expect(JSON.parse((await mao(['les', 'toon', 'TWE-3467', '--json'])).stdout)).toMatchObject({
      status: 'ingetrokken',
      statusReason: 'Dubbel.',
    });
  });
});
