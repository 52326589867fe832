import type { Problem } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import type { SeenRows } from '../storage/seen-rows.ts';
import type { ImportSource } from './import-source.ts';

/** What is needed to see whether a row says again what an earlier one of the call said. */
export interface Repeats {
  /** Names of all files of the call, and which of them this is. */
  readonly files: readonly string[];
  readonly position: number;
  readonly source: ImportSource;
  /** Keys of the rows of the whole call. */
  readonly seen: SeenRows;
}

export interface Repetition {
  /** The same number or code twice is wrong; the same text twice without a number is the same lesson. */
  readonly kind: 'code' | 'number' | 'same';
  /** Where the first stands, in words. */
  readonly earlier: string;
}

export function repetition(work: Repeats, draft: LessonDraft): Repetition | null {
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

export function noteNumber(work: Repeats, region: string, externalId: string, line: number): string | null {
  return noteKey(work, `nummer\n${region}\n${externalId}`, line);
}

export function noteKey(work: Repeats, key: string, line: number): string | null {
  const at = work.seen.note(key, { file: work.position, line });
  return at === null ? null : placeOf(work, at);
}

function placeOf({ files, position }: Repeats, at: { readonly file: number; readonly line: number }): string {
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

export function sameNumber(
  { source }: Repeats,
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
      hint: 'Geef elke les van een regio een eigen nummer, of haal een van de twee weg.',
    },
  );
}

export function sameCode(
  { source }: Repeats,
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
      hint: 'Haal een van de twee weg, of maak de code leeg als het een andere les is.',
    },
  );
}
