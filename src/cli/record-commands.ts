import type { RuledNoun } from '../app/add-record.ts';
import { addRecord } from '../app/add-record.ts';
import { type Changed, editRecord, endRecord, refuseEnded } from '../app/change-record.ts';
import type { Deps } from '../app/deps.ts';
import { requireRecord } from '../app/find-record.ts';
import { showFramework } from '../app/frameworks.ts';
import { listRecords } from '../app/list-records.ts';
import { NOUN_WORDS, sentence } from '../app/noun-words.ts';
import { type RecordFilterTexts, resolveRecordFilter } from '../app/record-filter.ts';
import { recordHistory } from '../app/record-history.ts';
import { namesIn } from '../app/record-names.ts';
import { readRecordTexts } from '../app/record-texts.ts';
import { MaoError } from '../domain/errors.ts';
import { type AnyRecord, type NounDefinition, type RecordOf, titleOf } from '../domain/record.ts';
import { actorOf } from './actor.ts';
import { askForRecord, askRecordField } from './ask-record.ts';
import type { Context } from './context.ts';
import type { Run } from './dutch.ts';
import type { FormTexts } from './form.ts';
import { jsonArray } from './json-output.ts';
import { fieldLabel, fieldTexts, formFields, type NounForm, optionName, textOf } from './nouns/noun-words.ts';
import { argument, choices, type Options, text, texts, wholeNumber } from './options.ts';
import { renderHistory } from './render/history.ts';
import { renderRecordPage } from './render/record-page.ts';
import { renderRecordTable } from './render/record-table.ts';
import { withSession } from './session.ts';

const PAGE = 20;

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
  if (context.prompter.canAsk) {
    // What was given is looked at before the first question: nobody answers six of them in vain.
    await readRecordTexts(deps, noun.definition, { fields: given, nameOf }, 'part');
    const { one, pronoun } = NOUN_WORDS[noun.definition.noun];
    const which = pronoun === 'het' ? 'Dit' : 'Deze';
    const follow = fill && ((answers: FormTexts) => fill(deps, answers));
    const asking = { confirm: `${which} ${one} vastleggen?`, ...(follow ? { follow } : {}) };
    await askForRecord(context, deps, form, asking, given);
  }
  return addRecord(
    deps,
    noun,
    await readRecordTexts(deps, noun.definition, { fields: given, nameOf }, 'whole'),
  );
}

/** `toevoegen`, `start`, `stel` */
export function runAdd<D extends NounDefinition>(
  atTerminal: NounAtTerminal<D>,
  told: (record: RecordOf<D>) => string,
): Run {
  return async (context, { options }) => {
    const record = await withSession(context, actorOf(context, options), (deps) =>
      recordFromOptions(context, deps, atTerminal, fieldTexts(atTerminal.form, options)),
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

/** `lijst` */
export function runList<D extends NounDefinition>(form: NounForm<D>): Run {
  const { definition } = form;
  return async (context, { options }) => {
    const limit =
      wholeNumber(options, 'limiet', { min: 1 }) ?? (context.json ? Number.MAX_SAFE_INTEGER : PAGE);
    const { records, total, names } = await withSession(context, null, async (deps) => {
      const filter = await resolveRecordFilter(deps, recordFilterTexts(definition, options));
      const list = await listRecords(deps, definition, filter, limit);
      return { ...list, names: context.json ? new Map() : await namesIn(deps, definition, list.records) };
    });
    if (context.json) await context.streams.outAll(jsonArray(records));
    else {
      context.streams.out(renderRecordTable(form, records, names, context.streams));
      tellTotal(context, definition, records.length, total, options);
    }
    return 0;
  };
}

function tellTotal(
  { notify }: Context,
  definition: NounDefinition,
  shown: number,
  total: number,
  options: Options,
): void {
  const { many, make } = NOUN_WORDS[definition.noun];
  if (shown === 0) {
    const filter = recordFilterTexts(definition, options);
    const narrowed = Object.values(filter).some((part) => part !== null && part.length > 0);
    notify(
      narrowed
        ? `Er zijn geen ${many} die hierbij passen. Laat een filter weg om meer te zien.`
        : `Er zijn nog geen ${many}. Begin met: ${make}`,
    );
  } else if (total > shown) notify(`${shown} van ${total} ${many}. Meer ziet u met --limiet ${total}.`);
}

/** What was typed for `filterOptions`. */
function recordFilterTexts(definition: NounDefinition, options: Options): RecordFilterTexts {
  const many = (name: string) => (options.has(name) ? texts(options, name) : []);
  const one = (name: string) => (options.has(name) ? text(options, name) : null);
  return {
    regions: many('regio'),
    elements: many('element'),
    indicators: many('indicator'),
    coalitions: many('coalitie'),
    cycles: many('cyclus'),
    ambitions: many('ambitie'),
    statuses: choices(options, 'status', definition.statuses),
    from: one('van'),
    until: one('tot'),
  };
}

/** `toon` */
export function runShow<D extends NounDefinition>(form: NounForm<D>): Run {
  return async (context, input) => {
    const page = await withSession(context, null, async (deps) => {
      const { record } = await requireRecord(deps.storage.db, form.definition, argument(input, 0));
      return recordPage(deps, form.definition, record);
    });
    context.streams.out(
      context.json ? `${JSON.stringify(page.record)}\n` : renderRecordPage(form, page, context.streams),
    );
    return 0;
  };
}

/** A record with what the codes in it stand for. */
export async function recordPage<R extends AnyRecord>(deps: Deps, definition: NounDefinition, record: R) {
  return {
    record,
    names: await namesIn(deps, definition, [record]),
    framework: await showFramework(deps, null),
  };
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

/** `geschiedenis` */
export function runHistory<D extends NounDefinition>(form: NounForm<D>): Run {
  return async (context, input) => {
    const { record, events } = await withSession(context, null, (deps) =>
      recordHistory(deps, form.definition, argument(input, 0)),
    );
    if (context.json) context.streams.out(`${JSON.stringify({ id: record.id, events })}\n`);
    else {
      const subject = {
        id: record.id,
        title: titleOf(form.definition, { ...record }),
        labelOf: (field: string) => fieldLabel(form, field),
      };
      context.streams.out(renderHistory(subject, events, context.streams));
    }
    return 0;
  };
}
