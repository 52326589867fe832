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
