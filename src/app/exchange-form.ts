import { sortedEntries } from '../domain/fingerprint.ts';
import type { Lesson } from '../domain/lesson.ts';
import { type AnyRecord, fieldNames, type NounDefinition } from '../domain/record.ts';
import type { ColumnField } from '../input/columns.ts';
import { linksText } from '../input/links.ts';

/** What a lesson says, without what this database keeps about it. */
export function exchangeForm(lesson: Lesson): object {
  const {
    createdAt: _created,
    updatedAt: _updated,
    createdBy: _by,
    importId: _import,
    extra,
    ...content
  } = lesson;
  return { ...content, extra: Object.fromEntries(sortedEntries(extra)) };
}

/** What a record says, without what this database keeps about it. */
export function recordForm(
  definition: NounDefinition,
  record: AnyRecord,
  spellings: readonly string[] | undefined,
): object {
  const content = Object.fromEntries(fieldNames(definition).map((field) => [field, record[field]]));
  const { id, status, statusReason } = record;
  return { id, ...content, ...(spellings ? { spellings } : {}), status, statusReason };
}

/** A field of a lesson as a cell of CSV. */
export function cellOf(lesson: Lesson, field: ColumnField, regions: ReadonlyMap<string, string>): string {
  switch (field) {
    case 'region':
      return regions.get(lesson.region) ?? lesson.region;
    case 'tags':
      return lesson.tags.map(({ code, main }) => (main ? `*${code}` : code)).join('|');
    case 'frameworks':
      return frameworksOf(lesson);
    case 'links':
      return linksText(lesson.links);
    case 'suggested':
      return lesson.tags
        .filter(({ suggested }) => suggested)
        .map(({ code }) => code)
        .join('|');
    case 'perspectives':
      return lesson.perspectives.join('|');
    default:
      return String(lesson[field] ?? '');
  }
}

/** One version when all tags have the same, else one for each tag in the same order. */
function frameworksOf({ tags }: Lesson): string {
  const versions = tags.map(({ framework }) => framework);
  return new Set(versions).size <= 1 ? (versions[0] ?? '') : versions.join('|');
}
