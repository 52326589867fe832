import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { plainQuestions } from '../../src/cli/plain-prompter.ts';
import type { Questions } from '../../src/cli/prompter.ts';
import { testStreams } from '../helpers/streams.ts';

/** Asks with lines that stand ready, as if typed ahead; the answer and all that was said. */
async function typing<A>(
  typed: string,
  ask: (questions: Questions) => Promise<A>,
): Promise<{ answer: A; said: string }> {
  const streams = testStreams({ tty: true, input: typed });
  const answer = await ask(plainQuestions(streams, new AbortController().signal));
  return { answer, said: streams.stderr() };
}

const few = ['stimulerend', 'belemmerend', 'gemengd'].map((name) => ({ value: name, name }));
const many = Array.from({ length: 20 }, (_, nr) => ({
  value: nr,
  name: `Régio ${nr}`,
  keywords: [`R${nr}X`],
}));
const codes = [
  { value: 'no', name: 'Nee' },
  { value: '1', name: '1 Gedeelde visie' },
  { value: '2', name: '2 Cultuur van samenwerken' },
  { value: '2.1', name: '2.1 Onderling vertrouwen' },
];
const select = { message: 'Richting?', option: '--richting' };

describe('one of a list', () => {
  const one = (typed: string, initial?: string) =>
    typing(typed, (questions) =>
      questions.select({ ...select, choices: few, ...(initial ? { initial } : {}) }),
    );

  test('is shown with numbers, and typed by one', async () => {
    expect(await one('2\n')).toEqual({
      answer: 'belemmerend',
      said: 'Richting?\n  1. stimulerend\n  2. belemmerend\n  3. gemengd\nTyp een nummer of een woord.\n> Gekozen: belemmerend\n',
    });
  });

  test('is found by words, asked again until it is one', async () => {
    const { answer, said } = await one('end\nmengd\n3\n');
    expect(answer).toBe('gemengd');
    expect(said).toContain('  1. stimulerend\n  2. belemmerend\nTyp een nummer of meer woorden.\n');
    // Letters in the middle of a word choose nothing by themselves.
    expect(said).toContain('  3. gemengd\nTyp 3 als u dit bedoelt.\n');
    expect((await one('gem\n')).answer).toBe('gemengd');
    expect((await one('9\nxyz\n1\n')).said.match(/Niets gevonden/g)).toHaveLength(2);
  });

  test('is the first answer by Enter, when there is one', async () => {
    const { answer, said } = await one('\n', 'gemengd');
    expect(answer).toBe('gemengd');
    expect(said).toContain('Enter kiest gemengd.');
    expect((await one('\n3\n')).answer).toBe('gemengd');
  });

  test('of a long list only what was looked for is read out, or all when asked', async () => {
    const ask = (questions: Questions) => questions.select({ ...select, choices: many });
    const found = await typing('regi 1\nr13x\n', ask);
    expect(found.answer).toBe(13);
    expect(found.said).toContain('20 keuzes; een vraagteken (?) noemt alle keuzes.');
    expect(found.said).not.toContain('Régio 2');
    const all = await typing('?\n20\n', ask);
    expect(all.answer).toBe(19);
    expect(all.said).toContain('  20. Régio 19\n');
  });

  test('what has codes is typed by its code, never by its place', async () => {
    const ask = (questions: Questions) => questions.select({ ...select, choices: codes });
    expect((await typing('2\n', ask)).answer).toBe('2');
    expect((await typing('2.1\n', ask)).answer).toBe('2.1');
    expect((await typing('nee\n', ask)).answer).toBe('no');
    expect((await typing('vertrouwen\n', ask)).said).toContain('  2.1 Onderling vertrouwen');
    expect((await typing('?\n2\n', ask)).said).toContain('\nTyp een nummer of een woord.\n');
  });

  test('what is found stands with the likeliest first, and exactly a keyword is enough', async () => {
    const regions = [
      { value: 'a', name: 'Midden-Twente', keywords: ['MTW'] },
      { value: 'b', name: 'Twente', keywords: ['TWE', 'Regio Twente Oost'] },
      { value: 'c', name: 'Buitwendig', keywords: ['BTW'] },
    ];
    const ask = (questions: Questions) => questions.select({ ...select, choices: regions });
    expect((await typing('twe\n', ask)).answer).toBe('b');
    expect((await typing('tw\n1\n', ask)).said).toContain('  1. Midden-Twente\n  2. Twente\n  3. Buitwendig');
    expect((await typing('twen\n1\n', ask)).said).toContain(
      '  1. Midden-Twente\n  2. Twente\n  3. Buitwendig',
    );
  });

  test('a long line is broken between words, and goes on with an indent', async () => {
    const name =
      'Kennis van elkaars taken, rollen en verantwoordelijkheden (ook van ouders), en van wie wat doet';
    const ask = (questions: Questions) =>
      questions.select({ ...select, message: name, choices: [{ value: 1, name }] });
    const broken = (before: string, last: string) =>
      `${before}${name.replace(` ${last}`, `\n    ${last}`)}\n`;
    expect((await typing('1\n', ask)).said).toContain(broken('', 'van wie') + broken('  1. ', 'en van'));
  });
});

describe('several of a list', () => {
  const some = (typed: string, initial: readonly string[] = [], required = false) =>
    typing(typed, (questions) => questions.selectMany({ ...select, choices: few, initial, required }));

  test.each([
    ['1 3\n', ['stimulerend', 'gemengd']],
    ['3,1\n', ['stimulerend', 'gemengd']],
    ['gemengd, belem\n', ['belemmerend', 'gemengd']],
    ['\n', []],
    ['4\n2\n', ['belemmerend']],
    ['end\n2\n', ['belemmerend']],
  ])('%j', async (typed, answer) => {
    expect((await some(typed)).answer).toEqual(answer);
  });

  test('Enter keeps what was there, 0 is none', async () => {
    expect((await some('\n', ['gemengd'])).answer).toEqual(['gemengd']);
    expect((await some('0\n', ['gemengd'])).answer).toEqual([]);
    expect((await some('\n0\n1\n', [], true)).said.match(/Kies er ten minste één/g)).toHaveLength(2);
  });
});

describe('text', () => {
  test('is refused until it will do', async () => {
    const check = (answer: string): string | null => (answer === 'x' ? 'Te kort.' : null);
    const { answer, said } = await typing('\nx\n yz \n', (questions) =>
      questions.text({ message: 'Titel', option: '--titel', required: true, check }),
    );
    expect(answer).toBe('yz');
    expect(said).toBe('Titel\n> Dit antwoord is nodig.\n> Te kort.\n> ');
  });

  test('a lone < is no answer where there is no way back', async () => {
    const ask = (questions: Questions) => questions.text({ message: 'Titel', option: '--t' });
    const { answer, said } = await typing('<\nterug\n', ask);
    expect(answer).toBe('terug');
    expect(said).toBe('Titel\n> Teruggaan kan bij deze vraag niet; Ctrl-C breekt af.\n> ');
  });

  test('that is there is kept by Enter, and emptied by a dash', async () => {
    const ask = (questions: Questions) => questions.text({ message: 'Titel', option: '--t', initial: 'oud' });
    expect((await typing('\n', ask)).answer).toBe('oud');
    expect((await typing('-\n', ask)).answer).toBe('');
    expect((await typing('nieuw\n', ask)).answer).toBe('nieuw');
  });

  test('of several lines ends at an empty one, and keeps empty lines that were pasted', async () => {
    const ask = (questions: Questions) => questions.longText({ message: 'Les', option: '--les' });
    expect((await typing('een\ntwee\n\n', ask)).answer).toBe('een\ntwee');
    expect((await typing('een\n\ntwee\n\n', ask)).answer).toBe('een\n\ntwee');
    const kept = (questions: Questions) =>
      questions.longText({ message: 'L', option: '--l', initial: 'oud' });
    expect((await typing('\n', kept)).answer).toBe('oud');
  });
});

test('yes or no; Enter alone is no', async () => {
  const ask = (questions: Questions) => questions.confirm({ message: 'Zeker weten?', option: '--ja' });
  expect((await typing('\n', ask)).answer).toBe(false);
  expect((await typing('misschien\nJa\n', ask)).answer).toBe(true);
});

test('lines that are typed ahead are for the questions that follow', async () => {
  const { answer } = await typing('een\n2\ntwee\n', async (questions) => [
    await questions.text({ message: 'A', option: '--a' }),
    await questions.select({ ...select, choices: few }),
    await questions.text({ message: 'B', option: '--b' }),
  ]);
  expect(answer).toEqual(['een', 'belemmerend', 'twee']);
});

test('nothing that could fool a terminal is said', async () => {
  const choices = [{ value: 1, name: 'a\u001B[2J' }];
  const { said } = await typing('1\n', (questions) => questions.select({ ...select, choices }));
  expect(said).not.toContain('\u001B');
});

describe('breaking off', () => {
  const interrupted = { kind: 'interrupted', message: 'Afgebroken; er is niets vastgelegd.' };

  test('the end of the input', async () => {
    const ask = (questions: Questions) => questions.text({ message: 'Titel', option: '--t', required: true });
    await expect(typing('', ask)).rejects.toMatchObject(interrupted);
  });

  test('Ctrl-C', async () => {
    const controller = new AbortController();
    const streams = testStreams({ tty: true, input: new PassThrough() });
    const asked = plainQuestions(streams, controller.signal).confirm({ message: 'Zeker?', option: '--ja' });
    setImmediate(() => controller.abort());
    await expect(asked).rejects.toMatchObject(interrupted);
  });
});
