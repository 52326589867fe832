import { expect, test } from 'vitest';
import { createSettings } from '../../src/app/settings.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { testStreams } from '../helpers/streams.ts';

const settingsOf = (env: Readonly<Record<string, string>>) =>
  createSettings({ env, platform: 'linux', folder: () => null });
const world = { env: {}, settings: settingsOf({}) };

function drawnAt(times: readonly number[], options: { tty: boolean; quiet: boolean }): string {
  const streams = testStreams({ tty: options.tty, width: 20 });
  let time = 0;
  const progress = startProgress({ ...world, streams, quiet: options.quiet }, () => time);
  for (const at of times) {
    time = at;
    progress.update(() => `${at} ms`);
  }
  progress.done();
  return streams.stderr();
}

test('nothing is drawn in the first second', () => {
  expect(drawnAt([0, 500, 999], { tty: true, quiet: false })).toBe('');
});

test('after that at most ten times a second, and taken away at the end', () => {
  expect(drawnAt([999, 1000, 1050, 1099, 1100], { tty: true, quiet: false })).toBe(
    '\r\u001B[2K1000 ms\r\u001B[2K1100 ms\r\u001B[2K',
  );
});

test('never without a terminal, never with --stil', () => {
  expect(drawnAt([2000], { tty: false, quiet: false })).toBe('');
  expect(drawnAt([2000], { tty: true, quiet: true })).toBe('');
});

test('a line never wraps', () => {
  const streams = testStreams({ tty: true, width: 10 });
  let time = 0;
  const progress = startProgress({ ...world, streams, quiet: false }, () => time);
  time = 1000;
  progress.update(() => '1234567890');
  expect(streams.stderr()).toBe('\r\u001B[2K12345678…');
});

test('for a screen reader a few whole lines, ever more seldom', () => {
  const streams = testStreams({ tty: true, width: 20 });
  const env = { ACCESSIBLE: '1' };
  let time = 0;
  const progress = startProgress({ env, settings: settingsOf(env), streams, quiet: false }, () => time);
  for (time = 0; time <= 120_000; time += 100) progress.update(() => `${time} ms, en dit is een lange regel`);
  progress.done();
  expect(streams.stderr()).toBe(
    ['1000', '6000', '31000'].map((at) => `${at} ms, en dit is een lange regel\n`).join(''),
  );
});
