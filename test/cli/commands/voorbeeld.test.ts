import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { MaoError } from '../../../src/domain/errors.ts';
import { testStreams } from '../../helpers/streams.ts';

/** Breaks the example off as soon as it has written this text. */
async function brokenOffAt(text: string) {
  const controller = new AbortController();
  const streams = testStreams();
  const out = (written: string): void => {
    streams.out(written);
    if (written.includes(text)) controller.abort(new MaoError('interrupted', 'interrupted', 'Gestopt.'));
  };
  const code = await main(['voorbeeld'], {
    streams: { ...streams, out },
    env: {},
    signal: controller.signal,
  });
  return { code, stderr: streams.stderr(), steps: streams.stdout().split('\n$ mao ').length - 1 };
}

test('the example that is broken off in a step ends as every command does, and says so once', async () => {
  expect(await brokenOffAt('$ mao importeer')).toEqual({ code: 130, stderr: 'Gestopt.\n', steps: 1 });
});

test('the example tells the whole story, from an assumption to different outcomes elsewhere', async () => {
  const streams = testStreams();
  const code = await main(['voorbeeld'], { streams, env: {}, signal: new AbortController().signal });
  const told = streams.stdout();
  expect(code, streams.stderr()).toBe(0);
  const steps = [...told.matchAll(/^\$ mao (\S+ \S+)/gmu)].map(([, command]) => command);
  expect(steps.slice(4)).toEqual([
    'coalitie start',
    'cyclus start',
    'activiteit toevoegen',
    'les toevoegen',
    'les deel',
    'reflectie toevoegen',
    'perspectief toevoegen',
    'toepassing toevoegen',
    'toepassing toevoegen',
    'perspectief toon',
    'knelpunt toevoegen',
    'knelpunt agendeer',
    'cyclus toon',
    'rapport dossier',
    'rapport reflectiekader',
  ]);
  expect(told).not.toMatch(/\{[A-Z]+\}/u);
  expect(told.match(/^[1-6] .* {2}gedaan$/gmu)).toHaveLength(6);
  expect(told).toContain('1 toegepast, 1 elders bevestigd, 1 weerlegd');
  expect(streams.stderr()).toMatch(/\nUw eigen eerste les: mao les toevoegen\n$/u);
  const commands = told.split('\n').filter((line) => line.startsWith('$ mao') || line.endsWith(' \\'));
  expect(Math.max(...commands.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('in a clone, where mao is not installed, it ends with what can be typed there', async () => {
  const streams = testStreams();
  const env = { npm_lifecycle_event: 'voorbeeld' };
  await main(['voorbeeld'], { streams, env, signal: new AbortController().signal });
  expect(streams.stderr()).toMatch(
    /\nZelf verder kijken: node bin\/mao\.js les lijst --database \S+\nUw eigen eerste les: node bin\/mao\.js les toevoegen\n$/u,
  );
});
