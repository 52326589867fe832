import { CODE_SIGNS } from './lesson-id.ts';
import type { AnyRecord, Field, NounDefinition } from './record.ts';

/** Stands where a text was that a record cannot do without. */
const GONE = 'gewist';
const ERASED = new RegExp(`^${GONE}(?: [A-Z]+-[${CODE_SIGNS}]+)?$`, 'u');

/** Whether a text is what stands where one was erased, in a title with the code behind it. */
export function isErasedText(text: string): boolean {
  return ERASED.test(text);
}

/**
 * A record without anything that a person wrote in it. What it belongs to, where it stands and the codes of others are
 * left, so that what refers to it still can.
 */
export function withoutTexts<R extends AnyRecord>(definition: NounDefinition, record: R): R {
  const content = Object.entries(definition.fields).map(([name, field]) => [
    name,
    name === definition.title && record[name] !== null && isText(field)
      ? // Names have to differ, so the code goes with it.
        `${GONE} ${record.id}`
      : emptied(field, record[name]),
  ]);
  const statusReason = record.statusReason === null ? null : GONE;
  return { ...record, ...Object.fromEntries(content), statusReason };
}

function isText({ kind }: Field): boolean {
  return kind === 'line' || kind === 'text';
}

function emptied(field: Field, value: unknown): unknown {
  if (isText(field)) return value === null || !field.required ? null : GONE;
  if (field.kind === 'partners') return [];
  if (!Array.isArray(value)) return value;
  if (field.kind === 'answers') return value.map((answer) => without(answer, 'text'));
  if (field.kind === 'moves') return value.map((move) => without(move, 'answer'));
  return value;
}

function without(item: unknown, part: string): unknown {
  const parts: Readonly<Record<string, unknown>> = Object(item);
  return { ...parts, [part]: parts[part] === null ? null : GONE };
}
