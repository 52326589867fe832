import { describe, expect, test } from 'vitest';
import { done, failed, lessonArgs, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('zoek', () => {
  test('shows the best first, with the place where it was found', async () => {
    const mao = newMao();
    await mao(lessonArgs('--datum', '2022'));
    await mao(lessonArgs('--titel', 'De brief', '--richting', 'belemmerend'));
    expect(await mao(['zoek', 'brief', 'wachtlijst'])).toEqual(
      done(
        'TWE-9CDF  De brief\n    belemmerend · 2.6\n    Een vraag opent wat een *brief* sluit.\n\n' +
          'TWE-3467  Bellen op dag twee\n    2022 · stimulerend · 2.6\n    Een vraag opent wat een *brief* sluit.\n',
      ),
    );
    const { stdout } = await mao(['zoek', 'brief', '--json']);
    const hits = JSON.parse(stdout);
    expect(errorsOf('zoekresultaat', hits)).toEqual([]);
    expect(hits[0].score).toBeGreaterThan(hits[1].score);
    expect(hits[1].score).toBeGreaterThan(0);
    expect(hits[1].snippet).toBe('Een vraag opent wat een brief sluit.');
    expect((await mao(['zoek', 'brief', '--limiet', '1', '--richting', 'stimulerend'])).stdout).toMatch(
      /^TWE-3467/,
    );
  });

  test('leaves withdrawn lessons out unless they are asked for, and says when there is nothing', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    await mao(['les', 'intrekken', 'TWE-3467', '--reden', 'Dubbel.']);
    expect(await mao(['zoek', 'brief'])).toEqual(
      done('', 'Er zijn geen lessen gevonden met "brief". Probeer andere of minder woorden.\n'),
    );
    expect(await mao(['zoek', 'brief', '--json', '--stil'])).toEqual(done('[]\n'));
    expect((await mao(['zoek', 'brief', '--status', 'ingetrokken'])).stdout).toMatch(/^TWE-3467/);
  });

  test.each([[['']], [[' ', '']]])('asks for words when %j are none', async (words) => {
    expect(await newMao()(['zoek', ...words])).toEqual(
      failed(2, 'Zeg erbij wat u zoekt.\nBijvoorbeeld: mao zoek thuiszitters terug naar school'),
    );
  });
});

describe('regio', () => {
  test('lijst shows codes, names and other spellings', async () => {
    const mao = newMao();
    const lines = (await mao(['regio', 'lijst'])).stdout.split('\n');
    expect([lines.length, lines[0], lines[1]]).toEqual([
      25,
      'Code  Naam                 Ook bekend als                  Schil',
      'ALM   Almere                                               het hart',
    ]);
    expect(errorsOf('regio-lijst', JSON.parse((await mao(['regio', 'lijst', '--json'])).stdout))).toEqual([]);
  });

  test('toevoegen and wijzig say what came of it', async () => {
    const mao = newMao();
    const added = await mao(['regio', 'toevoegen', 'zee', 'Zeeland', '--alias', 'Walcheren', '--json']);
    expect(added).toEqual(
      done(
        '{"code":"ZEE","name":"Zeeland","ring":null,"aliases":["Walcheren"]}\n',
        'De regio Zeeland (ZEE) is toegevoegd.\n',
      ),
    );
    expect(
      await mao(['regio', 'wijzig', 'walcheren', '--naam', 'Zeeuwse delta', '--alias', 'Delta', '--json']),
    ).toEqual(
      done(
        '{"code":"ZEE","name":"Zeeuwse delta","ring":null,"aliases":["Delta","Walcheren","Zeeland"]}\n',
        'De regio Zeeuwse delta (ZEE) is gewijzigd.\n',
      ),
    );
    expect(errorsOf('regio-lijst', [JSON.parse(added.stdout)])).toEqual([]);
  });

  test.each([
    [
      ['toevoegen', 'ZEE', 'Twente'],
      3,
      '"Twente" hoort al bij de regio met code TWE.',
      'Kies een andere naam, code of alias. Hoofdletters, accenten, streepjes en het woord "regio" tellen daarbij niet mee.',
    ],
    [
      ['toevoegen', 'Z', 'Zeeland'],
      3,
      'De code "Z" kan niet worden gebruikt.',
      'Kies drie hoofdletters of cijfers, te beginnen met een letter, bijvoorbeeld TWE.',
    ],
    [
      ['wijzig', 'TWE'],
      2,
      'Zeg erbij wat er aan de regio gewijzigd moet worden.',
      'Geef --naam, --alias of --alias-weg.',
    ],
    [
      ['wijzig', 'TWE', '--alias-weg', 'Tukkerland'],
      4,
      'Twente heeft geen alias "Tukkerland".',
      'De aliassen ziet u met: mao regio lijst',
    ],
    [
      ['wijzig', 'Atlantis', '--naam', 'x'],
      4,
      'De regio "Atlantis" is niet bekend.',
      "Alle regio's ziet u met: mao regio lijst. Voeg een nieuwe toe met: mao regio toevoegen",
    ],
  ])('refuses %j', async (args, code, message, hint) => {
    expect(await newMao()(['regio', ...args])).toEqual(failed(code, message, hint));
  });
});
