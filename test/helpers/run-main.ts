import { main } from '../../src/cli/main.ts';
import { type TestStreamsOptions, testStreams } from './streams.ts';

export interface MainResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `mao` in this process, on a database of its own. */
export async function runMain(
  database: string,
  args: readonly string[],
  options: TestStreamsOptions = {},
): Promise<MainResult> {
  const streams = testStreams(options);
  const code = await main(['--database', database, ...args], { streams, env: {} });
  return { code, stdout: streams.stdout(), stderr: streams.stderr() };
}
