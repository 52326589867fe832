import { describe, expect, test } from 'vitest';
import { done, failed, lessonArgs, maoWithLesson, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('les lijst', () => {
  test('is a table, cut at twenty, with the way to more', async () => {
    const mao = await maoWithLesson('--datum', 'maart 2022', '--indicator', '2.1');
    await mao(lessonArgs('--richting', 'belemmerend'));
    const first =
      'Code      Datum    Richting     Kader    Titel               Status\n' +
      'TWE-3467  2022-03  stimulerend  2.6 2.1  Bellen op dag twee  concept\n';
    expect(await mao(['les', 'lijst'])).toEqual(
      done(`${first}TWE-9CDF  –        belemmerend  2.6      Bellen op dag twee  concept\n`),
    );
    expect(await mao(['les', 'lijst', '--limiet', '1'])).toEqual(
      done(
        first,
        '1 van 2 lessen. Meer ziet u met --limiet 2, minder met een filter zoals --regio of --element.\n',
      ),
    );
    expect((await mao(['les', 'lijst', '--richting', 'belemmerend', '--json'])).stdout).toMatch(
      /^\[\n\{.*\}\n\]\n$/,
    );
  });

  test('a search that is cut says how many there are', async () => {
    const mao = await maoWithLesson();
    await mao(lessonArgs());
    expect((await mao(['les', 'lijst', '--zoek', 'brief', '--limiet', '1'])).stderr).toBe(
      '1 van 2 lessen. Meer ziet u met --limiet 2, minder met een filter zoals --regio of --element.\n',
    );
  });

  test('as JSON is every lesson, or an empty list', async () => {
    const mao = newMao();
    expect(await mao(['les', 'lijst', '--json', '--stil'])).toEqual(done('[]\n'));
    for (let at = 0; at < 21; at += 1) await mao(lessonArgs());
    const lessons = JSON.parse((await mao(['les', 'lijst', '--json'])).stdout);
    expect([lessons.length, errorsOf('lessen', lessons)]).toEqual([21, []]);
    expect((await mao(['les', 'lijst'])).stdout.split('\n')).toHaveLength(22);
    expect((await mao(['les', 'lijst', '--zoek', 'brief', '--limiet', '2'])).stdout.split('\n')).toHaveLength(
      4,
    );
  });

  test('that is empty says what to do', async () => {
    const mao = newMao();
    expect(await mao(['les', 'lijst'])).toEqual(
      done('', 'Er zijn nog geen lessen. Leg er een vast met: mao les toevoegen\n'),
    );
    expect(await mao(['les', 'lijst', '--regio', 'Hart van Brabant'])).toEqual(
      done(
        '',
        'Er zijn nog geen lessen voor Hart van Brabant. Leg er een vast met: mao les toevoegen --regio "Hart van Brabant"\n',
      ),
    );
    expect(await mao(['les', 'lijst', '--van', 'ooit'])).toEqual(
      failed(
        2,
        '--van: "ooit" is geen datum die mao kan lezen.',
        'Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.',
      ),
    );
  });
});

describe('les toon', () => {
  test('shows every field that holds something', async () => {
    const mao = await maoWithLesson('--datum', 'maart 2022', '--indicator', '2.1', '--perspectief', 'ouders');
    expect(await mao(['les', 'toon', 'twe3467'])).toEqual(
      done(`TWE-3467  Bellen op dag twee

Status
  concept

Regio
  Twente

Datum
  2022-03

Wat gebeurde er
  Wij belden ouders op de tweede dag van het verzuim.

Les
  Een vraag opent wat een brief sluit.

Richting
  stimulerend

Indicatoren
  2.6 Pro-activiteit is een basishouding (belangrijkste)
  2.1 Onderling vertrouwen

Perspectieven
  ouder
`),
    );
    const { stdout } = await mao(['les', 'toon', 'TWE-3467', '--json']);
    expect(errorsOf('les', JSON.parse(stdout))).toEqual([]);
  });

  test('an unknown code is answered with the nearest', async () => {
    const mao = await maoWithLesson();
    expect(await mao(['les', 'toon', 'TWE-3476'])).toEqual(
      failed(
        4,
        'Er is geen les met de code "TWE-3476".',
        'Bedoelt u TWE-3467? Alle codes ziet u met: mao les lijst',
      ),
    );
  });
});
