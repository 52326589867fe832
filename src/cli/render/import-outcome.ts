import { rejectsPaths } from '../../app/import-rejects.ts';
import type { FileOutcome, ImportOutcome, Notice, Problem, Proposals } from '../../domain/import.ts';
import type { Context } from '../context.ts';
import { counted } from './numbers.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** Problems of one kind that are shown one by one; the rest is summed up. */
const MAX_ALIKE = 25;

interface Asked {
  readonly trial: boolean;
  readonly goodRows: boolean;
  readonly rejects: string | null;
}

/** Tells what came of an import: the counts on standard output, what is wrong and what to know on standard error. */
export function renderImport(context: Context, outcome: ImportOutcome, asked: Asked): void {
  for (const file of outcome.files) renderFile(context, file, outcome.written);
  context.notify(closing(outcome, asked));
  if (outcome.proposals) context.notify(proposalsMade(outcome.proposals));
}

function renderFile(context: Context, file: FileOutcome, written: boolean): void {
  const { bold, red, dim } = createStyle(context.streams.colour);
  for (const notice of file.notices) {
    // What holds for the whole file needs no line; the message names the column.
    const place = notice.row === null ? [] : placeOf(notice, file);
    context.notify(dim(`${[nameOf(file), ...place].join(', ')}: ${safeText(notice.message)}`));
  }
  for (const { problem, more } of shownProblems(file.problems)) {
    if (problem)
      context.notify(
        `${red('fout')} ${[nameOf(file), ...placeOf(problem, file)].join(', ')}: ${safeText(problem.message)}`,
      );
    if (problem?.hint) context.notify(`     ${safeText(problem.hint)}`);
    if (more > 0) context.notify(`     … en nog ${more} keer een fout van dit soort.`);
  }
  const counts = [
    `${file.new} nieuw`,
    `${file.updated} bijgewerkt`,
    `${file.unchanged} ongewijzigd`,
    ...(file.conflicts > 0 ? [counted(file.conflicts, 'conflict', 'conflicten')] : []),
    ...(file.rejected > 0 ? [`${file.rejected} afgekeurd`] : []),
  ];
  context.streams.out(
    `${bold(nameOf(file))}: ${counted(file.rows, 'rij', 'rijen')}${kindsOf(file)}, waarvan ${counts.join(', ')}${written ? '' : ' (niet vastgelegd)'}\n`,
  );
}

function proposalsMade({ file, lessons, proposed }: Proposals): string {
  if (lessons === 0) return `Alle lessen hebben een indicator; in ${safeText(file)} staan geen voorstellen.`;
  const without = counted(lessons, 'les', 'lessen');
  return `In ${safeText(file)} staan voorstellen voor ${proposed} van ${without} zonder indicator. Zet wat klopt in de kolom "indicatoren" en lees het bestand in; of loop ze langs met: mao les duiden`;
}

/** Of a file with more than lessons: how many of its rows are lessons. */
function kindsOf({ rows, nouns }: FileOutcome): string {
  if (nouns === undefined) return '';
  const lessons = nouns['lesson']?.rows ?? 0;
  return ` (${counted(lessons, 'les', 'lessen')} en ${counted(rows - lessons, 'ander gegeven', 'andere gegevens')})`;
}

function* shownProblems(problems: readonly Problem[]): Generator<{ problem: Problem | null; more: number }> {
  const seen = new Map<string, number>();
  for (const problem of problems) {
    const count = (seen.get(problem.code) ?? 0) + 1;
    seen.set(problem.code, count);
    if (count <= MAX_ALIKE) yield { problem, more: 0 };
  }
  for (const count of seen.values()) if (count > MAX_ALIKE) yield { problem: null, more: count - MAX_ALIKE };
}

function nameOf({ file }: FileOutcome): string {
  return file === '-' ? 'standaardinvoer' : safeText(file);
}

function placeOf({ line, row, column }: Notice | Problem, { format }: FileOutcome): string[] {
  return [
    ...(line === null ? [] : [`regel ${line}`]),
    ...(row === null ? [] : [`rij ${row}`]),
    ...(column === null ? [] : [`${format === 'jsonl' ? 'veld' : 'kolom'} "${safeText(column)}"`]),
  ];
}

function closing(outcome: ImportOutcome, asked: Asked): string {
  const { importId, written, files } = outcome;
  if (asked.trial) return 'Dit was een proef: er is niets vastgelegd.';
  const kept = keptRejects(files, asked);
  if (written) {
    return `Vastgelegd als import ${importId}. Ongedaan maken kan met: mao import ongedaan ${importId}${kept === null ? '' : `\n${kept}`}`;
  }
  const rejected = files.some((file) => file.rejected + file.problems.length > 0);
  if (!rejected && files.every(({ conflicts }) => conflicts === 0)) {
    return files.every(({ rows }) => rows === 0)
      ? 'Er stond geen les in; er is niets vastgelegd.'
      : 'Er is niets veranderd: alles was al vastgelegd.';
  }
  const good = files.some((file) => file.new + file.updated > 0);
  const first = rejected
    ? 'Verbeter het bestand en lees het opnieuw in'
    : 'Kies per conflict wat moet blijven';
  const rest = good ? ', of geef --goede-rijen om de andere rijen alvast vast te leggen.' : '.';
  const remedy = asked.goodRows ? null : first + rest;
  return ['Er is niets vastgelegd.', remedy, kept].filter((sentence) => sentence !== null).join(' ');
}

/** Where the rejected rows are, and what they are for: only when the good rows are in does that file do as the next one. */
function keptRejects(files: readonly FileOutcome[], { trial, goodRows, rejects }: Asked): string | null {
  if (rejects === null || trial) return null;
  const paths = rejectsPaths(
    rejects,
    files.map(({ file }) => file),
  ).filter((_, at) => (files[at]?.rejected ?? 0) > 0);
  if (paths.length === 0) return null;
  const use = goodRows ? '; verbeter ze en lees dat in' : ', elk met wat eraan mankeert';
  return `De afgekeurde rijen staan in ${safeText(paths.join(', '))}${use}.`;
}
