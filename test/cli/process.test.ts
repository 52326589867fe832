import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunResult, runMao, runNode } from '../helpers/run-mao.ts';

const folder = mkdtempSync(join(tmpdir(), 'mao-process-'));
const program = join(folder, 'mini.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('../helpers/mini-program.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A line of shell in which `mini` is the program. */
function shell(line: string): Promise<RunResult & { signal: NodeJS.Signals | null }> {
  return collect(
    spawn('bash', ['-o', 'pipefail', '-c', `mini() { "${process.execPath}" "${program}" "$@"; }; ${line}`]),
  );
}

/** Spawns the program, and sends Ctrl-C, or another signal, that many times once it says that it waits. */
async function interrupted(
  name: string,
  times: number,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<RunResult & { ms: number }> {
  const child = spawn(process.execPath, [program, name]);
  let since = 0;
  child.stdout.once('data', () => {
    since = performance.now();
    for (let count = 0; count < times; count += 1) setTimeout(() => child.kill(signal), count * 100);
  });
  const result = await collect(child);
  return { ...result, ms: performance.now() - since };
}

function collect(child: ReturnType<typeof spawn>): Promise<RunResult & { signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? -1, signal, stdout, stderr }));
  });
}

describe('standard output', () => {
  test('arrives whole in a file and through a slow pipe', async () => {
    const file = join(folder, 'uit.txt');
    expect(await shell(`mini stukken > "${file}"`)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(`${'x'.repeat(999)}\n`.repeat(5_000));
    expect((await shell('mini stukken | (sleep 0.3; wc -c)')).stdout.trim()).toBe('5000000');
    expect((await shell('mini alles | (sleep 0.3; wc -c)')).stdout.trim()).toBe('5000000');
  });

  test('a reader that leaves is no error, and ends the work', async () => {
    const { code, stderr } = await shell('mini alles | head -n 1 > /dev/null');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^\d+\n$/)]);
    expect(Number(stderr)).toBeLessThan(5_000);
    expect(await shell('mini stukken | head -n 1 > /dev/null')).toMatchObject({ code: 0, stderr: '' });
  });

  test('a full disk is an error', async () => {
    for (const name of ['alles', 'stukken', '--help']) {
      const { code, stderr } = await shell(`mini ${name} > /dev/full`);
      expect(code).toBe(1);
      expect(stderr).toContain(
        'De uitvoer is niet helemaal geschreven: de schijf is vol.\n' +
          'Maak ruimte vrij of schrijf naar een andere plaats en geef de opdracht opnieuw.\n',
      );
    }
  });

  test('a file that may grow no further is an error, though Node takes its last short write for a whole one', async () => {
    const { code, stderr } = await shell(
      `trap '' XFSZ; ulimit -f 4882; mini stukken > "${join(folder, 'kort.txt')}"`,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^De uitvoer is niet helemaal geschreven \(EFBIG\)\.\n/);
  });

  test('has colour by FORCE_COLOR, NO_COLOR and terminal, in that order', async () => {
    const colour = async (env: Record<string, string>): Promise<string> =>
      (await runNode([program, 'kleur'], { env })).stdout;
    expect(await colour({})).toBe('false 80\n');
    expect(await colour({ FORCE_COLOR: '1' })).toBe('true 80\n');
    expect(await colour({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe('true 80\n');
    expect(await colour({ FORCE_COLOR: '0' })).toBe('false 80\n');
  });
});

describe('Ctrl-C', () => {
  const broken = { code: 130, stderr: 'Afgebroken; er is niets vastgelegd.\n' };

  test('stops work that watches the signal', async () => {
    const result = await interrupted('wacht', 1);
    expect(result).toMatchObject(broken);
    expect(result.ms).toBeLessThan(700);
  });

  test('ends work that does not, within a second', async () => {
    const result = await interrupted('doof', 1);
    expect(result).toMatchObject(broken);
    expect(result.ms).toBeGreaterThan(800);
    expect(result.ms).toBeLessThan(1500);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('is what %s is like, with its own exit code', async (signal, code) => {
    const stopped = await interrupted('wacht', 1, signal);
    expect(stopped).toMatchObject({ ...broken, code });
    expect(stopped.ms).toBeLessThan(700);
    expect(await interrupted('doof', 1, signal)).toMatchObject({ ...broken, code });
  });

  test('twice ends it at once', async () => {
    const result = await interrupted('doof', 2);
    expect(result).toMatchObject(broken);
    expect(result.ms).toBeLessThan(700);
  });
});

test('an error that escapes is told without its text', async () => {
  const { code, stdout, stderr } = await runNode([program, 'vergeten']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Er ging iets mis dat niet had mogen gebeuren: TypeError\.\n/);
  expect(stderr).not.toContain('geheime');
});

test('the built program runs', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runMao(['--versie'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(await runMao(['xyzzy'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '`mao` kent de opdracht "xyzzy" niet.\nZie `mao --help`.\n',
  });
});
