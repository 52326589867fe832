import { MaoError } from '../domain/errors.ts';
import { compareTags, type Lesson, type Tag } from '../domain/lesson.ts';
import { changeLesson } from './change-lesson.ts';
import type { Deps } from './deps.ts';
import { refuseWithdrawn } from './edit-lesson.ts';
import { tagCodes } from './lesson-filter.ts';
import { loadLookups } from './lookups.ts';

/** Which elements and indicators a lesson is to speak of, by code or label. */
export interface Labelling {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly main: string | null;
  /** Codes of those to add that were taken over from a suggestion. */
  readonly suggested: readonly string[];
  /** `null` leaves the direction as it is. */
  readonly direction: Lesson['direction'];
}

/**
 * Connects a lesson with elements and indicators, and says which is the main one.
 *
 * @throws MaoError `not-found` for an unknown lesson, element or indicator, or one to take off that is not on.
 */
export async function labelLesson(
  deps: Deps,
  typed: string,
  labelling: Labelling,
): Promise<{ lesson: Lesson; changed: boolean }> {
  const { framework } = await loadLookups(deps);
  const codes = (texts: readonly string[]) => texts.flatMap((text) => tagCodes(text, framework));
  const add = codes(labelling.add);
  const remove = codes(labelling.remove);
  const [main = null] = labelling.main === null ? [] : tagCodes(labelling.main, framework);
  return changeLesson(deps, typed, {
    action: 'gelabeld',
    reason: null,
    next: (lesson) => {
      refuseWithdrawn(lesson);
      const tags = relabel(
        lesson,
        { add: main === null ? add : [...add, main], remove, main, suggested: labelling.suggested },
        framework.current.version,
      );
      return { ...lesson, tags, direction: labelling.direction ?? lesson.direction };
    },
  });
}

interface Codes {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly suggested: readonly string[];
  readonly main: string | null;
}

function relabel(lesson: Lesson, { add, remove, main, suggested }: Codes, version: string): readonly Tag[] {
  const absent = remove.find((code) => !lesson.tags.some((tag) => tag.code === code));
  if (absent !== undefined) {
    throw new MaoError('not-found', 'not-tagged', `De les ${lesson.id} is niet verbonden met ${absent}.`, {
      hint: `Waar zij bij hoort, ziet u met: mao les toon ${lesson.id}`,
    });
  }
  const kept = lesson.tags.filter(({ code }) => !remove.includes(code));
  const added = [...new Set(add)]
    .filter((code) => !kept.some((tag) => tag.code === code))
    .map((code): Tag => {
      const tag = { code, main: false, framework: version };
      return suggested.includes(code) ? { ...tag, suggested: true } : tag;
    });
  const tags = [...kept, ...added];
  const mainCode = main ?? tags.find((tag) => tag.main)?.code ?? tags[0]?.code;
  return tags.map((tag) => ({ ...tag, main: tag.code === mainCode })).sort(compareTags);
}
