import type { Names } from '../../app/record-names.ts';
import type { Framework } from '../../domain/framework.ts';
import type { Tag } from '../../domain/lesson.ts';
import { type AnyRecord, type Field, titleOf } from '../../domain/record.ts';
import type { NounForm } from '../nouns/noun-words.ts';
import type { Streams } from '../streams.ts';
import { createBlock, tagLines } from './field-blocks.ts';
import { itemLine } from './item-line.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** What is needed to write a record out for a person. */
export interface RecordPage {
  readonly record: AnyRecord;
  readonly names: Names;
  readonly framework: Framework;
}

/** A record in full: its title, then each field that holds something below its label. */
export function renderRecordPage(form: NounForm, page: RecordPage, streams: Streams): string {
  const { record } = page;
  const { bold } = createStyle(streams.colour);
  const block = createBlock(streams);
  const { definition } = form;
  const status = record.statusReason === null ? record.status : `${record.status}: ${record.statusReason}`;
  const blocks = Object.entries(definition.fields).flatMap(([name, field]) => {
    const text = name === definition.title ? null : fieldText(page, name, field);
    return text === null ? [] : [block(form.fields[name]?.label ?? name, text)];
  });
  const field: Field | undefined = definition.fields[definition.title];
  // What is named after another thing has its code for a title, which says nothing without the name.
  const title = (field && fieldText(page, definition.title, field)) ?? titleOf(definition, record);
  return [`${bold(`${record.id}  ${safeText(title)}`)}\n`, block('Status', status), ...blocks].join('\n');
}

/** What a field holds, as a person reads it; `null` when that is nothing. */
export function fieldText(
  {
    record,
    names,
    framework,
  }: Omit<RecordPage, 'record'> & { readonly record: Readonly<Record<string, unknown>> },
  name: string,
  field: Field,
): string | null {
  const value = record[name];
  if (value === null || value === undefined) return null;
  if (field.kind === 'region' || field.to !== undefined || field.kind === 'regions') {
    const codes = [value].flat().map(String);
    return codes.map((code) => withName(code, names, field)).join('\n') || null;
  }
  if (!Array.isArray(value)) return String(value);
  if (field.kind === 'tags') return tagLines(asTags(value), framework);
  return value.map(itemLine).join(field.kind === 'perspectives' ? ', ' : '\n') || null;
}

function withName(code: string, names: Names, { to }: Field): string {
  const name = names.get(code);
  if (to === undefined) return name ?? code;
  return name === undefined ? `${code} (gewist of niet hier)` : `${code} ${name}`;
}

function asTags(value: readonly unknown[]): Tag[] {
  return value.map((item) => {
    const { code, main, framework }: Partial<Tag> = Object(item);
    return { code: String(code), main: main === true, framework: String(framework) };
  });
}
