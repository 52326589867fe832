import type { RuledNoun } from '../app/add-record.ts';
import { addRecord } from '../app/add-record.ts';
import { type Changed, editRecord, endRecord, refuseEnded } from '../app/change-record.ts';
import type { Deps } from '../app/deps.ts';
import { withRemedy } from '../app/fault.ts';
import { requireRecord } from '../app/find-record.ts';
import { NOUN_WORDS, sentence } from '../app/noun-words.ts';
import { readRecordTexts } from '../app/record-texts.ts';
import { type ErrorKind, MaoError } from '../domain/errors.ts';
import type { NounDefinition, RecordOf } from '../domain/record.ts';
import { actorOf } from './actor.ts';
import { askForRecord, askRecordField } from './ask-record.ts';
import type { Context } from './context.ts';
import type { Run } from './dutch.ts';
import type { FormTexts } from './form.ts';
import { fieldTexts, formFields, type NounForm, newTexts, optionName, textOf } from './nouns/noun-words.ts';
import { argument, type Options, text } from './options.ts';
import { withSession } from './session.ts';

/** A noun with its rule and its words. */
export interface NounAtTerminal<D extends NounDefinition> {
  readonly noun: RuledNoun<D>;
  readonly form: NounForm<D>;
  /** Fills in what follows from what is given, before the rest is asked. */
  readonly fill?: (deps: Deps, texts: FormTexts) => Promise<void>;
}

/** Records one by options, and asks at a terminal what is missing. */
export async function recordFromOptions<D extends NounDefinition>(
  context: Context,
  deps: Deps,
  { noun, form, fill }: NounAtTerminal<D>,
  given: FormTexts,
): Promise<RecordOf<D>> {
  const nameOf = (field: string) => optionName(form, field);
  await fill?.(deps, given);
  const followsFrom = (field: string) => form.fields[field]?.followsFrom ?? null;
  const texts = { fields: given, nameOf, followsFrom };
  const record = async () =>
    addRecord(deps, noun, await readRecordTexts(deps, noun.definition, texts, 'whole'));
  if (!context.prompter.canAsk) return record();
  // What was given is looked at before the first question: nobody answers six of them in vain.
  await readRecordTexts(deps, noun.definition, texts, 'part');
  const { one, pronoun } = NOUN_WORDS[noun.definition.noun];
  const which = pronoun === 'het' ? 'Dit' : 'Deze';
  const follow = fill && ((answers: FormTexts) => fill(deps, answers));
  const asking = { confirm: `${which} ${one} vastleggen?`, ...(follow ? { follow } : {}) };
  return untilTaken(context, (refused) => askForRecord(context, deps, form, asking, given, refused), record);
}

/** Records what was answered; what is refused then is said, and can be changed instead of typed anew. */
async function untilTaken<T>(
  context: Context,
  ask: (refused: boolean) => Promise<boolean>,
  record: () => Promise<T>,
): Promise<T> {
  for (let refused = false; ; refused = true) {
    const asked = await ask(refused);
    try {
      return await record();
    } catch (error) {
      if (!asked || !(error instanceof MaoError) || !MENDABLE.includes(error.kind)) throw error;
      context.notify(withRemedy(error));
    }
  }
}

/** What another answer can mend. */
const MENDABLE: readonly ErrorKind[] = ['usage', 'rejected', 'not-found'];

/** `toevoegen`, `start`, `stel` */
export function runAdd<D extends NounDefinition>(
  atTerminal: NounAtTerminal<D>,
  told: (record: RecordOf<D>) => string,
): Run {
  return async (context, { options }) => {
    const record = await withSession(context, actorOf(context, options), (deps) =>
      recordFromOptions(context, deps, atTerminal, newTexts(atTerminal.form, options)),
    );
    tellNew(context, record, told(record));
    return 0;
  };
}

/** What was recorded: its code for scripts, a sentence for people. */
export function tellNew(context: Context, record: { readonly id: string }, message: string): void {
  context.streams.out(context.json ? `${JSON.stringify(record)}\n` : `${record.id}\n`);
  context.notify(message);
}

/** `wijzig` */
export function runChange<D extends NounDefinition>({ noun, form }: NounAtTerminal<D>): Run {
  const { definition } = noun;
  return async (context, input) => {
    const fields = fieldTexts(form, input.options);
    const result = await withSession(context, actorOf(context, input.options), async (deps) => {
      const record = await requireRunning(deps, definition, argument(input, 0));
      if (fields.size === 0) await askChanges(context, deps, form, record, fields);
      const nameOf = (field: string) => optionName(form, field);
      const values = await readRecordTexts(deps, definition, { fields, nameOf }, 'part');
      return editRecord(deps, noun, record.id, values);
    });
    tellChange(context, definition, result, 'gewijzigd');
    return 0;
  };
}

async function askChanges<D extends NounDefinition>(
  context: Context,
  deps: Deps,
  form: NounForm<D>,
  record: RecordOf<D>,
  fields: FormTexts,
): Promise<void> {
  const { command } = NOUN_WORDS[form.definition.noun];
  if (!context.prompter.canAsk) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij wat er gewijzigd moet worden.', {
      hint: `Alle velden ziet u met: mao ${command} wijzig --help`,
    });
  }
  const chosen = await context.prompter.selectMany({
    message: 'Wat wilt u wijzigen?',
    option: '--help',
    required: true,
    choices: formFields(form).map((field) => ({ value: field, name: field.label })),
  });
  for (const field of chosen) {
    const before = textOf({ ...record }, field.field) ?? undefined;
    fields.set(field.field, await askRecordField(context, deps, form, field, before));
  }
}

/** Tells what came of a change: the record for scripts, a sentence for people. */
export function tellChange(
  context: Context,
  definition: NounDefinition,
  { record, changed }: Changed<{ readonly id: string }>,
  done: string,
): void {
  if (context.json) context.streams.out(`${JSON.stringify(record)}\n`);
  const { the } = NOUN_WORDS[definition.noun];
  context.notify(
    changed
      ? `${sentence(the)} ${record.id} is ${done}.`
      : `${sentence(the)} ${record.id} was al zo; er is niets gewijzigd.`,
  );
}

/** The reason behind `--reden`, or asked. @throws MaoError `usage` when it is given empty, or nobody can be asked. */
export async function reasonFor(context: Context, options: Options, question: string): Promise<string> {
  const given = text(options, 'reden')?.trim();
  if (given === '') {
    throw new MaoError('usage', 'missing-value', 'Dit kan niet zonder reden.', {
      hint: 'Geef de reden met --reden "…".',
    });
  }
  return given ?? (await context.prompter.text({ message: question, option: '--reden', required: true }));
}

/**
 * The date behind an option, read as the field of the noun that it goes to; today when the option is not given.
 *
 * @throws MaoError `usage` for what is no date, or lies in the future where that cannot be.
 */
export async function dateBehind(
  deps: Pick<Deps, 'storage' | 'clock'>,
  options: Options,
  option: string,
  definition: NounDefinition,
  field: string,
): Promise<string> {
  const typed = text(options, option)?.trim();
  if (!typed) return deps.clock.today();
  const texts = { fields: new Map([[field, typed]]), nameOf: () => `--${option}` };
  return String((await readRecordTexts(deps, definition, texts, 'part')).get(field) ?? deps.clock.today());
}

/** The record that will be ended, before anybody is asked for a reason. @throws MaoError `not-found`, `rejected` */
export async function requireRunning<D extends NounDefinition>(
  deps: Deps,
  definition: D,
  typed: string,
): Promise<RecordOf<D>> {
  const { record } = await requireRecord(deps.storage.db, definition, typed);
  refuseEnded(definition, record);
  return record;
}

/** `sluit` or `intrekken`, with the reason. */
export function runEnd<D extends NounDefinition>(
  noun: RuledNoun<D>,
  { question, done }: { readonly question: string; readonly done: string },
): Run {
  return async (context, input) => {
    const result = await withSession(context, actorOf(context, input.options), async (deps) => {
      const { id } = await requireRunning(deps, noun.definition, argument(input, 0));
      return endRecord(deps, noun, id, await reasonFor(context, input.options, question));
    });
    tellChange(context, noun.definition, result, done);
    return 0;
  };
}

/** Fills in today for a date that is not given. */
export function dateToday(field: string): (deps: Pick<Deps, 'clock'>, texts: FormTexts) => Promise<void> {
  return async ({ clock }, texts) => {
    if (!texts.has(field)) texts.set(field, clock.today());
  };
}
