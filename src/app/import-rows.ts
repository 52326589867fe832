import { setImmediate } from 'node:timers/promises';
import type { FileOutcome, Notice, Problem } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import type { SeenRows } from '../storage/seen-rows.ts';
import { createFindings, type Findings } from './import-findings.ts';
import type { Rejects } from './import-rejects.ts';
import type { ImportSource, SourceRow } from './import-source.ts';
import type { LessonPlacer } from './place-lesson.ts';

export interface RowsToImport {
  /** Names of all files of the call, and which of them this is. */
  readonly files: readonly string[];
  readonly position: number;
  readonly source: ImportSource;
  readonly placer: LessonPlacer;
  /** Keys of the rows of the whole call. */
  readonly seen: SeenRows;
  readonly rejects: Rejects | null;
  readonly signal: AbortSignal;
  readonly onBatch: (rows: number, position: number) => void;
}

/** Takes the rows of one file to their place, and says what came of each. @throws the signal's reason when broken off. */
export async function importRows(work: RowsToImport): Promise<FileOutcome> {
  const { files, position, source, placer, rejects, signal } = work;
  const findings = createFindings(source);
  const counts = { rows: 0, new: 0, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 };
  for await (const batch of source.rows()) {
    signal.throwIfAborted();
    for (const row of batch.rows) {
      counts.rows += 1;
      const result = takeRow(work, row, findings);
      if (result.kind === 'conflict') counts.conflicts += 1;
      else counts[result.kind] += 1;
      if (result.kind === 'rejected') {
        // What is wrong with the header is wrong with every row.
        const faults = [...source.problems, ...result.problems];
        await rejects?.add(row.cells, faults.map(describeFault).join(' | '));
      }
    }
    work.onBatch(counts.rows, batch.position);
    // Gives Ctrl-C a turn: everything else in a batch is done without a pause.
    await setImmediate();
  }
  placer.indexWords();
  signal.throwIfAborted();
  if (counts.rows === 0 && source.problems.length === 0) findings.note(noRows());
  return { file: files[position] ?? '', ...counts, ...findings.list() };
}

type RowResult =
  | { readonly kind: 'new' | 'updated' | 'unchanged' | 'conflict' }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

function takeRow(work: RowsToImport, { outcome, line, row }: SourceRow, findings: Findings): RowResult {
  for (const notice of outcome.notices) findings.note(notice);
  if (outcome.kind === 'rejected') {
    const { region, externalId } = outcome;
    const earlier =
      region !== null && externalId !== null ? noteNumber(work, region, externalId, line) : null;
    const problems =
      earlier === null
        ? outcome.problems
        : [...outcome.problems, sameNumber(work, externalId, line, row, earlier)];
    findings.add(problems);
    return { kind: 'rejected', problems };
  }
  const { draft } = outcome;
  const repeated = repetition(work, draft);
  if (repeated?.kind === 'same') {
    findings.note({
      line,
      row,
      column: null,
      code: 'same-row',
      message: `Deze les staat ook op ${repeated.earlier}; zij is één keer overgenomen.`,
    });
    return { kind: 'unchanged' };
  }
  if (repeated?.kind === 'number') {
    return reject(sameNumber(work, draft.content.externalId ?? null, line, row, repeated.earlier), findings);
  }
  if (repeated) return reject(sameCode(work, draft.id, line, row, repeated.earlier), findings);
  const placement = work.placer.place(draft);
  if (placement.kind === 'rejected') {
    const { field, problem } = placement;
    return reject({ ...problem, column: work.source.columnOf(field) }, findings);
  }
  if (placement.kind === 'conflict') findings.note(placement.notice);
  return { kind: placement.kind };
}

function reject(problem: Problem, findings: Findings): RowResult {
  findings.add([problem]);
  return { kind: 'rejected', problems: [problem] };
}

interface Repetition {
  /** The same number or code twice is wrong; the same text twice without a number is the same lesson. */
  readonly kind: 'code' | 'number' | 'same';
  /** Where the first stands, in words. */
  readonly earlier: string;
}

function repetition(work: RowsToImport, draft: LessonDraft): Repetition | null {
  const { region, externalId = null, learnedOn, insight } = draft.content;
  const byId = draft.id === null ? null : noteKey(work, `code\n${draft.id}`, draft.line);
  const byNumber = externalId === null ? null : noteNumber(work, region, externalId, draft.line);
  if (byId !== null) return { kind: 'code', earlier: byId };
  if (byNumber !== null) return { kind: 'number', earlier: byNumber };
  if (draft.id !== null || externalId !== null) return null;
  const same = work.seen.noteText(
    { region, learnedOn: learnedOn ?? null, insight },
    { file: work.position, line: draft.line },
  );
  return same === null ? null : { kind: 'same', earlier: placeOf(work, same) };
}

function noteNumber(work: RowsToImport, region: string, externalId: string, line: number): string | null {
  return noteKey(work, `nummer\n${region}\n${externalId}`, line);
}

function noteKey(work: RowsToImport, key: string, line: number): string | null {
  const at = work.seen.note(key, { file: work.position, line });
  return at === null ? null : placeOf(work, at);
}

function placeOf(
  { files, position }: RowsToImport,
  at: { readonly file: number; readonly line: number },
): string {
  return at.file === position ? `regel ${at.line}` : `regel ${at.line} van ${files[at.file] ?? ''}`;
}

/** The later of two rows that name the same lesson. */
function repeated(
  column: string,
  value: string | null,
  { line, row }: { readonly line: number; readonly row: number },
  says: { readonly message: string; readonly hint: string },
): Problem {
  return { line, row, column, value, code: 'duplicate-number', ...says };
}

function sameNumber(
  { source }: RowsToImport,
  value: string | null,
  line: number,
  row: number,
  earlier: string,
): Problem {
  return repeated(
    source.columnOf('externalId'),
    value,
    { line, row },
    {
      message: `Het nummer "${value ?? ''}" staat al op ${earlier}, voor dezelfde regio.`,
      hint: 'Geef elke les van een regio een eigen nummer, of haal een van de twee rijen weg.',
    },
  );
}

function sameCode(
  { source }: RowsToImport,
  value: string | null,
  line: number,
  row: number,
  earlier: string,
): Problem {
  return repeated(
    source.columnOf('id'),
    value,
    { line, row },
    {
      message: `De code "${value ?? ''}" staat al op ${earlier}.`,
      hint: 'Haal een van de twee rijen weg, of maak de code leeg als het een andere les is.',
    },
  );
}

function describeFault({ column, message, hint }: Problem): string {
  return [column === null ? null : `${column}:`, message, hint].filter((part) => part !== null).join(' ');
}

function noRows(): Notice {
  return {
    line: null,
    row: null,
    column: null,
    code: 'no-rows',
    message: 'Onder de kopregel staan geen lessen; er is niets ingelezen.',
  };
}
