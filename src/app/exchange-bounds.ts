import { MaoError } from '../domain/errors.ts';
import { type Lesson, MAX_TEXT } from '../domain/lesson.ts';
import type { AnyRecord, NounDefinition } from '../domain/record.ts';
import { COLUMN_FIELDS } from '../input/columns.ts';
import { MAX_RECORD } from '../input/csv-recovery.ts';
import type { FieldProblem } from '../input/field.ts';
import { csvRows } from './csv.ts';
import { cellOf, exchangeForm, recordForm } from './exchange-form.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';

/**
 * What mao keeps must fit on a line that it can read back, in JSON and as CSV. The rest of such a line is for what is
 * not its own: the name of its region, the columns of other lessons.
 */
const MOST = MAX_RECORD - 10_000;

/** What keeps a lesson from being exchanged. */
export function lessonTooLong(lesson: Lesson): FieldProblem | null {
  // Of almost every lesson the lengths of its texts tell it: an import asks this for each row. Six bytes, such as
  // those of \u0001 in JSON, are the most that a sign takes.
  if (signsOf(lesson) <= MAX_TEXT) return null;
  const cells = COLUMN_FIELDS.map((field) => cellOf(lesson, field, new Map()));
  const row = csvRows([[...cells, ...Object.values(lesson.extra)]]);
  return longText('de les', lesson) ?? longLine('de les', [JSON.stringify(exchangeForm(lesson)), row]);
}

/** What keeps a record from being exchanged. @param spellings what stands for a coalition besides its name. */
export function recordTooLong(
  definition: NounDefinition,
  record: AnyRecord,
  spellings?: readonly string[],
): FieldProblem | null {
  const { the } = NOUN_WORDS[definition.noun];
  const { noun } = definition;
  const line = JSON.stringify({ noun, ...recordForm(definition, record, spellings) });
  return longText(the, record) ?? longLine(the, [line]);
}

/** @throws MaoError `rejected` `too-long` when there is a problem. */
export function refuseTooLong(problem: FieldProblem | null): void {
  if (problem === null) return;
  throw new MaoError('rejected', problem.code, problem.message, { hint: problem.hint ?? undefined });
}

function longText(the: string, content: object): FieldProblem | null {
  const longest = longestIn(content);
  if (longest <= MAX_TEXT) return null;
  return tooLong(`Een tekst van ${the} is ${longest} tekens lang; ${MAX_TEXT} is het meeste.`);
}

function longLine(the: string, lines: readonly string[]): FieldProblem | null {
  const bytes = Math.max(...lines.map((line) => Buffer.byteLength(line)));
  if (bytes <= MOST) return null;
  const kilobytes = Math.ceil(bytes / 1000);
  return tooLong(
    `${sentence(the)} is met alles erin ${kilobytes} kB groot; met meer dan ${MOST / 1000} kB past alles niet op een regel van een export.`,
  );
}

function tooLong(message: string): FieldProblem {
  return {
    code: 'too-long',
    value: null,
    message,
    hint: 'Maak de teksten korter; mao kapt geen tekst af.',
  };
}

/** At least as many signs as the line of a lesson has. */
function signsOf(lesson: Lesson): number {
  const lists = JSON.stringify([lesson.tags, lesson.links, lesson.perspectives]).length;
  let signs = lists * 2 + ROOM_FOR_KEYS;
  for (const value of Object.values(lesson)) if (typeof value === 'string') signs += value.length;
  for (const [header, text] of Object.entries(lesson.extra)) signs += header.length + text.length + 6;
  return signs;
}

/** The names of the fields with their quotes, twice. */
const ROOM_FOR_KEYS = 1000;

function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let longest = 0;
  for (const part of Object.values(value)) longest = Math.max(longest, longestIn(part));
  return longest;
}
