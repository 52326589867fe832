import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import { silentPrompter } from '../helpers/prompter.ts';
import { testStreams } from '../helpers/streams.ts';
import { shellWords } from './command-lines.ts';

/** What stands in the handbook for the folder in which its screens are run. */
const SHOWN_FOLDER = '/home/mao';
const MINUTE = 60_000;

/**
 * Runs the screens of a page in their order, as one story on one new database, and gives the page with what the
 * program says now. A page marks what is run:
 *
 * - `<!-- scherm -->` before a `console` block: its lines with `$ mao …` are run, the rest is what they say;
 *   `<!-- scherm: 12 regels -->` shows at most so many lines of each command; `<!-- scherm, exitcode 3 -->` is for
 *   commands that end in that exit code, since any other than 0 that is not announced is a mistake in the page;
 * - `<!-- nieuwe database -->`: from here to the end of the chapter the screens are a story of their own, on a new database;
 * - `<!-- bestand: lessen.json -->` before a code block: a file with that text;
 * - `<!-- bestand: twente.csv = fixtures/… -->`: a copy of a file of the project.
 *
 * Changes the current folder and time zone of the process while it runs.
 */
export async function renderScreens(page: string): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mao-handleiding-')));
  const before = { folder: process.cwd(), zone: process.env['TZ'] };
  process.chdir(folder);
  process.env['TZ'] = 'Europe/Amsterdam';
  try {
    writeFiles(page);
    return await runBlocks(page, folder);
  } finally {
    process.chdir(before.folder);
    if (before.zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before.zone;
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFiles(page: string): void {
  for (const [, name = '', source = ''] of page.matchAll(/<!-- bestand: (\S+) = (\S+) -->/gu)) {
    copyFileSync(fileURLToPath(new URL(`../../${source}`, import.meta.url)), name);
  }
  for (const [, name = '', text = ''] of page.matchAll(
    /<!-- bestand: (\S+) -->\n+```\w*\n([\s\S]*?)^```$/gmu,
  )) {
    writeFileSync(name, text);
  }
}

type Runner = (line: string, exitCode: number) => Promise<string>;

async function runBlocks(page: string, folder: string): Promise<string> {
  const story = createRunner(folder, 'lessen.db', 0);
  const others = new Map<number, Runner>();
  const runnerAt = (place: number): Runner => {
    const start = ownStory(page, place);
    if (start === null) return story;
    const runner =
      others.get(start) ?? createRunner(folder, `verhaal-${others.size + 1}.db`, 1000 * (others.size + 1));
    others.set(start, runner);
    return runner;
  };
  const blocks = /(<!-- scherm(?:, exitcode (\d+))?(?:: (\d+) regels)? -->\n+```console\n)([\s\S]*?)^```$/gmu;
  let result = '';
  let end = 0;
  for (const match of page.matchAll(blocks)) {
    const [whole, head = '', exitCode = '0', most, body = ''] = match;
    const run = runnerAt(match.index);
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    const screens: string[] = [];
    for (const line of commands) {
      const shown = shorten(
        await run(line.slice(2), Number(exitCode)),
        most === undefined ? null : Number(most),
      );
      screens.push(`${line}\n${shown}`);
    }
    result += `${page.slice(end, match.index)}${head}${screens.join('\n')}\`\`\``;
    end = match.index + whole.length;
  }
  return result + page.slice(end);
}

/** Where the story begins that a place in the page belongs to, when it is not the story of the page as a whole. */
function ownStory(page: string, place: number): number | null {
  // A heading within a screen begins no chapter.
  const prose = page.replace(/^```.*\n[\s\S]*?^```$/gmu, (block) => ' '.repeat(block.length));
  const marker = prose.lastIndexOf('<!-- nieuwe database -->', place);
  return marker > prose.lastIndexOf('\n## ', place) ? marker : null;
}

/** `mao` on a terminal of 80 columns without colour, on a fixed day; what it says, messages and data together. */
function createRunner(folder: string, database: string, firstCall: number): Runner {
  let calls = firstCall;
  let instant = Date.UTC(2026, 10, 22, 8, 0);
  const random = (count: number): Uint8Array => {
    calls += 1;
    return createHash('shake256', { outputLength: count }).update(String(calls)).digest();
  };
  return async (line, exitCode) => {
    const [program, ...argv] = shellWords(line);
    if (program !== 'mao') throw new Error(`not a command of mao: ${line}`);
    instant += MINUTE;
    const now = new Date(instant).toISOString();
    const streams = testStreams();
    const code = await main(argv, {
      // One stream for both, so that they stand in the order in which a person sees them.
      streams: { ...streams, err: streams.out },
      env: { MAO_DATABASE: join(folder, database), HOME: folder },
      prompter: silentPrompter,
      clock: { now: () => now, today: () => now.slice(0, 10) },
      random,
    });
    if (code !== exitCode)
      throw new Error(`exit code ${code}, not ${exitCode}: ${line}\n${streams.stdout()}`);
    return streams.stdout().replaceAll(folder, SHOWN_FOLDER);
  };
}

function shorten(text: string, most: number | null): string {
  const lines = text.split('\n');
  // The text ends with a line break, so its last line is empty.
  if (most === null || lines.length - 1 <= most) return text;
  return `${[...lines.slice(0, most), '…'].join('\n')}\n`;
}
