import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import { type ColumnField, fieldFault } from '../app/lesson-fields.ts';
import { loadLookups } from '../app/lookups.ts';
import { listRegions } from '../app/regions.ts';
import { DIRECTIONS } from '../domain/values.ts';
import { askSeveral, beginWith } from './ask-several.ts';
import type { Context } from './context.ts';
import { fillForm } from './form.ts';
import { LESSON_FIELDS, type LessonField, optionOf } from './lesson-fields.ts';
import type { Choice } from './prompter.ts';

type Fields = Map<ColumnField, string>;

const TAG_QUESTION =
  'Bij welke indicator van het reflectiekader hoort deze les vooral? (typ een nummer of een woord)';
const MORE_TAGS = 'Hoort zij ook nog ergens anders bij?';

/** What a new lesson cannot do without, in the order in which it is asked. */
const REQUIRED: readonly ColumnField[] = ['region', 'title', 'observation', 'insight', 'direction', 'tags'];

/** Asks what is still needed for a new lesson, offers the rest, and asks whether it is right. */
export async function askForLesson(context: Context, deps: Deps, fields: Fields): Promise<void> {
  await fillForm(
    context,
    {
      fields: LESSON_FIELDS,
      required: REQUIRED,
      ask: (field, before) => askField(context, deps, fieldOf(field), before),
      confirm: 'Deze les vastleggen?',
    },
    fields,
  );
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
    return prompter.select({ ...question, choices, ...beginWith(initial) });
  }
  if (field.field === 'direction') {
    const choices = DIRECTIONS.map((value) => ({ value, name: value }));
    return prompter.select({
      ...question,
      choices,
      ...beginWith(DIRECTIONS.find((value) => value === initial)),
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
  context: Context,
  deps: Deps,
  before: readonly string[] = [],
): Promise<readonly string[]> {
  const choices = await tagChoices(deps);
  const option = optionOf('tags');
  return askSeveral(context, { message: TAG_QUESTION, more: MORE_TAGS, option, choices, before });
}

/** Every element and indicator to choose from. */
export async function tagChoices(deps: Deps): Promise<Choice<string>[]> {
  const { elements } = await showFramework(deps, null);
  return elements.flatMap((element) =>
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
