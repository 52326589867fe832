import type { Deps } from '../../src/app/deps.ts';
import { editLesson } from '../../src/app/edit-lesson.ts';
import { labelLesson } from '../../src/app/label-lesson.ts';
import type { ColumnField } from '../../src/app/lesson-fields.ts';
import type { Lesson } from '../../src/domain/lesson.ts';

type Changed = Promise<{ lesson: Lesson; changed: boolean }>;

/** Changes fields of a lesson, as typed. */
export function edit(deps: Deps, id: string, fields: Partial<Record<ColumnField, string>>): Changed {
  const typed = Object.entries(fields).map(([field, text]): [ColumnField, string] => [
    field as ColumnField,
    text,
  ]);
  return editLesson(deps, id, new Map(typed), (field) => `--${field}`);
}

/** Labels a lesson; what is not given stays as it is. */
export function label(deps: Deps, id: string, changes: Partial<Parameters<typeof labelLesson>[2]>): Changed {
  return labelLesson(deps, id, {
    add: [],
    remove: [],
    main: null,
    suggested: [],
    direction: null,
    ...changes,
  });
}
