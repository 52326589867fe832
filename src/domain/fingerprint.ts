import { CONTENT_FIELDS, type ContentField, type LessonContent, squeeze, type Tag } from './lesson.ts';
import type { Status } from './values.ts';

/** What the fingerprint of a lesson covers: all it says and where it stands. */
export type Fingerprinted = LessonContent & { readonly status: Status; readonly statusReason: string | null };

/**
 * One text for one meaning: equal lessons give equal texts, whatever the order of keys. Its SHA-256 is kept with
 * the lesson, to find damage and to see whether a lesson was changed since its import.
 */
export function fingerprintText(lesson: Fingerprinted): string {
  const parts: unknown[] = [];
  for (const field of CONTENT_FIELDS) {
    // What came later says nothing of lessons without it: they keep the fingerprint they had.
    if (field === 'cycle') parts.push(...(lesson.cycle === null ? [] : [{ cycle: lesson.cycle }]));
    else if (field === 'links') parts.push(...(lesson.links.length === 0 ? [] : [linkParts(lesson)]));
    else parts.push(partOf(lesson, field));
  }
  parts.push(lesson.status, lesson.statusReason);
  return JSON.stringify(parts);
}

function partOf(lesson: Fingerprinted, field: ContentField): unknown {
  if (field === 'tags') return lesson.tags.map(tagParts);
  return field === 'extra' ? sortedEntries(lesson.extra) : lesson[field];
}

function linkParts({ links }: Fingerprinted): unknown {
  return links.map(({ kind, lesson }) => [kind, lesson]);
}

/** Where a tag came from counts only where it is known, for the same reason. */
function tagParts({ framework, code, main, suggested }: Tag): unknown[] {
  return suggested ? [framework, code, main, suggested] : [framework, code, main];
}

/** Without a number of its own, a lesson is known by its region, its date and its text. */
export function identityText(content: Pick<LessonContent, 'region' | 'learnedOn' | 'insight'>): string {
  return `${content.region}\n${content.learnedOn ?? ''}\n${squeeze(content.insight)}`;
}

/** Entries of a record by key, in an order that depends on nothing but the keys. */
export function sortedEntries(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
