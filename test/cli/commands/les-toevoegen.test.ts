import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/import.ts';
import { done, failed, lessonArgs, maoWithLesson, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('les toevoegen', () => {
  test('gives the code on standard output, and says what to do next', async () => {
    const mao = newMao();
    expect(await mao(lessonArgs())).toEqual(
      done('TWE-3467\n', 'De les is vastgelegd als concept. Bekijk haar met: mao les toon TWE-3467\n'),
    );
    expect(await mao(lessonArgs('--stil'))).toEqual(done('TWE-9CDF\n'));
  });

  test('as JSON gives the whole lesson, with the role of who recorded it', async () => {
    const mao = newMao();
    const { stdout, stderr } = await mao(lessonArgs('--json', '--door', ' coalitieleider '));
    const lesson = JSON.parse(stdout);
    expect([errorsOf('les', lesson), lesson.createdBy, stderr]).toEqual([[], 'coalitieleider', '']);
    const byEnvironment = await mao(lessonArgs('--json'), { env: { MAO_ROL: 'regiebureau' } });
    expect(JSON.parse(byEnvironment.stdout).createdBy).toBe('regiebureau');
  });

  test('names everything that is missing or wrong, with the option that gives it', async () => {
    const mao = newMao();
    expect(await mao(['les', 'toevoegen'])).toEqual(
      failed(
        2,
        '--regio: De regio ontbreekt.',
        '--les: De les ontbreekt.',
        '--titel: Hier ontbreekt de titel.',
        '--gebeurd: Hier ontbreekt wat er gebeurde.',
        '--richting: Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
        '--indicator: Hier ontbreekt ten minste één element of indicator.',
        'Geef nog: --regio, --les, --titel, --gebeurd, --richting, --indicator.',
      ),
    );
    expect(await mao(lessonArgs('--datum', '31-02-2022', '--indicator', '9.9'))).toEqual(
      failed(
        2,
        '--datum: De datum "31-02-2022" bestaat niet. Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.',
        '--indicator: "9.9" is geen element of indicator van het reflectiekader 2022. Met "mao kader toon" ziet u alle elementen en indicatoren.',
      ),
    );
    expect(await mao(lessonArgs('--titel', '', '--datum', '31-02-2022'))).toEqual(
      failed(
        2,
        '--datum: De datum "31-02-2022" bestaat niet. Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.',
        '--titel: Hier ontbreekt de titel.',
        'Geef nog: --titel.',
      ),
    );
    expect((await mao(['les', 'lijst'])).stdout).toBe('');
  });

  test('a value that says that there is nothing is missing', async () => {
    expect(await newMao()(lessonArgs('--richting', 'onbekend'))).toEqual(
      failed(
        2,
        '--richting: Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
        'Geef nog: --richting.',
      ),
    );
  });

  test('an unknown region does not exist; a used number is rejected', async () => {
    const mao = await maoWithLesson('--nummer', '7');
    expect(await mao(lessonArgs('--regio', 'Twentte'))).toEqual(
      failed(
        4,
        '--regio: De regio "Twentte" is niet bekend.',
        'Bedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.',
      ),
    );
    expect(await mao(lessonArgs('--nummer', '7'))).toEqual(
      failed(
        3,
        'Het nummer "7" is in deze regio al gebruikt voor de les TWE-3467.',
        'Kies een ander nummer, of wijzig die les met: mao les wijzig TWE-3467',
      ),
    );
  });

  test('from a file: an object, an array, an object a line', async () => {
    const mao = newMao();
    const one =
      '{"region":"Twente","observation":"a","insight":"Bel eerst.","direction":"stimulerend","tags":["2.6"]}';
    const args = ['les', 'toevoegen', '--bestand', '-'];
    expect(await mao(args, { input: one })).toEqual(
      done('TWE-3467\n', 'De les is vastgelegd als concept. Bekijk haar met: mao les toon TWE-3467\n'),
    );
    expect(await mao(args, { input: `[${one},${one}]` })).toEqual(
      done('TWE-9CDF\nTWE-GHJK\n', '2 lessen zijn vastgelegd als concept. Bekijk ze met: mao les lijst\n'),
    );
    const lines = await mao([...args, '--json'], { input: `${one}\n\n${one}\n` });
    expect([errorsOf('lessen', JSON.parse(lines.stdout)), JSON.parse(lines.stdout).length]).toEqual([[], 2]);
    expect(await mao(args, { input: '[]' })).toEqual(
      done('', 'Er stond geen les in het bestand; er is niets vastgelegd.\n'),
    );
  });

  test('from a file that is wrong nothing is recorded', async () => {
    const mao = newMao();
    const args = ['les', 'toevoegen', '--bestand', '-'];
    const input =
      '[{"region":"Twente","insight":"a","extra":{"Titel":"b"}},\n{"region":"TWE"},\n{"region":"TWE","insight":"c"}]';
    expect(await mao(args, { input })).toEqual(
      failed(
        3,
        'Regel 1, extra.Titel: De kop "Titel" in extra is al in gebruik. Zet de tekst in het veld waar zij hoort, of geef de kop een andere naam.',
        'Regel 1, observation: Hier ontbreekt wat er gebeurde.',
        'Regel 1, direction: Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
        'Regel 1, tags: Hier ontbreekt ten minste één element of indicator.',
        'Regel 2, insight: De les ontbreekt.',
        'Regel 2, observation: Hier ontbreekt wat er gebeurde.',
        'Regel 2, direction: Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
        'Regel 2, tags: Hier ontbreekt ten minste één element of indicator.',
        'Regel 3, observation: Hier ontbreekt wat er gebeurde.',
        'Regel 3, direction: Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
        'Regel 3, tags: Hier ontbreekt ten minste één element of indicator.',
        'Er is niets vastgelegd. Verbeter het bestand en probeer het opnieuw.',
      ),
    );
    const asJson = await mao([...args, '--json'], { input: '{' });
    expect([asJson.code, asJson.stdout, errorsOf('fout', JSON.parse(asJson.stderr))]).toEqual([3, '', []]);
    expect(await mao(['les', 'toevoegen', '--bestand', 'bestaat-niet.json'])).toEqual(
      failed(4, 'Het bestand "bestaat-niet.json" bestaat niet.', 'Controleer het pad en de naam.'),
    );
  });

  test('from a file: everything that is wrong with a lesson is named at once', async () => {
    const mao = newMao();
    const args = ['les', 'toevoegen', '--bestand', '-'];
    const input = '{"region":"Twentte","level":"wijk","tags":["9.9"],"mijn veld":1}';
    const { stderr } = await mao([...args, '--json'], { input });
    const { problems } = JSON.parse(stderr).error;
    expect(problems.map(({ column, code }: Problem) => [column, code])).toEqual([
      ['["mijn veld"]', 'unknown-value'],
      ['level', 'unknown-value'],
      ['region', 'unknown-region'],
      ['insight', 'missing-value'],
      ['tags', 'unknown-tag'],
      ['observation', 'missing-value'],
      ['direction', 'missing-value'],
    ]);
    expect(problems.at(-1)).toEqual({
      ...{ line: 1, row: 1, column: 'direction', value: null, code: 'missing-value' },
      message: 'Hier ontbreekt de richting: stimulerend, belemmerend of gemengd.',
      hint: 'Vul het veld "direction" in.',
    });
    expect(await mao(args, { input: '5' })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^Regel 1: Hier hoort een groep velden te staan[^\n]*\nEr is niets/),
    });
  });

  test('from a file that is CSV says where such a file is read', async () => {
    expect(
      await newMao()(['les', 'toevoegen', '--bestand', '-'], { input: 'regio;les\nTwente;Bel.\n' }),
    ).toEqual(
      failed(
        3,
        'Dit lijkt een CSV-bestand; hier hoort JSON.',
        'Lessen uit een CSV-bestand leest u in met: mao importeer <bestand>',
      ),
    );
  });

  test('from a file: what belongs to a lesson that exists is refused, not forgotten', async () => {
    const mao = newMao();
    const args = ['les', 'toevoegen', '--bestand', '-'];
    const lesson = {
      ...{ region: 'TWE', title: 'a', observation: 'b', insight: 'c', direction: 'gemengd', tags: ['2.6'] },
      ...{ id: null, status: 'concept', statusReason: null },
    };
    const known = { ...lesson, id: 'TWE-9CDF', status: 'ingetrokken', statusReason: 'Achterhaald.' };
    const message =
      'Dit hoort bij een les die al eerder is vastgelegd; een nieuwe les krijgt een eigen code en begint als concept. Lees zulke lessen in met: mao importeer';
    expect(await mao(args, { input: JSON.stringify(known) })).toEqual(
      failed(
        3,
        `Regel 1, id: ${message}`,
        `Regel 1, status: ${message}`,
        `Regel 1, statusReason: ${message}`,
        'Er is niets vastgelegd. Verbeter het bestand en probeer het opnieuw.',
      ),
    );
    expect((await mao(args, { input: JSON.stringify(lesson) })).stdout).toBe('TWE-3467\n');
  });

  test('from a file that is no UTF-8 nothing is recorded', async () => {
    const mao = newMao();
    const path = join(mao.folder, 'les.json');
    const bytes = Buffer.from('{"region":"TWE","title":"Co\u00f6rdinatie"}', 'latin1');
    writeFileSync(path, bytes);
    expect(await mao(['les', 'toevoegen', '--bestand', path])).toEqual(
      failed(3, 'Het bestand is geen UTF-8.', 'Bewaar het bestand als UTF-8 en probeer het opnieuw.'),
    );
  });
});
