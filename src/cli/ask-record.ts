import type { Deps } from '../app/deps.ts';
import { type FieldChoice, fieldChoices } from '../app/field-choices.ts';
import { showFramework } from '../app/frameworks.ts';
import { wordsOf } from '../app/noun-words.ts';
import { createFieldCheck } from '../app/record-texts.ts';
import { knownReference } from '../app/references.ts';
import { listRegions } from '../app/regions.ts';
import { MaoError } from '../domain/errors.ts';
import type { Field } from '../domain/record.ts';
import { askLong } from './ask-long.ts';
import { askSeveral, beginWith } from './ask-several.ts';
import { everyTag } from './ask-tags.ts';
import type { Context } from './context.ts';
import { type Form, type FormTexts, fillForm } from './form.ts';
import { withBack } from './going-back.ts';
import { type FormField, formFields, type NounForm } from './nouns/noun-words.ts';
import type { Choice } from './prompter.ts';
import { summaryOf } from './record-summary.ts';
import { ownRegion } from './region-choices.ts';

const NONE = '(geen)';

/**
 * Asks what is still needed for a new record, offers the rest, and asks whether it is right.
 *
 * @param refused as for `fillForm`.
 * @returns whether anything was asked.
 */
export async function askForRecord(
  asking: Context,
  deps: Deps,
  form: NounForm,
  { confirm, follow }: Pick<Form, 'confirm' | 'follow'>,
  texts: FormTexts,
  refused: boolean,
): Promise<boolean> {
  const context = withBack(asking);
  const fields = formFields(form);
  const required = fields.filter((field) => field.required).map(({ field }) => field);
  const ask = async (name: string, answered: FormTexts) => {
    const field = fields.find((candidate) => candidate.field === name);
    if (!field) throw new Error(`no such field: ${name}`);
    answered.set(name, await askRecordField(context, deps, form, field, answered.get(name)));
  };
  const { asked = required } = form;
  const show = (answered: FormTexts) => summaryOf(deps, form, answered);
  const filling = { fields, required, asked, ask, show, confirm, ...(follow ? { follow } : {}) };
  return fillForm(context, filling, texts, refused);
}

/**
 * Asks one field of a record, beginning with what it held before, else with what the person set; several parts stand
 * between `|`.
 */
export async function askRecordField(
  context: Context,
  deps: Deps,
  form: NounForm,
  field: FormField,
  before: string | undefined,
): Promise<string> {
  const declared: Field | undefined = form.definition.fields[field.field];
  if (!declared) throw new Error(`no such field: ${field.field}`);
  const initial = before ?? (await ownAnswer(context, deps, declared));
  const choices =
    field.kind === 'tags' ? everyTag(await showFramework(deps, null)) : await choicesOf(deps, declared);
  if (choices !== null) {
    if (field.required && choices.length === 0) throw nothingToChoose(declared);
    if (field.kind === 'references') return askReferences(context, deps, field, declared, choices, initial);
    return askChoice(context, field, choices, initial);
  }
  const check = await createFieldCheck(deps);
  const { question: message, option, required, kind } = field;
  // What stands there already may stay, whatever came of what it refers to.
  const checked = (answer: string) => (answer === initial ? null : check(declared, answer));
  const text = { message, option: `--${option}`, required, check: checked, ...beginWith(initial) };
  return kind === 'text' ? askLong(context, text) : context.prompter.text(text);
}

/** The region or coalition of the settings, where one is asked. */
async function ownAnswer(context: Context, deps: Deps, { kind, to }: Field): Promise<string | undefined> {
  if (kind === 'region' || kind === 'regions')
    return ownRegion(await listRegions(deps), context) ?? undefined;
  const coalition = to === 'coalition' ? context.settings.get('coalitie') : null;
  if (coalition === null) return undefined;
  return (await knownReference(deps, 'coalition', coalition)) ?? undefined;
}

/** Something that has to be there first is not there yet. */
function nothingToChoose({ to }: Field): MaoError {
  if (to === undefined || to === 'any') throw new Error('a list of choices is empty');
  const { many, make } = wordsOf(to);
  return new MaoError('rejected', 'nothing-to-choose', `Er zijn nog geen ${many} om uit te kiezen.`, {
    hint: `Leg er eerst een vast met: ${make}`,
  });
}

/** Stands for one that is not among those that can be chosen. */
const TYPED = '<code>';

/** Some things out of the newest, or by their codes: there may be more than a list can show. */
async function askReferences(
  context: Context,
  deps: Deps,
  { question: message, option: name, required }: FormField,
  declared: Field,
  choices: readonly Choice<string>[],
  initial: string | undefined,
): Promise<string> {
  // Nothing to choose from: nothing to ask.
  if (choices.length === 0) return '';
  const option = `--${name}`;
  const before = initial?.split('|').filter(Boolean) ?? [];
  const older = before.filter((code) => choices.every(({ value }) => value !== code));
  const chosen = await askSeveral(context, {
    ...{ message, option, before, more: 'Nog een?', ...(required ? {} : { none: NONE }) },
    choices: [
      ...choices,
      ...older.map((code) => ({ value: code, name: code })),
      { value: TYPED, name: 'een andere, met haar code' },
    ],
  });
  if (!chosen.includes(TYPED)) return chosen.join('|');
  const check = await createFieldCheck(deps);
  const typed = await context.prompter.text({
    message: 'Wat is de code? (van meer komma’s ertussen)',
    option,
    required: true,
    check: (answer) => check(declared, answer),
  });
  return [...chosen.filter((code) => code !== TYPED), ...typed.split(/[\s,;]+/u)].join('|');
}

async function askChoice(
  context: Context,
  { question: message, option: name, kind, required }: FormField,
  choices: readonly Choice<string>[],
  initial: string | undefined,
): Promise<string> {
  const option = `--${name}`;
  const before = initial?.split('|').filter(Boolean) ?? [];
  if (kind === 'perspectives') {
    const chosen = await context.prompter.selectMany({ message, option, choices, initial: before });
    return chosen.join('|');
  }
  const none = required ? {} : { none: NONE };
  if (kind === 'regions' || kind === 'tags') {
    const several = { message, option, choices, before, more: 'Nog een?', ...none };
    return (await askSeveral(context, several)).join('|');
  }
  if (required) return context.prompter.select({ message, option, choices, ...beginWith(initial) });
  // Nothing to choose from: nothing to ask.
  if (choices.length === 0) return '';
  const open = [{ value: '', name: NONE }, ...choices];
  return context.prompter.select({ message, option, choices: open, initial: initial ?? '' });
}

async function choicesOf(deps: Deps, field: Field): Promise<Choice<string>[] | null> {
  return (await fieldChoices(deps, field))?.map(asChoice) ?? null;
}

function asChoice({ text, name, keywords }: FieldChoice): Choice<string> {
  return { value: text, name, keywords };
}
