import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SCRIPTS } from '../../src/cli/shells.ts';
import { temporaryFolder } from '../helpers/import-files.ts';
import { KEYS, type PseudoTerminal, startProgram } from '../helpers/pseudo-terminal.ts';
import { runMao } from '../helpers/run-mao.ts';

const folder = temporaryFolder();
const database = join(folder, 'mao.db');
const env = {
  MAO_DATABASE: database,
  PATH: `${folder}:${process.env['PATH'] ?? ''}`,
  XDG_CONFIG_HOME: folder,
};

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

beforeAll(async () => {
  const mao = fileURLToPath(new URL('../../bin/mao.js', import.meta.url));
  writeFileSync(join(folder, 'mao'), `#!/bin/sh\nexec "${process.execPath}" "${mao}" "$@"\n`);
  chmodSync(join(folder, 'mao'), 0o755);
  await runMao(['les', 'lijst'], { env: { MAO_DATABASE: database } });
});

let running: PseudoTerminal | null = null;
afterEach(() => running?.close());

/** A shell in which `mao` is completed, at its prompt. */
async function shell(program: string, args: readonly string[], setUp: string): Promise<PseudoTerminal> {
  const started = startProgram(program, args, { env: { ...env, PS1: 'klaar> ' } });
  running = started;
  await started.waitFor(/[>#$%] *$/);
  started.type(`${setUp}; echo aan''gezet\r`);
  await started.waitFor('aangezet');
  return started;
}

/** Presses Tab at the end of a line, and waits for what then stands there. */
async function tab(terminal: PseudoTerminal, line: string, expected: string | RegExp): Promise<void> {
  terminal.type(line + KEYS.tab);
  await terminal.waitFor(expected);
  // Ctrl-U empties the line.
  terminal.type('\u0015');
}

describe.skipIf(!has('bash'))('bash (passed over when it is not installed)', () => {
  test('completes commands, options, and values with spaces', async () => {
    const bash = await shell('bash', ['--norc', '--noprofile', '-i'], 'eval "$(mao aanvullen bash)"');
    await tab(bash, 'mao voo', 'mao voorbeeld');
    await tab(bash, 'mao les lijst --te', 'mao les lijst --te-duiden');
    await tab(bash, 'mao les lijst --regio har', 'mao les lijst --regio Hart\\ van\\ Brabant');
    await tab(bash, 'mao les lijst --regio "Har', 'mao les lijst --regio "Hart van Brabant"');
    await tab(bash, "mao les lijst --regio 'Har", "mao les lijst --regio 'Hart van Brabant'");
    await tab(bash, 'mao les lijst --regio=twe', 'mao les lijst --regio=Twente');
    bash.type('mao les lijst --regio har\t');
    await bash.waitFor(/har.*Brabant/i);
    bash.type('--richting ge\t\r');
    await bash.waitFor('Er zijn geen lessen die hierbij passen');
  });
});

describe.skipIf(!has('zsh'))('zsh (passed over when it is not installed)', () => {
  test('completes, with descriptions', async () => {
    const zsh = await shell(
      'zsh',
      ['-f', '-i'],
      'autoload -U compinit; compinit -u -D; eval "$(mao aanvullen zsh)"',
    );
    await tab(zsh, 'mao voo', 'mao voorbeeld');
    await tab(zsh, 'mao les lijst --regio hvb', 'mao les lijst --regio Hart\\ van\\ Brabant');
    await tab(zsh, 'mao les lijst --regio "Hart', 'mao les lijst --regio "Hart van Brabant"');
    await tab(zsh, 'mao les lijst --regio=twe', 'mao les lijst --regio=Twente');
    await tab(zsh, 'mao les lijst --indicator 2.', '2.5  -- Gedeelde taal');
  });
});

describe.skipIf(!has('fish'))('fish (passed over when it is not installed)', () => {
  test('completes, with descriptions', async () => {
    const fish = await shell('fish', ['--no-config', '-i'], 'mao aanvullen fish | source');
    await tab(fish, 'mao voo', 'mao voorbeeld');
    await tab(fish, 'mao les lijst --regio Hart', 'mao les lijst --regio Hart\\ van\\ Brabant');
    await tab(fish, 'mao les lijst --indicator 2.', /2\.5 +\(Gedeelde taal\)/);
  });
});

test('the script for PowerShell is balanced and quotes what it hands on', () => {
  const script = SCRIPTS.powershell;
  for (const [open, close] of ['()', '{}', '[]'] as const)
    expect(script.split(open ?? '').length, open).toBe(script.split(close ?? '').length);
  expect(script).toContain('Register-ArgumentCompleter -Native -CommandName mao');
  expect(script).toContain('$_ -split "`t", 2');
});
