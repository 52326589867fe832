import type { LessonContent } from './lesson.ts';
import type { Status } from './values.ts';

/**
 * What a file speaks of: a field whose column the file has, also when the cell is empty (`null` or `[]`). A field
 * without a column is absent, so that importing again leaves it as it is. `extra` holds no empty cells.
 */
export type DraftContent = Partial<LessonContent> & Pick<LessonContent, 'region' | 'title' | 'insight'>;

/** A row of an import, read and checked, before it is decided what it means for what is already here. */
export interface LessonDraft {
  readonly content: DraftContent;
  /** The title is the first words of the lesson, for want of a title in the file. */
  readonly titleDerived: boolean;
  /** Headers of the unknown columns of the file, also of those that are empty in this row. */
  readonly extraColumns: readonly string[];
  /** From the columns that only our own export has; `null` when absent or empty. */
  readonly id: string | null;
  readonly status: Status | null;
  readonly statusReason: string | null;
  /** Physical line on which the row begins and number of the data row, both from 1. */
  readonly line: number;
  readonly row: number;
}
