import type { Deps } from '../app/deps.ts';
import { type ColumnField, fieldsError, readFields } from '../app/lesson-fields.ts';
import { loadLookups } from '../app/lookups.ts';
import { completeFields } from '../app/quick-start.ts';
import { recordLessons } from '../app/record-lessons.ts';
import { keepUnfinished, throwAwayUnfinished } from '../app/unfinished-lessons.ts';
import { MaoError } from '../domain/errors.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { Fields } from './ask-lesson.ts';
import { askQuickly } from './ask-quick.ts';
import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { optionOf } from './lesson-fields.ts';
import type { QuickEntry } from './quick-summary.ts';

/** Where the quick entry begins. */
export interface QuickStart {
  readonly fields: Fields;
  /** What is not asked. */
  readonly given: ReadonlySet<ColumnField>;
  /** Number of the unfinished lesson that is taken up. */
  readonly unfinished: number | null;
}

const KEPT = 'Uw antwoorden zijn bewaard.';
const GO_ON = 'Verdergaan kan met: mao les concept';
const TYPED = ['insight', 'observation', 'recommendation'] as const;

/**
 * Asks for a lesson and records it. What was answered is kept from the first answer on, until the lesson is recorded or
 * thrown away.
 *
 * @throws MaoError `interrupted` when the person breaks off or does not want it recorded; those of `recordLessons`.
 */
export async function recordQuickly(context: Context, deps: Deps, start: QuickStart): Promise<Lesson[]> {
  const { fields, given } = start;
  const entry: QuickEntry = { fields, links: [] };
  let unfinished = start.unfinished;
  const keep = async (): Promise<void> => {
    if (unfinished === null && !TYPED.some((field) => fields.get(field))) return;
    unfinished = await keepUnfinished(deps, unfinished, fields);
  };
  try {
    const verdict = await askQuickly(context, deps, entry, { given, keep });
    if (verdict === 'record') return await record(deps, entry, unfinished);
    if (verdict === 'keep') throw interruptedError();
    if (unfinished !== null) await throwAwayUnfinished(deps, unfinished);
    unfinished = null;
    throw interruptedError(undefined, 'Weggegooid; er is niets vastgelegd.');
  } catch (error) {
    if (unfinished === null) throw error;
    if (error instanceof MaoError && error.kind === 'interrupted')
      throw interruptedError(error, `Er is niets vastgelegd. ${KEPT}`, GO_ON);
    context.notify(`${KEPT} ${GO_ON}`);
    throw error;
  }
}

async function record(
  deps: Deps,
  { fields, links }: QuickEntry,
  unfinished: number | null,
): Promise<Lesson[]> {
  const texts = { fields: completeFields(fields), extra: {}, nameOf: optionOf };
  const { draft, problems } = readFields(await loadLookups(deps), texts);
  if (!draft) throw fieldsError(problems, optionOf);
  return recordLessons(deps, [{ ...draft, content: { ...draft.content, links } }], unfinished);
}
