import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import { type ColumnField, fieldFault } from '../app/lesson-fields.ts';
import { loadLookups } from '../app/lookups.ts';
import { listRegions } from '../app/regions.ts';
import type { Framework } from '../domain/framework.ts';
import { DIRECTIONS } from '../domain/values.ts';
import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { LESSON_FIELDS, type LessonField, optionOf } from './lesson-fields.ts';
import type { Choice } from './prompter.ts';

type Fields = Map<ColumnField, string>;

/** What a new lesson cannot do without, in the order in which it is asked. */
const REQUIRED: readonly ColumnField[] = ['region', 'title', 'observation', 'insight', 'direction', 'tags'];

/** Asks what is still needed for a new lesson, offers the rest, and asks whether it is right. */
export async function askForLesson(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const missing = REQUIRED.filter((field) => !fields.get(field)?.trim());
  if (missing.length === 0) return;
  for (const field of missing) fields.set(field, await askField(context, deps, fieldOf(field), fields));
  const optional = LESSON_FIELDS.filter(({ field }) => !REQUIRED.includes(field) && !fields.has(field));
  const more = await context.prompter.selectMany({
    message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
    option: '--help',
    choices: optional.map((field) => ({ value: field, name: field.question })),
  });
  for (const field of more) fields.set(field.field, await askField(context, deps, field, fields));
  const sure = await context.prompter.confirm({
    message: 'Deze les vastleggen?',
    option: '--help',
    initial: true,
  });
  if (!sure) throw interruptedError();
}

/** Asks one field, beginning with what it held before. */
export async function askField(
  context: Context,
  deps: Deps,
  field: LessonField,
  before: Fields,
): Promise<string> {
  const { prompter } = context;
  const question = { message: field.question, option: optionOf(field.field) };
  const initial = before.get(field.field);
  const required = REQUIRED.includes(field.field);
  if (field.field === 'region') {
    const regions = await listRegions(deps);
    const choices = regions.map(({ code, name, aliases }) => ({
      value: code,
      name,
      keywords: [code, ...aliases],
    }));
    return prompter.select({ ...question, choices });
  }
  if (field.field === 'direction') {
    return prompter.select({ ...question, choices: DIRECTIONS.map((value) => ({ value, name: value })) });
  }
  if (field.field === 'tags') return (await askTagsMainFirst(context, deps)).join('|');
  const lookups = await loadLookups(deps);
  // Said at once, while the answer can still be mended.
  const check = (answer: string): string | null => fieldFault(lookups, field.field, answer);
  const asked = { ...question, required, check, ...(initial === undefined ? {} : { initial }) };
  return field.long ? prompter.longText(asked) : prompter.text(asked);
}

/** Asks which elements and indicators a lesson speaks of; at least one. */
export async function askTags({ prompter }: Context, deps: Deps): Promise<readonly string[]> {
  const choices = tagChoices(await showFramework(deps, null));
  const { question: message } = fieldOf('tags');
  return prompter.selectMany({ message, option: optionOf('tags'), choices, required: true });
}

/** As `askTags`, and which of them is the main one: it comes first. */
async function askTagsMainFirst(context: Context, deps: Deps): Promise<readonly string[]> {
  const chosen = await askTags(context, deps);
  if (chosen.length < 2) return chosen;
  const choices = tagChoices(await showFramework(deps, null));
  const main = await context.prompter.select({
    message: 'Welke daarvan is de belangrijkste?',
    option: optionOf('tags'),
    choices: choices.filter(({ value }) => chosen.includes(value)),
  });
  return [main, ...chosen.filter((code) => code !== main)];
}

function tagChoices(framework: Framework): Choice<string>[] {
  return framework.elements.flatMap((element) =>
    [element, ...element.indicators].map(({ code, label, explanation }) => ({
      value: code,
      name: `${code} ${label}`,
      description: explanation,
      keywords: [explanation],
    })),
  );
}

function fieldOf(field: ColumnField): LessonField {
  const found = LESSON_FIELDS.find((candidate) => candidate.field === field);
  if (!found) throw new Error(`no such field: ${field}`);
  return found;
}
