import type { Deps } from '../app/deps.ts';
import { type FieldChoice, fieldChoices } from '../app/field-choices.ts';
import { showFramework } from '../app/frameworks.ts';
import { createFieldCheck } from '../app/record-texts.ts';
import type { Field } from '../domain/record.ts';
import { askSeveral, beginWith } from './ask-several.ts';
import { everyTag } from './ask-tags.ts';
import type { Context } from './context.ts';
import { type FormTexts, fillForm } from './form.ts';
import { type FormField, formFields, type NounForm } from './nouns/noun-words.ts';
import type { Choice } from './prompter.ts';

const NONE = '(geen)';

/** Asks what is still needed for a new record, offers the rest, and asks whether it is right. */
export async function askForRecord(
  context: Context,
  deps: Deps,
  form: NounForm,
  confirm: string,
  texts: FormTexts,
): Promise<void> {
  const fields = formFields(form);
  const required = fields.filter((field) => field.required).map(({ field }) => field);
  const ask = async (name: string, answered: FormTexts) => {
    const field = fields.find((candidate) => candidate.field === name);
    if (!field) throw new Error(`no such field: ${name}`);
    answered.set(name, await askRecordField(context, deps, form, field, answered.get(name)));
  };
  await fillForm(context, { fields, required, ask, confirm }, texts);
}

/** Asks one field of a record, beginning with what it held before; several parts stand between `|`. */
export async function askRecordField(
  context: Context,
  deps: Deps,
  form: NounForm,
  { field, question, option, kind, required }: FormField,
  initial: string | undefined,
): Promise<string> {
  const declared: Field | undefined = form.definition.fields[field];
  if (!declared) throw new Error(`no such field: ${field}`);
  const asked = { message: question, option: `--${option}`, required };
  const { prompter } = context;
  if (kind === 'tags') {
    const before = initial?.split('|') ?? [];
    const every = everyTag(await showFramework(deps, null));
    return (await askSeveral(context, { ...asked, more: 'Nog een?', choices: every, before })).join('|');
  }
  const choices = await fieldChoices(deps, declared);
  if (choices !== null) {
    if (kind === 'perspectives') {
      const before = { initial: initial?.split('|') ?? [] };
      const chosen = await prompter.selectMany({ ...asked, choices: choices.map(asChoice), ...before });
      return chosen.join('|');
    }
    if (kind === 'regions') {
      const before = initial?.split('|') ?? [];
      const several = { ...asked, more: 'Nog een?', choices: choices.map(asChoice), before };
      return (await askSeveral(context, several)).join('|');
    }
    const none = required ? [] : [{ value: '', name: NONE }];
    return prompter.select({ ...asked, choices: [...none, ...choices.map(asChoice)], ...beginWith(initial) });
  }
  const check = await createFieldCheck(deps);
  const text = { ...asked, check: (answer: string) => check(declared, answer), ...beginWith(initial) };
  return kind === 'text' ? prompter.longText(text) : prompter.text(text);
}

function asChoice({ text, name, keywords }: FieldChoice): Choice<string> {
  return { value: text, name, keywords };
}
