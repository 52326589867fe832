import type { Deps } from '../app/deps.ts';
import { type ColumnField, fieldFault } from '../app/lesson-fields.ts';
import { referredFault } from '../app/lesson-references.ts';
import { loadLookups } from '../app/lookups.ts';
import { listRegions } from '../app/regions.ts';
import { DIRECTIONS } from '../domain/values.ts';
import { askLong } from './ask-long.ts';
import { beginWith } from './ask-several.ts';
import { askTags, type ChosenTag, tagChoices } from './ask-tags.ts';
import type { Context } from './context.ts';
import { type LessonField, optionOf } from './lesson-fields.ts';
import { ownRegion, regionChoices } from './region-choices.ts';

export type Fields = Map<ColumnField, string>;

/** What a lesson that is recorded here cannot do without. */
export const REQUIRED: readonly ColumnField[] = [
  'region',
  'title',
  'observation',
  'insight',
  'direction',
  'tags',
];

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
  const coalition = field.field === 'coalition' ? context.settings.get('coalitie') : null;
  const initial = before.get(field.field) ?? coalition ?? undefined;
  const required = REQUIRED.includes(field.field);
  if (field.field === 'region') {
    const regions = await listRegions(deps);
    const first = initial ?? ownRegion(regions, context) ?? undefined;
    return prompter.select({ ...question, choices: regionChoices(regions), ...beginWith(first) });
  }
  if (field.field === 'direction') {
    const choices = DIRECTIONS.map((value) => ({ value, name: value }));
    return prompter.select({
      ...question,
      choices,
      ...beginWith(DIRECTIONS.find((value) => value === initial)),
    });
  }
  const lookups = await loadLookups(deps);
  // Said at once, while the answer can still be mended.
  const check = async (answer: string): Promise<string | null> => {
    const fault = fieldFault(lookups, field.field, answer);
    // What stands there already may stay, whatever came of what it refers to.
    return fault !== null || answer === initial ? fault : referredFault(deps, field.field, answer);
  };
  const asked = { ...question, required, check, ...beginWith(initial) };
  return field.long ? askLong(context, asked) : prompter.text(asked);
}

/** Asks for tags, with suggestions by what was answered so far; puts those and where they came from in `fields`. */
async function askTagsInto(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const before = fields.get('tags')?.split('|');
  const chosen = await askTags(context, await tagChoices(deps, Object.fromEntries(fields)), before);
  putTags(fields, chosen);
}

/** Puts what was chosen in `fields`, with which of it was taken over from a suggestion. */
export function putTags(fields: Fields, chosen: readonly ChosenTag[]): void {
  const codes = (tags: readonly ChosenTag[]) => tags.map(({ code }) => code).join('|');
  fields.set('tags', codes(chosen));
  fields.set('suggested', codes(chosen.filter(({ suggested }) => suggested)));
}

/** What `putTags` put there, the main one first. */
export function chosenTags(fields: ReadonlyMap<ColumnField, string>): ChosenTag[] {
  const suggested = fields.get('suggested')?.split('|') ?? [];
  const codes = fields.get('tags')?.split('|').filter(Boolean) ?? [];
  return codes.map((code) => ({ code, suggested: suggested.includes(code) }));
}
