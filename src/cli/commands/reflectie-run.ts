import { addRecord } from '../../app/add-record.ts';
import { editRecord, refuseEnded } from '../../app/change-record.ts';
import type { Deps } from '../../app/deps.ts';
import { requireRecord } from '../../app/find-record.ts';
import { listRecords } from '../../app/list-records.ts';
import { readRecordTexts } from '../../app/record-texts.ts';
import {
  aboutNothing,
  fillFromLessons,
  finishReflection,
  isAnswered,
  REFLECTIONS,
} from '../../app/reflections.ts';
import { MaoError } from '../../domain/errors.ts';
import { REFLECTION, REFLECTION_QUESTIONS, type Reflection } from '../../domain/reflection.ts';
import { actorOf } from '../actor.ts';
import { askRecordField } from '../ask-record.ts';
import { lead } from '../ask-reflection.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import type { FormTexts } from '../form.ts';
import { fieldTexts, formFields, newTexts, optionName } from '../nouns/noun-words.ts';
import { REFLECTION_FORM } from '../nouns/reflection.ts';
import { dateToday, runChange, runEnd, tellNew } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';
import { safeText } from '../render/safe-text.ts';
import { renderSummary, type SummaryLine } from '../render/summary.ts';
import { withSession } from '../session.ts';

export const runListed: Run = runList(REFLECTION_FORM);
export const runShown: Run = runShow(REFLECTION_FORM);
export const runChanged: Run = runChange({ noun: REFLECTIONS, form: REFLECTION_FORM });
export const runHistoryOf: Run = runHistory(REFLECTION_FORM);
export const runErase: Run = eraseRun(REFLECTION);
export const runWithdraw: Run = runEnd(REFLECTIONS, {
  question: 'Waarom telt de reflectie niet mee?',
  done: 'ingetrokken. Zij blijft bewaard, maar telt niet meer mee',
});

/** Conversations to choose from. */
const CHOICES = 50;

const nameOf = (field: string) => optionName(REFLECTION_FORM, field);

/** `mao reflectie toevoegen` */
export const runAdded: Run = async (context, { options }) => {
  const texts = newTexts(REFLECTION_FORM, options);
  const reflection = await withSession(context, actorOf(context, options), async (deps) => {
    await dateToday('reflectedOn')(deps, texts);
    await fillFromLessons(deps, texts);
    if (context.prompter.canAsk) await askSubject(context, deps, texts);
    else if (!texts.get('lessons')?.trim() && !texts.get('tags')?.trim()) throw aboutNothing();
    const values = await readRecordTexts(deps, REFLECTION, { fields: texts, nameOf }, 'whole');
    if (!isAnswered(values) && !context.prompter.canAsk) throw nothingAnswered();
    if (isAnswered(values)) return addRecord(deps, REFLECTIONS, values, 'afgerond');
    return lead(context, deps, await addRecord(deps, REFLECTIONS, values));
  });
  tell(context, reflection);
  return 0;
};

/** `mao reflectie hervat`: with answers by option, and at a terminal the questions that are still open. */
export const runResumed: Run = async (context, input) => {
  const texts = fieldTexts(REFLECTION_FORM, input.options);
  const reflection = await withSession(context, actorOf(context, input.options), async (deps) => {
    const typed = input.args[0] ?? (await goingOn(context, deps));
    const { record } = await requireRecord(deps.storage.db, REFLECTION, typed);
    refuseEnded(REFLECTION, record);
    if (record.status === 'afgerond') throw finishedAlready(record.id);
    const values = await readRecordTexts(deps, REFLECTION, { fields: texts, nameOf }, 'part');
    const answered = (await editRecord(deps, REFLECTIONS, record.id, values)).record;
    if (context.prompter.canAsk) {
      context.notify(renderSummary(soFar(answered), context.streams));
      return lead(context, deps, answered);
    }
    return (await finishReflection(deps, record.id)).record;
  });
  tell(context, reflection);
  return 0;
};

/** Which conversation it is, and what was answered in it. */
function soFar(reflection: Reflection): SummaryLine[] {
  const fields = ['title', ...REFLECTION_QUESTIONS] as const;
  return fields.flatMap((field): SummaryLine[] => {
    const text = reflection[field];
    return text === null ? [] : [[REFLECTION_FORM.fields[field].label, text]];
  });
}

/** The conversation that was broken off; of several one is chosen. @throws MaoError `not-found`, `usage` */
async function goingOn(context: Context, deps: Deps): Promise<string> {
  const open = await listRecords(deps, REFLECTION, { statuses: [REFLECTION.statuses[0]] }, CHOICES);
  const [only] = open.records;
  if (!only) {
    throw new MaoError('not-found', 'not-found', 'Er is geen gesprek dat nog gaande is.', {
      hint: 'Begin er een met: mao reflectie toevoegen',
    });
  }
  if (open.records.length === 1) return only.id;
  return context.prompter.select({
    message: 'Met welk gesprek gaat u verder?',
    option: '<id>',
    choices: open.records.map(({ id, title }) => ({ value: id, name: `${id} ${safeText(title)}` })),
  });
}

/** What a conversation needs to know before the four questions: what it is about, where, and who take part. */
async function askSubject(context: Context, deps: Deps, texts: FormTexts): Promise<void> {
  const ask = async (name: string) => {
    const field = formFields(REFLECTION_FORM).find((candidate) => candidate.field === name);
    if (field) texts.set(name, await askRecordField(context, deps, REFLECTION_FORM, field, texts.get(name)));
  };
  if (!texts.has('lessons') && !texts.has('tags')) {
    await ask('lessons');
    await fillFromLessons(deps, texts);
  }
  if (!texts.get('tags')?.trim() && !texts.get('lessons')?.trim()) await ask('tags');
  if (!texts.has('region')) await ask('region');
  await fillFromLessons(deps, texts);
  if (!texts.has('perspectives')) await ask('perspectives');
}

function tell(context: Context, reflection: Reflection): void {
  const { id } = reflection;
  tellNew(
    context,
    reflection,
    `De reflectie is vastgelegd. Maak er een handelingsperspectief van met: mao perspectief toevoegen --reflectie ${id}`,
  );
}

function nothingAnswered(): MaoError {
  return new MaoError('usage', 'missing-value', 'Er is nog geen vraag beantwoord.', {
    hint: 'Geef een of meer van: --stimuleert, --belemmert, --randvoorwaarden, --handelingsperspectief.',
  });
}

function finishedAlready(id: string): MaoError {
  return new MaoError('rejected', 'finished', `De reflectie ${id} is al afgerond.`, {
    hint: `Vul haar aan met: mao reflectie wijzig ${id}`,
  });
}
