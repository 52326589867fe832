import { describe, expect, test } from 'vitest';
import { done, failed, maoWithLesson } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('les wijzig', () => {
  test('says what came of it', async () => {
    const mao = await maoWithLesson();
    const args = ['les', 'wijzig', 'TWE-3467', '--aanbeveling', 'Bel.'];
    expect(await mao(args)).toEqual(done('', 'De les TWE-3467 is gewijzigd.\n'));
    expect(await mao(args)).toEqual(done('', 'De les TWE-3467 was al zo; er is niets gewijzigd.\n'));
    await mao(['les', 'vaststellen', 'TWE-3467']);
    const again = await mao(['les', 'wijzig', 'TWE-3467', '--aanbeveling', '', '--json']);
    expect(again.stderr).toBe(
      'De les TWE-3467 is gewijzigd. Zij is weer concept; laat haar opnieuw vaststellen.\n',
    );
    const lesson = JSON.parse(again.stdout);
    expect([errorsOf('les', lesson), lesson.recommendation, lesson.status]).toEqual([[], null, 'concept']);
  });

  test('without anything to change, or of a withdrawn lesson, is refused', async () => {
    const mao = await maoWithLesson();
    expect(await mao(['les', 'wijzig', 'TWE-3467'])).toEqual(
      failed(
        2,
        'Zeg erbij wat er gewijzigd moet worden.',
        'Bijvoorbeeld: mao les wijzig TWE-3467 --titel "Nieuwe titel". Alle velden ziet u met: mao les wijzig --help',
      ),
    );
    await mao(['les', 'intrekken', 'TWE-3467', '--reden', 'Dubbel.']);
    // Before anything is asked.
    expect(await mao(['les', 'wijzig', 'TWE-3467'], { script: [] })).toEqual(
      failed(
        3,
        'De les TWE-3467 is ingetrokken en wordt niet meer gewijzigd.',
        'Leg zo nodig een nieuwe les vast met: mao les toevoegen',
      ),
    );
  });
});

describe('les label, vaststellen, intrekken', () => {
  test('say what came of it', async () => {
    const mao = await maoWithLesson();
    const label = [
      'les',
      'label',
      'TWE-3467',
      '--indicator',
      '1.1',
      '--hoofd',
      '2.4',
      '--weg',
      '2.6',
      '--richting',
      'gemengd',
    ];
    expect(await mao(label)).toEqual(done('', 'De les TWE-3467 is verbonden met 2.4, 1.1.\n'));
    expect(await mao(['les', 'label', 'TWE-3467', '--weg', '2.4', '--weg', '1.1'])).toEqual(
      done(
        '',
        'De les TWE-3467 hoort nu nergens meer bij en moet nog worden geduid. Dat kan met: mao les label TWE-3467\n',
      ),
    );
    expect(await mao(['les', 'vaststellen', 'TWE-3467'])).toEqual(
      failed(
        3,
        'De les TWE-3467 heeft nog geen richting of geen indicator.',
        'Vul die eerst aan, bijvoorbeeld met: mao les wijzig TWE-3467 --richting stimulerend --indicator 2.4',
      ),
    );
    await mao(['les', 'label', 'TWE-3467', '--indicator', '2.4']);
    const confirmed = await mao(['les', 'vaststellen', 'TWE-3467', '--json']);
    expect([errorsOf('les', JSON.parse(confirmed.stdout)), confirmed.stderr]).toEqual([
      [],
      'De les TWE-3467 is vastgesteld.\n',
    ]);
    expect(await mao(['les', 'intrekken', 'TWE-3467', '--reden', 'Dubbel.'])).toEqual(
      done(
        '',
        'De les TWE-3467 is ingetrokken. Zij blijft bewaard, maar telt niet meer mee in rapportages.\n',
      ),
    );
  });

  test('name what is missing', async () => {
    const mao = await maoWithLesson();
    expect(await mao(['les', 'label', 'TWE-3467'])).toEqual(
      failed(
        2,
        'Zeg erbij met welke indicatoren de les te maken heeft.',
        'Bijvoorbeeld: mao les label TWE-3467 --indicator 2.4 --richting stimulerend',
      ),
    );
    expect(await mao(['les', 'intrekken', 'TWE-3467'])).toEqual(
      failed(
        2,
        'Er ontbreekt een antwoord: Waarom wordt de les ingetrokken?',
        'Geef het met --reden; zonder terminal stelt mao geen vragen.',
      ),
    );
    expect(await mao(['les', 'intrekken', 'TWE-3467', '--reden', ' '])).toEqual(
      failed(2, 'Een les wordt niet zonder reden ingetrokken.', 'Geef de reden met --reden "…".'),
    );
    expect((await mao(['les', 'intrekken', 'TWE-XXXX'], { script: [] })).code).toBe(4);
    expect((await mao(['les', 'label', 'TWE-XXXX'], { script: [] })).code).toBe(4);
  });
});
