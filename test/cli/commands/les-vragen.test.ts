import { describe, expect, test } from 'vitest';
import { LESSON_FIELDS } from '../../../src/cli/lesson-fields.ts';
import { lessonArgs, newMao } from '../../helpers/commands.ts';
import type { Step } from '../../helpers/prompter.ts';

const questionOf = (option: string): string =>
  LESSON_FIELDS.find((field) => field.option === option)?.question ?? '';
const MAIN_TAG =
  'Bij welke indicator van het reflectiekader hoort deze les vooral? (typ een nummer of een woord)';
const MORE_TAGS = 'Hoort zij ook nog ergens anders bij?';
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
