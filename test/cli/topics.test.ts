import { describe, expect, test } from 'vitest';
import { GENERAL_OPTIONS, HELP_OPTIONS } from '../../src/cli/dutch.ts';
import { EXIT } from '../../src/cli/errors.ts';
import { main } from '../../src/cli/main.ts';
import { ENTRIES } from '../../src/cli/program.ts';
import { renderTopic } from '../../src/cli/render/topic.ts';
import { DATE_EXAMPLES, FIRST_YEAR } from '../../src/cli/topics/datums.ts';
import { TOPICS } from '../../src/cli/topics/list.ts';
import { SETTING_NAMES, SETTING_RULES } from '../../src/domain/setting.ts';
import { COLUMN_HEADERS } from '../../src/input/columns.ts';
import { parseDate } from '../../src/input/dates.ts';
import { testStreams } from '../helpers/streams.ts';

async function help(topic: string, width = 80): Promise<{ code: number; stdout: string; stderr: string }> {
  const streams = testStreams({ width });
  const code = await main(['help', topic], { streams, env: {} });
  return { code, stdout: streams.stdout(), stderr: streams.stderr() };
}

const named = TOPICS.map(({ value }) => [value] as const);

describe('what a topic says is so', () => {
  test('dates are read as the examples say', () => {
    for (const [typed, kept] of DATE_EXAMPLES)
      expect(parseDate(typed, '2026-11-22'), typed).toEqual({ ok: true, value: kept });
    expect(parseDate(String(FIRST_YEAR), '2026-11-22').ok).toBe(true);
    expect(parseDate(String(FIRST_YEAR - 1), '2026-11-22').ok).toBe(false);
  });

  test('every exit code stands there, with what it means', async () => {
    const { stdout } = await help('exitcodes');
    const codes = [...stdout.matchAll(/^ {2}(\d+) +\S/gmu)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(EXIT));
  });

  test('every header of a column stands there', async () => {
    const text = (await help('csv', 200)).stdout.replace(/\s+/gu, ' ');
    for (const [header, ...also] of Object.values(COLUMN_HEADERS)) {
      expect(text).toContain(`${header} `);
      expect(text).toContain(also.join(', '));
    }
  });

  test('every setting stands there, with its variables', async () => {
    const text = (await help('instellingen', 200)).stdout.replace(/\s+/gu, ' ');
    for (const name of SETTING_NAMES) {
      expect(text).toContain(` ${name} `);
      expect(text).toContain(`(omgeving: ${SETTING_RULES[name].variables.join(', ')})`);
    }
  });

  test.each(named)('%s: options and commands that are named exist', async (topic) => {
    const { stdout } = await help(topic, 200);
    const commands = ENTRIES.flatMap((entry) => ('load' in entry ? [entry] : entry.commands()));
    const options = [...commands.flatMap(({ options = [] }) => options), ...GENERAL_OPTIONS, ...HELP_OPTIONS];
    const flags = new Set(options.flatMap((option) => option.flags.split(/[ ,]+/u)));
    for (const [option] of stdout.matchAll(/--[a-z-]+/gu)) expect(flags, option).toContain(option);
    for (const entry of ENTRIES) {
      if ('load' in entry) continue;
      for (const [, verb] of stdout.matchAll(new RegExp(`mao ${entry.name} (\\w+)`, 'gu')))
        expect(entry.commands().map(({ name }) => name)).toContain(verb);
    }
  });
});

describe('how it is shown', () => {
  test.each(named)('%s fits in 80 columns and in 30', async (topic) => {
    for (const width of [80, 30]) {
      const { code, stdout, stderr } = await help(topic, width);
      expect([code, stderr]).toEqual([0, '']);
      // A word that is longer than a line stays whole, so that it can be copied.
      const long = stdout.split('\n').filter((line) => line.length > width && line.trim().includes(' '));
      expect(long, `${width}`).toEqual([]);
    }
  });

  test('a term that is too long gets a line of its own, and below a narrow width all do', () => {
    const parts = [[['a', 'een'] as const, ['een heel erg lange term', 'twee'] as const]];
    expect(renderTopic(parts, 60)).toBe(
      '  a                       een\n  een heel erg lange term\n                          twee\n',
    );
    expect(renderTopic(parts, 30)).toBe('  a\n    een\n  een heel erg lange term\n    twee\n');
  });

  test('one that does not exist: the nearest', async () => {
    expect(await help('exitcode')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '`mao help` kent het onderwerp "exitcode" niet. Bedoelde u `mao help exitcodes`?\n' +
        'Met `mao help` ziet u alle opdrachten en onderwerpen.\n',
    });
    expect((await help('zoekk')).stderr).toContain('Bedoelde u `mao zoek`?');
  });
});

test('topics are completed, after help alone', async () => {
  const streams = testStreams();
  await main(['aanvullen', '--voor', 'zsh', '--', 'help', 'dat'], { streams, env: {} });
  expect(streams.stdout()).toBe('woorden\ndatums\thoe u een dag, een maand of een jaar schrijft\n');
});
