import type { Transaction } from 'kysely';
import { identityText } from '../domain/fingerprint.ts';
import type { HistoryEvent } from '../domain/history.ts';
import type { LessonContent } from '../domain/lesson.ts';
import type { Storage } from './database.ts';
import { identityHash } from './hash.ts';
import { type HistoryRow, rowToEvent } from './history.ts';
import { type LessonRow, rowToLesson, selectLessons } from './lesson-rows.ts';
import { rowToStored, type StoredLesson } from './lessons.ts';
import type { Tables } from './tables.ts';

/** Finds the lesson that a row of an import speaks of. Prepared once, run for every row. */
export interface LessonFinder {
  byId(id: string): StoredLesson | null;
  byNumber(region: string, externalId: string): StoredLesson | null;
  /** By region, date and text. Of several the one that was recorded first. */
  byIdentity(content: Pick<LessonContent, 'region' | 'learnedOn' | 'insight'>): StoredLesson | null;
  /** Whether a person erased the lesson with this code for good. */
  isErased(id: string): boolean;
  /** Whether a code is in use, or ever was. */
  hasId(id: string): boolean;
  /** What happened to a lesson since it was made, oldest first. */
  historyOf(id: string): HistoryEvent[];
}

export function createLessonFinder({ file }: Storage, trx: Transaction<Tables>): LessonFinder {
  const select = selectLessons(trx);
  const prepare = (query: typeof select) => file.prepare<unknown[], LessonRow>(query.compile().sql);
  const byId = prepare(select.where('lessons.id', '=', ''));
  const byNumber = prepare(select.where('lessons.region', '=', '').where('lessons.external_id', '=', ''));
  const byIdentity = prepare(select.where('lessons.identity', '=', 0).orderBy('lessons.nr'));
  const erased = file.prepare("select 1 from erased where noun = 'lesson' and subject = ? and for_good = 1");
  const used = file.prepare(
    "select 1 from lessons where id = ? union all select 1 from erased where noun = 'lesson' and subject = ?",
  );
  const history = file.prepare<[string], HistoryRow>(
    "select * from history where noun = 'lesson' and subject = ? order by id",
  );
  const stored = (row: LessonRow | undefined) => (row ? rowToStored(row) : null);
  return {
    byId: (id) => stored(byId.get(id)),
    byNumber: (region, externalId) => stored(byNumber.get(region, externalId)),
    byIdentity: (content) => {
      const wanted = identityText(content);
      return stored(
        byIdentity.all(identityHash(content)).find((row) => identityText(rowToLesson(row)) === wanted),
      );
    },
    isErased: (id) => erased.get(id) !== undefined,
    historyOf: (id) => history.all(id).map(rowToEvent),
    hasId: (id) => used.get(id, id) !== undefined,
  };
}
