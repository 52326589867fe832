import { MaoError } from '../domain/errors.ts';
import type { Lesson } from '../domain/lesson.ts';
import { compareLinks, isMutual, type LessonLink, sameLink } from '../domain/lesson-link.ts';
import { linksTo } from '../storage/links.ts';
import { changeLesson } from './change-lesson.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';

/** What a lesson is to say of others: codes as typed. */
export interface Linking {
  readonly add: readonly LessonLink[];
  /** Lessons of which it no longer says anything. */
  readonly remove: readonly string[];
}

/**
 * Links a lesson with others, or takes links off. A mutual link that the other has already is there already.
 *
 * @throws MaoError `not-found` for a lesson that is not there or was erased, or a link to take off that is not there;
 *   `rejected` for a lesson with itself, or the opposite of what the other says already.
 */
export async function linkLesson(
  deps: Deps,
  typed: string,
  linking: Linking,
): Promise<{ lesson: Lesson; changed: boolean }> {
  return changeLesson(deps, typed, {
    action: 'gekoppeld',
    reason: null,
    next: async (lesson, trx) => {
      // Looked up here: a lesson that was just erased is linked with no more.
      const codeOf = async (code: string) => (await requireLesson({ storage: { db: trx } }, code)).lesson.id;
      const add: LessonLink[] = [];
      for (const link of linking.add) add.push({ kind: link.kind, lesson: await codeOf(link.lesson) });
      const remove: string[] = [];
      for (const code of linking.remove) remove.push(await codeOf(code));
      if ([...add.map((link) => link.lesson), ...remove].includes(lesson.id)) throw withItself(lesson.id);
      return { ...lesson, links: relink(lesson, await linksTo(trx, lesson.id), add, remove) };
    },
  });
}

function relink(
  lesson: Lesson,
  linkedBy: readonly LessonLink[],
  add: readonly LessonLink[],
  remove: readonly string[],
): LessonLink[] {
  for (const other of remove) {
    if (!lesson.links.some((link) => link.lesson === other)) throw notLinked(lesson.id, linkedBy, other);
  }
  const links = lesson.links.filter((link) => !remove.includes(link.lesson));
  for (const link of add) {
    const reverse = linkedBy.some((said) => sameLink(said, link));
    if (reverse && !isMutual(link.kind)) throw opposite(lesson.id, link);
    if (!reverse && !links.some((known) => sameLink(known, link))) links.push(link);
  }
  return links.sort(compareLinks);
}

function withItself(id: string): MaoError {
  return new MaoError(
    'rejected',
    'linked-with-itself',
    `De les ${id} kan niet met zichzelf worden gekoppeld.`,
    {
      hint: 'Geef de code van een andere les. De codes ziet u met: mao les lijst',
    },
  );
}

function notLinked(id: string, linkedBy: readonly LessonLink[], other: string): MaoError {
  const message = `De les ${id} is zelf niet gekoppeld met ${other}.`;
  const there = linkedBy.some(({ lesson }) => lesson === other);
  return new MaoError('not-found', 'not-linked', message, {
    hint: there
      ? `De koppeling staat bij de andere les. Haal haar weg met: mao les koppel ${other} --weg ${id}`
      : `Waar zij mee is gekoppeld, ziet u met: mao les toon ${id}`,
  });
}

function opposite(id: string, { kind, lesson }: LessonLink): MaoError {
  return new MaoError(
    'rejected',
    'opposite-link',
    `De les ${lesson} ${kind} ${id} al; andersom kan niet tegelijk.`,
    { hint: `Haal die koppeling eerst weg met: mao les koppel ${lesson} --weg ${id}` },
  );
}
