import type { Kysely, Transaction } from 'kysely';
import { compareLinks, type LessonLink, linkKind } from '../domain/lesson-link.ts';
import { untouchedBy } from './imports.ts';
import type { Tables } from './tables.ts';

/** Codes of the lessons that say something of this one. */
export async function lessonsLinkingTo(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('lesson_links')
    .innerJoin('lessons', 'lessons.nr', 'lesson_links.lesson')
    .select('lessons.id')
    .distinct()
    .where('lesson_links.other', '=', id)
    .orderBy('lessons.id')
    .execute();
  return rows.map((row) => row.id);
}

/** What other lessons say of this one: their links, with their codes, in the order of `compareLinks`. */
export async function linksTo(db: Kysely<Tables>, id: string): Promise<LessonLink[]> {
  const rows = await db
    .selectFrom('lesson_links')
    .innerJoin('lessons', 'lessons.nr', 'lesson_links.lesson')
    .select(['lesson_links.kind', 'lessons.id as lesson'])
    .where('lesson_links.other', '=', id)
    .execute();
  return rows
    .flatMap(({ kind, lesson }) => {
      const known = linkKind(kind);
      return known === null ? [] : [{ kind: known, lesson }];
    })
    .sort(compareLinks);
}

/** Lessons that came with an import and that lessons which stay as they are are linked with, each with one of those. */
export async function linksIntoImport(
  trx: Transaction<Tables>,
  id: string,
): Promise<{ lesson: string; by: string }[]> {
  return trx
    .selectFrom('lesson_links')
    .innerJoin('lessons', 'lessons.id', 'lesson_links.other')
    .innerJoin('lessons as linking', 'linking.nr', 'lesson_links.lesson')
    .select((eb) => ['lessons.id as lesson', eb.fn.min('linking.id').as('by')])
    .where('lessons.import', '=', id)
    .where(untouchedBy(id, 'linking'))
    .groupBy('lessons.id')
    .orderBy('lessons.id')
    .execute();
}
