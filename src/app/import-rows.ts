import { setImmediate } from 'node:timers/promises';
import type { FileOutcome, Notice, Problem } from '../domain/import.ts';
import type { RowOutcome } from '../input/lesson-row.ts';
import { createFindings, type Findings } from './import-findings.ts';
import { createNounCounts } from './import-noun-counts.ts';
import type { Rejects } from './import-rejects.ts';
import { noteNumber, type Repeats, repetition, sameCode, sameNumber } from './import-repeats.ts';
import { type RowResult, reject } from './import-result.ts';
import type { ImportSource, SourceRow } from './import-source.ts';
import { takeThing } from './import-things.ts';
import { type LooseReferences, lessonReferences, thingReferences } from './loose-references.ts';
import type { LessonPlacer } from './place-lesson.ts';
import type { ThingPlacer } from './place-thing.ts';

export interface RowsToImport extends Repeats {
  readonly placer: LessonPlacer;
  readonly things: ThingPlacer;
  readonly loose: LooseReferences;
  readonly rejects: Rejects | null;
  readonly signal: AbortSignal;
  readonly onBatch: (rows: number, position: number) => void;
}

/** Takes the rows of one file to their place, and says what came of each. @throws the signal's reason when broken off. */
export async function importRows(work: RowsToImport): Promise<FileOutcome> {
  const { files, position, source, placer, rejects, signal } = work;
  const findings = createFindings(source);
  const nouns = createNounCounts();
  const counts = { rows: 0, new: 0, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 };
  for await (const batch of source.rows()) {
    signal.throwIfAborted();
    for (const row of batch.rows) {
      counts.rows += 1;
      const result = await take(work, row, findings);
      const count = result.kind === 'conflict' ? 'conflicts' : result.kind;
      counts[count] += 1;
      nouns.add(row.outcome, count);
      noteReferences(work, row, result);
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
  if (counts.rows === 0 && source.problems.length === 0) findings.note(noRows(source));
  return { file: files[position] ?? '', ...formOf(source), ...counts, ...nouns.list(), ...findings.list() };
}

function take(work: RowsToImport, row: SourceRow, findings: Findings): RowResult | Promise<RowResult> {
  const { outcome } = row;
  return outcome.kind === 'thing'
    ? takeThing(work, row, outcome, findings)
    : takeRow(work, row, outcome, findings);
}

function takeRow(
  work: RowsToImport,
  { line, row }: Pick<SourceRow, 'line' | 'row'>,
  outcome: RowOutcome,
  findings: Findings,
): RowResult {
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
    return reject({ ...problem, column: field === null ? null : work.source.columnOf(field) }, findings);
  }
  if (placement.kind === 'conflict') findings.note(placement.notice);
  return { kind: placement.kind };
}

/** What came in may name what is nowhere. */
function noteReferences(
  { position, source, loose }: RowsToImport,
  { line, row, outcome }: SourceRow,
  { kind }: RowResult,
): void {
  if (kind !== 'new' && kind !== 'updated') return;
  const at = { file: position, line, row };
  if (outcome.kind === 'draft') loose.note(at, lessonReferences(outcome.draft, source.columnOf));
  else if (outcome.kind === 'thing' && outcome.thing) loose.note(at, thingReferences(outcome.thing));
}

function describeFault({ column, message, hint }: Problem): string {
  return [column === null ? null : `${column}:`, message, hint].filter((part) => part !== null).join(' ');
}

/** CSV is the usual form and is not told. */
function formOf({ format }: Pick<ImportSource, 'format'>): Pick<FileOutcome, 'format'> {
  return format === 'csv' ? {} : { format };
}

function noRows({ header }: ImportSource): Notice {
  return {
    line: null,
    row: null,
    column: null,
    code: 'no-rows',
    message:
      header === null
        ? 'Het bestand is leeg; er is niets ingelezen.'
        : 'Onder de kopregel staan geen lessen; er is niets ingelezen.',
  };
}
