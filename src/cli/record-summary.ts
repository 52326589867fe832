import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import { codeNames } from '../app/record-names.ts';
import { readRecordTexts } from '../app/record-texts.ts';
import { MaoError } from '../domain/errors.ts';
import { isListKind } from '../domain/field-kind.ts';
import type { FormTexts } from './form.ts';
import { formFields, type NounForm, optionName } from './nouns/noun-words.ts';
import { fieldText } from './render/record-page.ts';
import { dateWords } from './render/report-words.ts';
import type { SummaryLine } from './render/summary.ts';

/** What the texts of a record say, field by field: names in place of codes, dates in words. */
export async function summaryOf(deps: Deps, form: NounForm, texts: FormTexts): Promise<SummaryLine[]> {
  const lines: SummaryLine[] = [];
  for (const { field, label } of formFields(form)) {
    const text = texts.get(field)?.trim();
    if (text) lines.push([label, await readable(deps, form, field, text)]);
  }
  return lines;
}

async function readable(deps: Deps, form: NounForm, name: string, text: string): Promise<string> {
  const field = form.definition.fields[name];
  if (!field) throw new Error(`no such field: ${name}`);
  const value = await valueIn(deps, form, name, text);
  if (value === null) return text;
  if (field.kind === 'date') return dateWords(String(value));
  const codes = field.to === undefined ? [] : [value].flat().map(String);
  const page = {
    record: { [name]: value },
    names: await codeNames(deps, codes),
    framework: await showFramework(deps, null),
  };
  const shown = fieldText(page, name, field) ?? text;
  return isListKind(field.kind) ? shown.replaceAll('\n', ', ') : shown;
}

/** What a text stands for; `null` when that is not here, which is said when it is recorded. */
async function valueIn(deps: Deps, form: NounForm, name: string, text: string): Promise<unknown> {
  const texts = { fields: new Map([[name, text]]), nameOf: (field: string) => optionName(form, field) };
  try {
    return (await readRecordTexts(deps, form.definition, texts, 'part')).get(name) ?? null;
  } catch (error) {
    if (error instanceof MaoError && error.kind === 'not-found') return null;
    throw error;
  }
}
