import { CONTENT_FIELDS, type LessonContent, squeeze, type Tag } from './lesson.ts';
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
    if (field === 'tags') parts.push(lesson.tags.map(tagParts));
    else if (field === 'extra') parts.push(sortedEntries(lesson.extra));
    else parts.push(lesson[field]);
  }
  parts.push(lesson.status, lesson.statusReason);
  return JSON.stringify(parts);
}

/** Where a tag came from counts only where it is known, so that lessons without keep the fingerprint they have. */
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
