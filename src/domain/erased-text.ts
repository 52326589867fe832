import type { FieldChange, HistoryEvent } from './history.ts';
import { CODE_SIGNS } from './lesson-id.ts';
import { type AnyRecord, type Field, isEmpty, type NounDefinition } from './record.ts';
import type { ValueItem, ValueLists } from './value-list.ts';

/** Stands where a text was that a record cannot do without. */
const GONE = 'gewist';
const ERASED = new RegExp(`^${GONE}(?: [A-Z]+-[${CODE_SIGNS}]+)?$`, 'u');

/** Whether a text is what stands where one was erased, in a title with the code behind it. */
export function isErasedText(text: string): boolean {
  return ERASED.test(text);
}

/** What a record is called whose text was erased. */
export function erasedTitle(id: string): string {
  return `${GONE} ${id}`;
}

/**
 * What erasing text is called in a history. Its changes name the fields, with what stands there now on both sides; none
 * means everything that a person wrote.
 */
export const TEXT_ERASED = 'tekst gewist';

/** The field whose text was erased, with what it says now: what it said is nowhere. */
export function erasedField(field: string, now: unknown): FieldChange {
  return { field, from: now, to: now };
}

/**
 * The fields that changes would give a text again after it was erased for good.
 *
 * @param events of all that happened to it.
 * @param emptied what the fields say after the changes when nothing of what was written is left.
 */
export function fieldsSpeakingAgain(
  events: readonly HistoryEvent[],
  changes: readonly FieldChange[],
  emptied: Parts,
): string[] {
  const erasures = events.filter(({ action }) => action === TEXT_ERASED);
  const isErased = (name: string) =>
    erasures.some((event) => event.changes.length === 0 || event.changes.some(({ field }) => field === name));
  return changes
    .filter(({ field, to }) => isErased(field) && !isEmpty(to) && !isSame(to, emptied[field]))
    .map(({ field }) => field);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A record without anything that a person wrote in it, nor who recorded it. What it belongs to, where it stands and the
 * codes of others are left, so that what refers to it still can.
 */
export function withoutTexts<R extends AnyRecord>(
  definition: NounDefinition,
  record: R,
  lists: ValueLists,
): R {
  const content = Object.entries(definition.fields).map(([name, field]) => [
    name,
    name === definition.title && record[name] !== null && isText(field)
      ? // Names have to differ, so the code goes with it.
        erasedTitle(record.id)
      : emptied(field, record[name], lists),
  ]);
  const statusReason = record.statusReason === null ? null : GONE;
  return { ...record, ...Object.fromEntries(content), statusReason, createdBy: null };
}

function isText({ kind }: Field): boolean {
  return kind === 'line' || kind === 'text';
}

function emptied(field: Field, value: unknown, lists: ValueLists): unknown {
  if (isText(field)) return value === null || !field.required ? null : GONE;
  if (field.open && field.list) return listed(value, lists[field.list]);
  if (field.kind === 'partners') return [];
  if (!Array.isArray(value)) return value;
  const items = value.map((item): Parts => Object(item));
  if (field.kind === 'answers')
    return items.map(({ text, ...answer }) => ({ ...answer, text: goneIfAny(text), by: null }));
  if (field.kind === 'moves')
    return items.map(({ table, answer, ...move }) => ({
      ...move,
      ...{ table: listed(table, lists.agendaTables), answer: goneIfAny(answer), by: null },
    }));
  return value;
}

type Parts = Readonly<Record<string, unknown>>;

function goneIfAny(text: unknown): string | null {
  return text === null ? null : GONE;
}

/** A choice of a list says nothing of anybody; other words were written by a person. */
function listed(value: unknown, list: readonly ValueItem[]): unknown {
  return value === null || list.some(({ code }) => code === value) ? value : GONE;
}
