import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MORE_TAGS, OTHER, SUGGESTED_QUESTION, TAG_QUESTION } from '../../../src/cli/ask-tags.ts';
import { BACK_NAME } from '../../../src/cli/going-back.ts';
import { LESSON_FIELDS } from '../../../src/cli/lesson-fields.ts';
import { failed, newMao } from '../../helpers/commands.ts';
import { CTRL_C, type Step } from '../../helpers/prompter.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const DIRECTION = LESSON_FIELDS.find(({ field }) => field === 'direction')?.question ?? '';
const SKIP = 'Deze les overslaan';
const STOP = 'Stoppen; wat u koos is vastgelegd';

/** Three lessons: one clear, one about something else, one that has a tag already. */
const CSV = [
  'nummer;titel;les;indicatoren;datum',
  '1;Vrijstelling 5 onder a herbeoordeeld;Leerlingen met een vrijstelling op lichamelijke gronden gaan weer naar school.;;2022-03',
  '2;Dakgoot;De dakgoot lekte. Eerst waterpas leggen.;;2022-02',
  '3;Taal;Wij spreken dezelfde taal.;2.5;2022-01',
].join('\n');

async function imported(...args: readonly string[]) {
  const mao = newMao();
  const file = join(mkdtempSync(join(tmpdir(), 'mao-duiden-')), 'drenthe.csv');
  writeFileSync(file, CSV);
  const result = await mao(['importeer', file, '--regio', 'DRE', ...args]);
  const lesson = async (at: number) => {
    const all: { externalId: string; id: string }[] = JSON.parse(
      (await mao(['les', 'lijst', '--json'])).stdout,
    );
    return all.find(({ externalId }) => externalId === String(at));
  };
  return { mao, file, result, lesson };
}

describe('les duiden on a terminal', () => {
  test('shows each lesson, suggests, keeps every answer at once, and where a tag came from', async () => {
    const { mao, lesson } = await imported();
    const names = await suggestionNames(mao);
    const script: Step[] = [
      { ask: 'select', message: SUGGESTED_QUESTION, answer: names[0] ?? '' },
      { ask: 'select', message: MORE_TAGS, answer: '2.5 Gedeelde taal' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
      { ask: 'select', message: DIRECTION, answer: 'stimulerend' },
      { ask: 'select', message: 'Waar hoort deze les vooral bij?', answer: SKIP },
      { ask: 'select', message: DIRECTION, answer: 'Dat zeg ik later' },
    ];
    const { code, stdout, stderr } = await mao(['les', 'duiden', '--door', 'verbinder'], { script });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/\nLes 1 van 3\n/);
    expect(stderr).toMatch(/Leerlingen met een vrijstelling op lichamelijke gronden/);
    expect(stderr).toMatch(/\n1 les geduid\. Nog te duiden: 2\. Verder gaat het met: mao les duiden\n$/);
    expect(await lesson(1)).toMatchObject({
      direction: 'stimulerend',
      tags: [
        { code: '5.3', main: true, framework: '2022', suggested: true },
        { code: '2.5', main: false, framework: '2022' },
      ],
    });
    expect(errorsOf('les', await lesson(1))).toEqual([]);
    expect(await lesson(2)).toMatchObject({ direction: null, tags: [] });
    const id = (await lesson(1))?.id ?? '';
    expect((await mao(['les', 'toon', id])).stdout).toMatch(
      /5\.3 Terugdringen van vrijstellingen 5a \(belangrijkste\) \(overgenomen van een\s+voorstel\)/,
    );
    expect((await mao(['db', 'controleer'])).code).toBe(0);
  });

  test('a sure suggestion is chosen beforehand; with none, the search is', async () => {
    const { mao } = await imported();
    const names = await suggestionNames(mao);
    expect(names[0]).toMatch(/^5\.3 Terugdringen van vrijstellingen 5a \(.*Vrijstelling/);
    const script: Step[] = [
      { ask: 'select', message: SUGGESTED_QUESTION, initialName: names[0] ?? '', answer: SKIP },
      { ask: 'select', message: 'Waar hoort deze les vooral bij?', initialName: OTHER, answer: OTHER },
      { ask: 'select', message: TAG_QUESTION, answer: BACK_NAME },
      { ask: 'select', message: 'Waar hoort deze les vooral bij?', initialName: OTHER, answer: OTHER },
      { ask: 'select', message: TAG_QUESTION, answer: '6 Werken in één ecosysteem' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
      { ask: 'select', message: DIRECTION, answer: STOP },
    ];
    const { stderr } = await mao(['les', 'duiden'], { script });
    expect(stderr).toMatch(/\n0 lessen geduid\. Nog te duiden: 3\./);
    // What was chosen before stopping is kept, as chosen by the person.
    const list = JSON.parse((await mao(['les', 'lijst', '--element', '6', '--json'])).stdout);
    expect(list).toMatchObject([{ title: 'Dakgoot', tags: [{ code: '6', main: true, framework: '2022' }] }]);
    expect(list[0].tags[0]).not.toHaveProperty('suggested');
  });

  test('broken off it says that what was chosen is kept, and counts only what is whole', async () => {
    const { mao, lesson } = await imported();
    const tag: Step[] = [
      { ask: 'select', message: 'Waar hoort deze les vooral bij?', answer: OTHER },
      { ask: 'select', message: TAG_QUESTION, answer: '6 Werken in één ecosysteem' },
      { ask: 'select', message: MORE_TAGS, answer: 'Nee' },
    ];
    const first = [{ ask: 'select', message: SUGGESTED_QUESTION, answer: SKIP }] satisfies Step[];
    const broken: Step = { ask: 'select', message: DIRECTION, answer: CTRL_C };
    const { code, stderr } = await mao(['les', 'duiden'], { script: [...first, ...tag, broken] });
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /\nAfgebroken; wat u koos, is vastgelegd\. Verder gaat het met: mao les duiden\n$/,
    );
    expect(await lesson(2)).toMatchObject({ tags: [{ code: '6' }], direction: null });
    const whole: Step[] = [
      ...[{ ask: 'select', message: SUGGESTED_QUESTION, answer: SKIP } satisfies Step],
      { ask: 'select', message: DIRECTION, answer: 'gemengd' },
      broken,
    ];
    expect((await mao(['les', 'duiden'], { script: whole })).stderr).toMatch(
      /\nAfgebroken; 1 les is geduid, en wat u verder koos, is vastgelegd\./,
    );
  });

  test('filters choose which lessons, and nothing to do is said', async () => {
    const { mao } = await imported();
    const script: Step[] = [{ ask: 'select', message: DIRECTION, answer: 'gemengd' }];
    expect((await mao(['les', 'duiden', '--indicator', '2.5'], { script })).stderr).toMatch(
      /1 les geduid\.\n$/,
    );
    expect(await mao(['les', 'duiden', '--regio', 'TWE'], { script: [] })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Er zijn geen lessen die nog te duiden zijn.\n',
    });
  });

  async function suggestionNames(mao: Awaited<ReturnType<typeof imported>>['mao']): Promise<string[]> {
    const list = JSON.parse((await mao(['les', 'duiden', '--json'])).stdout);
    const framework = JSON.parse((await mao(['kader', 'toon', '--json'])).stdout);
    const items: { code: string; label: string }[] = framework.elements.flatMap(
      (element: { indicators: object[] }) => [element, ...element.indicators],
    );
    const suggestions: { code: string; words: string[] }[] = list[0].suggestions;
    return suggestions.map(
      ({ code, words }) => `${code} ${items.find((item) => item.code === code)?.label} (${words.join(', ')})`,
    );
  }
});

describe('les duiden without a terminal', () => {
  test('lists with --json, and otherwise says what to do', async () => {
    const { mao } = await imported();
    const { code, stdout } = await mao(['les', 'duiden', '--json']);
    const list = JSON.parse(stdout);
    expect([code, errorsOf('les-duiden', list)]).toEqual([0, []]);
    expect(list).toMatchObject([
      {
        lesson: { externalId: '1' },
        suggestions: [{ code: '5.3' }, ...list[0].suggestions.slice(1)],
        sure: true,
      },
      { lesson: { externalId: '2' }, suggestions: [], sure: false },
      { lesson: { externalId: '3' }, suggestions: [], sure: false },
    ]);
    expect(await mao(['les', 'duiden'])).toEqual(
      failed(
        2,
        'Lessen duiden gaat met vragen, en daarvoor is een terminal nodig.',
        'Zonder terminal geeft mao les duiden --json de lessen met voorstellen; vastleggen kan met: mao les label <id> --indicator 2.4 --richting stimulerend',
      ),
    );
  });
});

describe('importeer --stel-voor', () => {
  const proposalsFile = () => join(mkdtempSync(join(tmpdir(), 'mao-voorstel-')), 'voorstellen.csv');

  test('writes proposals and tags nothing; what a person takes over comes in by import', async () => {
    const path = proposalsFile();
    const { mao, result, lesson, file } = await imported('--stel-voor', path, '--json');
    const outcome = JSON.parse(result.stdout);
    expect(errorsOf('import-uitkomst', outcome)).toEqual([]);
    expect(outcome.proposals).toEqual({ file: path, lessons: 2, proposed: 1 });
    expect(await lesson(1)).toMatchObject({ tags: [] });
    const text = readFileSync(path, 'utf8');
    const [header, first = '', second = ''] = text.split('\r\n');
    expect(header).toBe(
      '\uFEFFmao-code;regio;titel;wat gebeurde er;les;richting;indicatoren;mao-voorgesteld;mao-woorden',
    );
    expect(first).toMatch(/^DRE-[^;]+;Drenthe;Vrijstelling.*;;;5\.3\|.*;5\.3 \(zeker\): .*Vrijstelling/);
    expect(second).toMatch(/^DRE-[^;]+;Drenthe;Dakgoot;.*;;;;$/);

    // As it is, it changes nothing.
    expect((await mao(['importeer', path])).stdout).toMatch(/0 nieuw, 0 bijgewerkt, 2 ongewijzigd/);
    writeFileSync(path, text.replace(';;;5.3|', ';belemmerend;*5.3|2.5;5.3|'));
    expect((await mao(['importeer', path])).stdout).toMatch(/0 nieuw, 1 bijgewerkt, 1 ongewijzigd/);
    const tags = [
      { code: '5.3', main: true, framework: '2022', suggested: true },
      { code: '2.5', main: false, framework: '2022' },
    ];
    expect(await lesson(1)).toMatchObject({ direction: 'belemmerend', extra: {} });
    expect(await lesson(1)).toHaveProperty('tags', tags);

    // The file of the region again, which says nothing about where tags came from: nothing doubles.
    expect((await mao(['importeer', file, '--regio', 'DRE'])).stdout).not.toMatch(/[1-9] nieuw/);
  });

  test('keeps where a tag came from through export and import', async () => {
    const path = proposalsFile();
    const { mao, lesson } = await imported('--stel-voor', path);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(';;;5.3|', ';belemmerend;5.3|2.5;5.3|'));
    await mao(['importeer', path]);
    for (const format of ['csv', 'jsonl']) {
      const { stdout } = await mao(['exporteer', '--formaat', format]);
      const other = newMao();
      await other(['importeer', '-'], { input: stdout });
      expect((await other(['exporteer', '--formaat', format])).stdout).toBe(stdout);
      expect(JSON.parse((await other(['les', 'lijst', '--json'])).stdout)).toContainEqual(
        expect.objectContaining({ externalId: '1', tags: Object(await lesson(1)).tags }),
      );
    }
  });

  test('a trial and a rejected call write none; an existing file stays', async () => {
    const path = proposalsFile();
    const trial = await imported('--stel-voor', path, '--proef');
    expect(trial.result.stderr).toMatch(/Dit was een proef/);
    expect(() => readFileSync(path)).toThrow('ENOENT');
    writeFileSync(trial.file, `${CSV}\n4;Titel;;;2022-01`);
    expect((await trial.mao(['importeer', trial.file, '--regio', 'DRE', '--stel-voor', path])).code).toBe(3);
    expect(() => readFileSync(path)).toThrow('ENOENT');
    writeFileSync(path, 'van mij');
    const { result } = await imported('--stel-voor', path);
    expect([result.code, readFileSync(path, 'utf8')]).not.toEqual([0, '']);
    expect(readFileSync(path, 'utf8')).toBe('van mij');
  });
});
