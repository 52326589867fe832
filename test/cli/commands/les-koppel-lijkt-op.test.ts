import { describe, expect, test } from 'vitest';
import { LESSON_FIELDS } from '../../../src/cli/lesson-fields.ts';
import { done, failed, lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import type { Step } from '../../helpers/prompter.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const [A, B, C] = ['TWE-3467', 'TWE-9CDF', 'TWE-GHJK'];

async function three(): Promise<Mao> {
  const mao = newMao();
  await mao(lessonArgs());
  await mao(lessonArgs('--titel', 'Bellen na een week', '--indicator', '2.1'));
  await mao(lessonArgs('--titel', 'Geld', '--gebeurd', 'Budget op.', '--les', 'Begroot ruimer.'));
  return mao;
}

describe('les koppel', () => {
  test('links, and both lessons show it', async () => {
    const mao = await three();
    expect(
      await mao(['les', 'koppel', A, '--bouwt-voort-op', B, '--spreekt-tegen', C, '--door', 'ib']),
    ).toEqual(done('', `De les ${A} is gekoppeld: bouwt voort op ${B}, spreekt tegen ${C}.\n`));
    expect((await mao(['les', 'toon', A])).stdout).toContain(
      `Koppelingen\n  bouwt voort op ${B}\n  spreekt tegen ${C}\n`,
    );
    expect((await mao(['les', 'toon', B])).stdout).toContain(`Koppelingen\n  is de basis van ${A}\n`);
    const { stdout } = await mao(['les', 'toon', B, '--json']);
    expect(errorsOf('les', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({
      links: [],
      network: { linkedBy: [{ kind: 'bouwt voort op', lesson: A }] },
    });
    expect((await mao(['les', 'geschiedenis', A])).stdout).toMatch(
      /gekoppeld door ib\n {2}Koppelingen\n {4}erbij: bouwt voort op TWE-9CDF\n {4}erbij: spreekt tegen TWE-GHJK\n/u,
    );
    expect((await mao(['les', 'koppel', A, '--weg', B, '--weg', C])).stderr).toBe(
      `De les ${A} is nu met geen andere les gekoppeld.\n`,
    );
  });

  test('says what is missing or wrong', async () => {
    const mao = await three();
    expect(await mao(['les', 'koppel', A])).toEqual(
      failed(
        2,
        'Zeg erbij met welke les, en hoe.',
        `Bijvoorbeeld: mao les koppel ${A} --bouwt-voort-op TWE-7K3Q`,
      ),
    );
    expect((await mao(['les', 'koppel', A, '--lijkt-op', A])).code).toBe(3);
    expect((await mao(['les', 'koppel', A, '--lijkt-op', 'TWE-0000'])).code).toBe(4);
  });
});

describe('les lijkt-op', () => {
  test('shows lessons on the same subject and of the same element', async () => {
    const mao = await three();
    const { code, stdout } = await mao(['les', 'lijkt-op', A, '--json']);
    const related = JSON.parse(stdout);
    expect([code, errorsOf('les-lijkt-op', related)]).toEqual([0, []]);
    expect(related.id).toBe(A);
    expect(related.subject.map(({ lesson }: { lesson: { id: string } }) => lesson.id)).toEqual([B]);
    expect(related.subject[0].score).toBeGreaterThan(0.8);
    expect(
      related.element.map(({ lesson, codes }: { lesson: { id: string }; codes: string[] }) => [
        lesson.id,
        codes,
      ]),
    ).toEqual([
      [C, ['2.6']],
      [B, ['2.6']],
    ]);
    expect((await mao(['les', 'lijkt-op', A, '--limiet', '1'])).stdout).toMatch(
      /^Over hetzelfde\n\nTWE-9CDF {2}Bellen na een week\n[\s\S]*\nBij hetzelfde werkzame element\n\nTWE-GHJK {2}Geld \(2\.6\)\n$/u,
    );
    await mao(['les', 'label', C, '--indicator', '2.1', '--weg', '2.6']);
    const { element } = JSON.parse((await mao(['les', 'lijkt-op', A, '--json'])).stdout);
    expect(element.map(({ codes }: { codes: string[] }) => codes)).toEqual([['2.6'], ['2']]);
    expect(await mao(['les', 'lijkt-op', A, '--regio', 'DRE'])).toEqual(
      done('', `Er zijn geen lessen die op ${A} lijken.\n`),
    );
  });
});

describe('recording a lesson that another one resembles', () => {
  const question = (option: string) => LESSON_FIELDS.find((field) => field.option === option)?.question ?? '';
  const LIKE = 'Lijkt dit hierop?';
  const [, ...args] = lessonArgs();
  const withoutTitle = ['les', ...args].filter((word) => word !== '--titel' && word !== 'Bellen op dag twee');
  const asked = (...answers: string[]): Step[] => [
    { ask: 'longText', message: question('aanbeveling'), answer: '' },
    ...answers.map((answer): Step => ({ ask: 'select', message: LIKE, answer })),
    { ask: 'select', message: 'Deze les vastleggen?', answer: 'Ja, vastleggen' },
  ];

  test('is asked about, can be read first, and is linked', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const script = asked('Die les eerst lezen', 'Het bouwt erop voort: koppelen');
    const { code, stdout, stderr } = await mao(withoutTitle, { script });
    expect([code, stdout]).toEqual([0, `${B}\n`]);
    expect(stderr).toContain(`Er is al een les die hier veel op lijkt:\n  ${A}  Bellen op dag twee\n`);
    expect(stderr).toContain('Een vraag opent wat een brief sluit.');
    expect(JSON.parse((await mao(['les', 'toon', B, '--json'])).stdout).links).toEqual([
      { kind: 'bouwt voort op', lesson: A },
    ]);
  });

  test('is not linked after no, and not asked about when nothing is like it', async () => {
    const mao = newMao();
    await mao(lessonArgs('--gebeurd', 'Geld was op in mei.', '--les', 'Begroot ruimer en eerder.'));
    expect((await mao(withoutTitle, { script: asked() })).code).toBe(0);
    expect((await mao(withoutTitle, { script: asked('Nee, dit is iets anders') })).code).toBe(0);
    expect(JSON.parse((await mao(['les', 'toon', C, '--json'])).stdout).links).toEqual([]);
  });
});
