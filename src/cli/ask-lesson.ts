import type { Deps } from '../app/deps.ts';
import { type ColumnField, fieldFault } from '../app/lesson-fields.ts';
import { loadLookups } from '../app/lookups.ts';
import { listRegions } from '../app/regions.ts';
import { DIRECTIONS } from '../domain/values.ts';
import { askTags, type ChosenTag, tagChoices } from './ask-tags.ts';
import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { LESSON_FIELDS, type LessonField, optionOf } from './lesson-fields.ts';
import { safeText } from './render/safe-text.ts';

type Fields = Map<ColumnField, string>;

/** What a new lesson cannot do without, in the order in which it is asked. */
const REQUIRED: readonly ColumnField[] = ['region', 'title', 'observation', 'insight', 'direction', 'tags'];

/** Asks what is still needed for a new lesson, offers the rest, and asks whether it is right. */
export async function askForLesson(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const missing = REQUIRED.filter((field) => !fields.get(field)?.trim());
  if (missing.length === 0) return;
  for (const field of missing) await askInto(context, deps, fieldOf(field), fields);
  const optional = LESSON_FIELDS.filter(({ field }) => !REQUIRED.includes(field) && !fields.has(field));
  const more = await context.prompter.selectMany({
    message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
    option: '--help',
    choices: optional.map((field) => ({ value: field, name: field.question })),
  });
  for (const field of more) await askInto(context, deps, field, fields);
  await askUntilRight(context, deps, fields);
}

/** Shows what will be recorded, until the person says that it is right. */
async function askUntilRight(context: Context, deps: Deps, fields: Fields): Promise<void> {
  for (;;) {
    context.notify(summary(fields));
    const answer = await context.prompter.select({
      message: 'Deze les vastleggen?',
      option: '--help',
      choices: [
        { value: 'yes', name: 'Ja, vastleggen' },
        { value: 'change', name: 'Eerst iets wijzigen' },
        { value: 'no', name: 'Nee, niet vastleggen' },
      ],
    });
    if (answer === 'yes') return;
    if (answer === 'no') throw interruptedError();
    const field = await context.prompter.select({
      message: 'Wat wilt u wijzigen?',
      option: '--help',
      choices: LESSON_FIELDS.map((value) => ({ value, name: value.label })),
    });
    await askInto(context, deps, field, fields);
  }
}

/** What was answered so far, a line each. */
function summary(fields: Fields): string {
  const lines = LESSON_FIELDS.flatMap(({ field, label }) => {
    const text = fields.get(field);
    return text ? [`  ${label}: ${safeText(text.replaceAll('|', ', '))}`] : [];
  });
  return ['', ...lines, ''].join('\n');
}

/** Asks one field, beginning with what `fields` holds of it, and puts the answer there. */
export async function askInto(
  context: Context,
  deps: Deps,
  field: LessonField,
  fields: Fields,
): Promise<void> {
  if (field.field === 'tags') await askTagsInto(context, deps, fields);
  else fields.set(field.field, await askField(context, deps, field, fields));
}

async function askField(context: Context, deps: Deps, field: LessonField, before: Fields): Promise<string> {
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
    return prompter.select({ ...question, choices, ...initialOf(initial) });
  }
  if (field.field === 'direction') {
    const choices = DIRECTIONS.map((value) => ({ value, name: value }));
    return prompter.select({
      ...question,
      choices,
      ...initialOf(DIRECTIONS.find((value) => value === initial)),
    });
  }
  const lookups = await loadLookups(deps);
  // Said at once, while the answer can still be mended.
  const check = (answer: string): string | null => fieldFault(lookups, field.field, answer);
  const asked = { ...question, required, check, ...(initial === undefined ? {} : { initial }) };
  return field.long ? prompter.longText(asked) : prompter.text(asked);
}

/** Asks for tags, with suggestions by what was answered so far; puts those and where they came from in `fields`. */
async function askTagsInto(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const before = fields.get('tags')?.split('|');
  const chosen = await askTags(context, await tagChoices(deps, Object.fromEntries(fields)), before);
  const codes = (tags: readonly ChosenTag[]) => tags.map(({ code }) => code).join('|');
  fields.set('tags', codes(chosen));
  fields.set('suggested', codes(chosen.filter(({ suggested }) => suggested)));
}

function initialOf<T>(value: T | undefined): { initial?: T } {
  return value === undefined ? {} : { initial: value };
}

function fieldOf(field: ColumnField): LessonField {
  const found = LESSON_FIELDS.find((candidate) => candidate.field === field);
  if (!found) throw new Error(`no such field: ${field}`);
  return found;
}
