import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { matching } from '../../src/cli/answers.ts';
import { inquirerQuestions } from '../../src/cli/inquirer-prompter.ts';
import { createPrompter, type Questions } from '../../src/cli/prompter.ts';
import { MaoError } from '../../src/domain/errors.ts';
import { scriptedPrompter } from '../helpers/prompter.ts';
import { type TestStreams, testStreams } from '../helpers/streams.ts';

const ENTER = '\r';
const CTRL_C = '\u0003';
const BACKSPACE = '\u007F';
const DOWN = '\u001B[B';

const names = 'abcdefghijklmnopqrst'
  .split('')
  .map((letter) => ({ value: letter, name: `Élement ${letter}` }));

/** Types keys, one after the other, and gives the answer with what was on the screen. */
async function typing<A>(
  keys: readonly string[],
  ask: (questions: Questions) => Promise<A>,
): Promise<{ answer: A; streams: TestStreams }> {
  const input = new PassThrough();
  const streams = testStreams({ tty: true, input });
  const answer = ask(inquirerQuestions(streams, new AbortController().signal));
  answer.catch(() => {});
  for (const key of keys) {
    await pause(30);
    input.write(key);
  }
  return { answer: await answer, streams };
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

describe('on a terminal', () => {
  test('a text, refused in Dutch until it will do', async () => {
    const check = (answer: string): string | null => (answer === 'x' ? 'Te kort.' : null);
    const { answer, streams } = await typing([ENTER, 'x', ENTER, 'yz ', ENTER], (questions) =>
      questions.text({ message: 'Titel', option: '--titel', required: true, check }),
    );
    expect(answer).toBe('xyz');
    expect(streams.stderr()).toContain('Dit antwoord is nodig.');
    expect(streams.stderr()).toContain('Te kort.');
    expect(streams.stdout()).toBe('');
  });

  test('a long text ends at an empty line, and keeps empty lines that were pasted', async () => {
    const ask = (questions: Questions) => questions.longText({ message: 'Les', option: '--les' });
    expect((await typing(['een\rtwee\r', '\r'], ask)).answer).toBe('een\ntwee');
    expect((await typing(['een\r\rtwee\r', '\r'], ask)).answer).toBe('een\n\ntwee');
  });

  test('a long text that is there is kept by Enter alone', async () => {
    const ask = (questions: Questions) =>
      questions.longText({ message: 'Les', option: '--les', initial: 'oud' });
    expect((await typing([ENTER], ask)).answer).toBe('oud');
    expect((await typing(['nieuw\r', '\r'], ask)).answer).toBe('nieuw');
  });

  test('one of a short list, with Dutch keys', async () => {
    const { answer, streams } = await typing([DOWN, ENTER], (questions) =>
      questions.select({ message: 'Richting', option: '--richting', choices: names.slice(0, 3) }),
    );
    expect(answer).toBe('b');
    expect(streams.stderr()).toContain('↑↓ kiezen • ⏎ bevestigen');
  });

  test('one of a long list by typing, whatever case and accent', async () => {
    const { answer } = await typing(['element q', ENTER], (questions) =>
      questions.select({ message: 'Element', option: '--element', choices: names }),
    );
    expect(answer).toBe('q');
  });

  test('Enter alone chooses nothing in a long list in which no answer goes first', async () => {
    const ask = (questions: Questions) =>
      questions.select({ message: 'Element', option: '--element', choices: names });
    const { answer, streams } = await typing([ENTER, DOWN, DOWN, ENTER], ask);
    expect(answer).toBe('b');
    expect(streams.stderr()).toContain('❯ Typ een woord…');
    const begun = (questions: Questions) =>
      questions.select({ message: 'Element', option: '--element', choices: names, initial: 'c' });
    expect((await typing([ENTER], begun)).answer).toBe('c');
  });

  test('a text that is there is taken by Enter, replaced by typing and wiped by a dash', async () => {
    const ask = (questions: Questions) =>
      questions.text({ message: 'Wanneer', option: '--datum', initial: '2026-11-25' });
    const { answer, streams } = await typing([ENTER], ask);
    expect(answer).toBe('2026-11-25');
    expect(streams.stderr()).toContain('(Enter laat staan: 2026-11-25; een streepje wist het)');
    expect((await typing(['2025', ENTER], ask)).answer).toBe('2025');
    expect((await typing(['-', ENTER], ask)).answer).toBe('');
    const needed = (questions: Questions) =>
      questions.text({ message: 'Wanneer', option: '--datum', initial: '2026', required: true });
    const refused = await typing(['-', ENTER, BACKSPACE, '2025', ENTER], needed);
    expect(refused.answer).toBe('2025');
    expect(refused.streams.stderr()).toContain('Dit antwoord is nodig.');
  });

  test('a lone < is no answer where there is no way back', async () => {
    const ask = (questions: Questions) => questions.text({ message: 'Waarom', option: '--reden' });
    const { answer, streams } = await typing(['<', ENTER, ' 2 jaar', ENTER], ask);
    expect(answer).toBe('< 2 jaar');
    expect(streams.stderr()).toContain('Teruggaan kan bij deze vraag niet');
  });

  test('nothing that could fool a terminal is drawn', async () => {
    const ask = (questions: Questions) =>
      questions.select({
        message: 'Wie',
        option: '--wie',
        choices: [{ value: 1, name: 'a\u202Eb\u001B]0;c' }],
      });
    const { streams } = await typing([ENTER], ask);
    expect(streams.stderr()).toContain('❯ a<U+202E>b<U+001B>]0;c');
    expect(streams.stderr()).not.toContain('\u202E');
    expect(streams.stderr()).not.toContain('\u001B]');
  });

  test('several of a list', async () => {
    const { answer, streams } = await typing([ENTER, ' ', DOWN, ' ', ENTER], (questions) =>
      questions.selectMany({ message: 'Wie', option: '--wie', choices: names.slice(0, 3), required: true }),
    );
    expect(answer).toEqual(['a', 'b']);
    expect(streams.stderr()).toContain('Kruis er ten minste één aan, met de spatiebalk.');
    expect(streams.stderr()).toContain('spatie aankruisen • ⏎ bevestigen');
  });

  test('yes or no; Enter alone is no', async () => {
    const ask = (questions: Questions) => questions.confirm({ message: 'Zeker weten?', option: '--ja' });
    expect((await typing([ENTER], ask)).answer).toBe(false);
    expect((await typing(['j', ENTER], ask)).answer).toBe(true);
  });

  test.each(['text', 'longText', 'confirm'] as const)('Ctrl-C breaks off: %s', async (ask) => {
    const asked = typing<string | boolean>([CTRL_C], (questions) =>
      questions[ask]({ message: 'Titel', option: '--titel' }),
    );
    await expect(asked).rejects.toMatchObject({
      kind: 'interrupted',
      message: 'Afgebroken; er is niets vastgelegd.',
    });
  });
});

test('without a terminal nothing is asked or loaded', async () => {
  const load = async (): Promise<never> => {
    throw new Error('loaded');
  };
  const prompter = createPrompter(testStreams({ tty: false }), load);
  expect(prompter.canAsk).toBe(false);
  await expect(prompter.text({ message: 'Titel', option: '--titel' })).rejects.toEqual(
    new MaoError('usage', 'missing-input', 'Er ontbreekt een antwoord: Titel', {
      hint: 'Geef het met --titel; zonder terminal stelt mao geen vragen.',
    }),
  );
});

test('a search needs every word, in name or keywords', () => {
  const choices = [
    { value: 1, name: '2.4 Brede interprofessionele samenwerking', keywords: ['team'] },
    { value: 2, name: '3 Regie op de samenwerking' },
  ];
  const found = (term: string): number[] => matching(choices, term).map((choice) => choice.value);
  expect(found('')).toEqual([1, 2]);
  expect(found('samenwerking regie')).toEqual([2]);
  expect(found('TEAM')).toEqual([1]);
  expect(found('xyzzy')).toEqual([]);
});

test('what is most likely meant goes first: code, beginning of a code, beginning of a word, anywhere', () => {
  const choices = [
    { value: '‹', name: '< Terug', keywords: ['<'] },
    { value: '1.2', name: '1.2 Aansluiten op cliënten', keywords: ['werken met de jeugdprofessional'] },
    { value: '2.4', name: '2.4 Brede interprofessionele samenwerking' },
    { value: '2.6', name: '2.6 Pro-activiteit', keywords: ['er zelf op af'] },
    { value: '2', name: '2 Cultuur van samenwerken' },
    { value: '4.1', name: '4.1 Monitoring', keywords: ['professionals kijken mee'] },
    { value: '5.1', name: '5.1 Poreuze randen', keywords: ['12.6 procent'] },
    { value: '6', name: '6 Werken in één ecosysteem' },
  ];
  const found = (term: string): string[] => matching(choices, term).map((choice) => choice.value);
  expect(found('6')).toEqual(['6', '2.6', '5.1']);
  expect(found('2')).toEqual(['2', '2.4', '2.6', '1.2', '5.1']);
  expect(found('pro')).toEqual(['2.6', '4.1', '5.1', '2.4', '1.2']);
  expect(found('pro-act')).toEqual(['2.6']);
  expect(found('<')).toEqual(['‹']);
});

describe('the scripted prompter', () => {
  const title = { message: 'Titel', option: '--titel' };

  test('answers in order', async () => {
    const prompter = scriptedPrompter([
      { ask: 'text', message: 'Titel', answer: 'Samen' },
      { ask: 'selectMany', message: 'Wie', answer: ['Élement b'] },
    ]);
    expect(await prompter.text(title)).toBe('Samen');
    expect(await prompter.selectMany({ message: 'Wie', option: '--wie', choices: names })).toEqual(['b']);
    prompter.done();
  });

  test('fails on another question, on one too many and on answers left over', async () => {
    const prompter = scriptedPrompter([{ ask: 'text', message: 'Les', answer: 'x' }]);
    expect(prompter.done).toThrow('not asked: "Les"');
    await expect(prompter.text(title)).rejects.toThrow('asked text "Titel", expected text "Les"');
    await expect(prompter.text(title)).rejects.toThrow('unexpected question: text "Titel"');
  });
});
