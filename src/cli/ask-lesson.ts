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
import { ownRegion, regionChoices } from './region-choices.ts';
import { safeText } from './render/safe-text.ts';

type Fields = Map<ColumnField, string>;

const TAG_QUESTION =
  'Bij welke indicator van het reflectiekader hoort deze les vooral? (typ een nummer of een woord)';
const MORE_TAGS = 'Hoort zij ook nog ergens anders bij?';

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
    fields.set(field.field, await askField(context, deps, field, fields));
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

/** Asks one field, beginning with what it held before. */
export async function askField(
  context: Context,
  deps: Deps,
  field: LessonField,
  before: Fields,
): Promise<string> {
  const { prompter } = context;
  const question = { message: field.question, option: optionOf(field.field) };
  const coalition = field.field === 'coalition' ? context.settings.get('coalitie') : null;
  const initial = before.get(field.field) ?? coalition ?? undefined;
  const required = REQUIRED.includes(field.field);
  if (field.field === 'region') {
    const regions = await listRegions(deps);
    const first = initial ?? ownRegion(regions, context) ?? undefined;
    return prompter.select({ ...question, choices: regionChoices(regions), ...initialOf(first) });
  }
  if (field.field === 'direction') {
    const choices = DIRECTIONS.map((value) => ({ value, name: value }));
    return prompter.select({
      ...question,
      choices,
      ...initialOf(DIRECTIONS.find((value) => value === initial)),
    });
  }
  if (field.field === 'tags') return (await askTags(context, deps, initial?.split('|'))).join('|');
  const lookups = await loadLookups(deps);
  // Said at once, while the answer can still be mended.
  const check = (answer: string): string | null => fieldFault(lookups, field.field, answer);
  const asked = { ...question, required, check, ...(initial === undefined ? {} : { initial }) };
  return field.long ? prompter.longText(asked) : prompter.text(asked);
}

/**
 * Asks which elements and indicators a lesson speaks of, one by one, the main one first: a code or a word of the label
 * is typed and chosen. `before` are the codes that it has already.
 */
export async function askTags(
  { prompter }: Context,
  deps: Deps,
  before: readonly string[] = [],
): Promise<readonly string[]> {
  const choices = tagChoices(await showFramework(deps, null));
  const option = optionOf('tags');
  const chosen = [await prompter.select({ message: TAG_QUESTION, option, choices, ...initialOf(before[0]) })];
  for (;;) {
    const left = choices.filter(({ value }) => !chosen.includes(value));
    const more = await prompter.select<string | null>({
      message: MORE_TAGS,
      option,
      choices: [{ value: null, name: 'Nee' }, ...left],
      ...initialOf(before.find((code) => !chosen.includes(code))),
    });
    if (more === null) return chosen;
    chosen.push(more);
  }
}

function initialOf<T>(value: T | undefined): { initial?: T } {
  return value === undefined ? {} : { initial: value };
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
