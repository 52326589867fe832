import { writeSync } from 'node:fs';
import type { CommandSpec, Run } from '../../src/cli/dutch.ts';
import { main } from '../../src/cli/main.ts';

/** `mao` with commands that try what only a process of its own can show; bundled and spawned by tests. */
function command(name: string, run: Run): CommandSpec {
  return { name, summary: name, examples: [], load: async () => run };
}

const LINE = `${'x'.repeat(999)}\n`;

function* lines(count: number, produced: () => void): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    produced();
    yield LINE;
  }
}

const entries = [
  command('alles', async ({ streams }) => {
    let produced = 0;
    await streams.outAll(
      lines(5_000, () => {
        produced += 1;
      }),
    );
    streams.err(`${produced}\n`);
    return 0;
  }),
  command('stukken', async ({ streams }) => {
    for (const line of lines(5_000, () => {})) streams.out(line);
    return 0;
  }),
  command('kleur', async ({ streams }) => {
    streams.out(`${streams.colour} ${streams.width}\n`);
    return 0;
  }),
  command('wacht', async ({ signal }) => {
    setTimeout(() => {}, 20_000);
    writeSync(1, 'wacht\n');
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    return 0;
  }),
  command('doof', async () => {
    writeSync(1, 'wacht\n');
    await new Promise((resolve) => {
      setTimeout(resolve, 20_000);
    });
    return 0;
  }),
  command('vergeten', async () => {
    setTimeout(() => {
      throw new TypeError('geheime lestekst');
    }, 10);
    await new Promise((resolve) => {
      setTimeout(resolve, 20_000);
    });
    return 0;
  }),
];

process.exitCode = await main(process.argv.slice(2), { entries });
