import { describe, expect, test } from 'vitest';
import { done, failed, maoWithLesson } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('les geschiedenis', () => {
  test('tells who did what, each field before and after', async () => {
    const mao = await maoWithLesson('--door', 'coalitieleider');
    await mao(['les', 'wijzig', 'TWE-3467', '--aanbeveling', 'Bel.'], { env: { MAO_ROL: 'regiebureau' } });
    await mao(['les', 'label', 'TWE-3467', '--hoofd', '2.4', '--door', 'verbinder'], {
      env: { MAO_ROL: 'regiebureau' },
    });
    await mao(['les', 'intrekken', 'TWE-3467', '--reden', 'Dubbel.']);
    const { code, stdout, stderr } = await mao(['les', 'geschiedenis', 'TWE-3467']);
    expect([code, stderr]).toEqual([0, '']);
    // Moments are in the time of the machine.
    expect(stdout.replaceAll(/^2024-06-0\d \d\d:(\d\d)/gmu, 'moment :$1')).toBe(`TWE-3467  Bellen op dag twee

moment :00  vastgelegd door coalitieleider

moment :01  gewijzigd door regiebureau
  Aanbeveling
    was:  (leeg)
    werd: Bel.

moment :02  gelabeld door verbinder
  Indicatoren
    was:  2.6 (belangrijkste)
    werd: 2.4 (belangrijkste), 2.6

moment :03  ingetrokken: Dubbel.
  Status
    was:  concept
    werd: ingetrokken
  Reden
    was:  (leeg)
    werd: Dubbel.
`);
    const json = JSON.parse((await mao(['les', 'geschiedenis', 'TWE-3467', '--json'])).stdout);
    expect([errorsOf('les-geschiedenis', json), json.events.length]).toEqual([[], 4]);
  });
});

describe('les wis', () => {
  const asked = 'De les TWE-3467 voorgoed wissen, met de geschiedenis? Dit kan niet ongedaan worden gemaakt.';
  const GONE =
    'De les TWE-3467 is gewist: tekst, zoekwoorden en geschiedenis. De code wordt nooit opnieuw gebruikt.\n';
  const ELSEWHERE = 'Staat de les ook in een bestand van de regio, haal haar daar dan ook weg.\n';

  test('asks first, showing which lesson; no is no', async () => {
    const mao = await maoWithLesson();
    const ask = (answer: boolean) => ({ script: [{ ask: 'confirm' as const, message: asked, answer }] });
    expect(await mao(['les', 'wis', 'TWE-3467'])).toEqual(
      failed(
        2,
        `Er ontbreekt een antwoord: ${asked}`,
        'Geef het met --ja; zonder terminal stelt mao geen vragen.',
      ),
    );
    expect(await mao(['les', 'wis', 'TWE-3467'], ask(false))).toEqual(
      failed(130, 'TWE-3467  Bellen op dag twee', 'Er is niets gewist.'),
    );
    expect(await mao(['les', 'wis', 'TWE-3467'], ask(true))).toEqual(
      done('', `TWE-3467  Bellen op dag twee\n${GONE}${ELSEWHERE}`),
    );
    expect(await mao(['les', 'wis', 'TWE-3467', '--ja'])).toEqual(
      failed(4, 'De les TWE-3467 is gewist en bestaat niet meer.'),
    );
  });

  test('says before it asks what stays and refers to the lesson', async () => {
    const mao = await maoWithLesson();
    await mao(['les', 'deel', 'TWE-3467', '--kanaal', 'website']);
    const [sharing] = JSON.parse((await mao(['deling', 'lijst', '--json'])).stdout);
    const script = [{ ask: 'confirm' as const, message: asked, answer: false }];
    expect(await mao(['les', 'wis', 'TWE-3467'], { script })).toEqual(
      failed(
        130,
        'TWE-3467  Bellen op dag twee',
        `Dit blijft staan, maar verwijst ernaar: ${sharing.id}`,
        'Er is niets gewist.',
      ),
    );
  });

  test('names the files that mao made, earlier databases included', async () => {
    const mao = await maoWithLesson();
    await mao(['exporteer', '--uit', `${mao.folder}/uit.csv`]);
    await mao(['db', 'reservekopie', `${mao.folder}/kopie.db`]);
    await mao(['db', 'herstel', `${mao.folder}/kopie.db`, '--ja']);
    const { stdout, stderr } = await mao(['les', 'wis', 'TWE-3467', '--ja', '--json']);
    const erasure = JSON.parse(stdout);
    expect(errorsOf('les-gewist', erasure)).toEqual([]);
    expect(stderr).toBe(
      `${GONE}In deze bestanden die mao maakte, kan de tekst nog staan. Kijk ze na; verwijder ze of maak ze opnieuw:\n` +
        `  ${mao.folder}/kopie.db (reservekopie)\n` +
        `  ${mao.folder}/uit.csv (export)\n` +
        `  ${mao.database}.voor-herstel-20240601120300 (eerdere database)\n${ELSEWHERE}`,
    );
  });
});
