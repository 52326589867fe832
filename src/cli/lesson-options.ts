import type { ColumnField } from '../app/lesson-fields.ts';
import type { OptionSpec } from './dutch.ts';
import { LESSON_FIELDS } from './lesson-fields.ts';
import { type Options, text, texts } from './options.ts';

/** An option for each field. */
export const LESSON_OPTIONS: readonly OptionSpec[] = LESSON_FIELDS.map(
  ({ option, value, description, repeatable, completes }) => ({
    flags: `--${option} ${value}`,
    description,
    ...(repeatable ? { repeatable } : {}),
    ...(completes ? { completes } : {}),
  }),
);

/** The fields for which an option was given, as text. */
export function lessonTexts(options: Options): Map<ColumnField, string> {
  const fields = new Map<ColumnField, string>();
  for (const { field, option, repeatable } of LESSON_FIELDS) {
    const value = repeatable ? joined(texts(options, option)) : text(options, option);
    if (value !== null) fields.set(field, value);
  }
  return fields;
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('|');
}
