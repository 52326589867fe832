import { type Candidate, valuesOf } from '../../app/completions.ts';
import { MaoError } from '../../domain/errors.ts';
import { comparable } from '../../domain/nearest.ts';
import { complete, type Wanted } from '../complete.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { choice, flag } from '../options.ts';
import { ENTRIES } from '../program.ts';
import { safeText } from '../render/safe-text.ts';
import { databaseOf } from '../session.ts';
import { FILES_ANSWER, SCRIPTS, unquoted, wordsAnswer } from '../shells.ts';
import { TOPICS } from '../topics/list.ts';
import { SHELLS, type Shell } from './aanvullen.ts';
import { help } from './help.ts';

export const run: Run = async (context, { args, options }) => {
  const asking = choice(options, 'voor', SHELLS);
  if (asking !== null) {
    context.streams.out(await answer(context, asking, flag(options, 'nieuw') ? [...args, ''] : args));
    return 0;
  }
  const shell = SHELLS.find((name) => name === args[0]?.toLowerCase());
  if (shell === undefined || args.length > 1) throw whichShell(context, args);
  context.streams.out(
    context.json ? `${JSON.stringify({ shell, script: SCRIPTS[shell] })}\n` : SCRIPTS[shell],
  );
  return 0;
};

/** Nobody looks at a command line that is being typed: whatever goes wrong, there is just nothing to complete. */
async function answer(context: Context, shell: Shell, words: readonly string[]): Promise<string> {
  try {
    const joined = shell === 'bash' ? rejoined(words) : words;
    const raw = joined.at(-1) ?? '';
    const wanted = complete(
      [...ENTRIES, help],
      joined.map((word) => unquoted(shell, word)),
      TOPICS,
    );
    if (wanted === null) return wordsAnswer(shell, [], raw, '');
    if (wanted.completes === 'file') return FILES_ANSWER;
    const found = matching(await candidatesOf(context, wanted.completes, wanted), wanted.typed);
    return wordsAnswer(shell, found, raw.slice(wanted.before.length), wanted.before);
  } catch {
    return wordsAnswer(shell, [], '', '');
  }
}

/** Bash takes `--regio=Twente` apart at the sign. */
function rejoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1);
    const attached =
      (word === '=' && last?.startsWith('--')) || (words[index - 1] === '=' && last?.endsWith('='));
    if (attached) joined[joined.length - 1] = `${last ?? ''}${word === '=' ? '=' : word}`;
    else joined.push(word);
  }
  return joined;
}

async function candidatesOf(
  context: Context,
  completes: Exclude<Wanted['completes'], 'file'>,
  { typed, database }: Wanted,
): Promise<readonly Candidate[]> {
  if (typeof completes === 'string') return valuesOf(database ?? databaseOf(context), completes, typed);
  return completes.map((item) => (typeof item === 'string' ? { value: item, description: null } : item));
}

/**
 * What begins with what was typed; else, more loosely, without accents and dashes; else what is also called so. Signs
 * that could fool a terminal are not offered.
 */
function matching(candidates: readonly Candidate[], typed: string): Candidate[] {
  const exactly = (text: string): boolean => text.toLowerCase().startsWith(typed.toLowerCase());
  const key = typed.startsWith('-') ? '' : comparable(typed);
  const loosely = (text: string): boolean => key !== '' && comparable(text).startsWith(key);
  const ways: readonly ((candidate: Candidate) => boolean)[] = [
    ({ value }) => exactly(value),
    ({ value }) => loosely(value),
    ({ also = [] }) => also.some(loosely),
  ];
  const safe = candidates.filter(({ value }) => safeText(value) === value);
  const way = ways.find((fits) => safe.some(fits));
  if (way === undefined) return [];
  return safe.filter(way).map((candidate) => ({ ...candidate, description: shown(candidate.description) }));
}

/** A description takes part of a line, beside its value. */
function shown(description: string | null): string | null {
  if (description === null) return null;
  const text = safeText(description);
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

function whichShell({ env }: Context, args: readonly string[]): MaoError {
  if (args.length > 0) {
    const typed = args.map((word) => `"${word}"`).join(' en ');
    return new MaoError('usage', 'invalid-argument', `Voor ${typed} kan mao niet aanvullen.`, {
      hint: `Kies uit: ${SHELLS.join(', ')}. Bijvoorbeeld: mao aanvullen bash`,
    });
  }
  const own = SHELLS.find((name) => env['SHELL']?.endsWith(`/${name}`));
  return new MaoError('usage', 'missing-argument', 'Zeg erbij voor welke shell.', {
    hint:
      own === undefined
        ? `Kies uit: ${SHELLS.join(', ')}. Bijvoorbeeld: mao aanvullen bash`
        : `U gebruikt waarschijnlijk ${own}: mao aanvullen ${own}`,
  });
}
