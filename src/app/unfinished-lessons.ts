import { MaoError } from '../domain/errors.ts';
import { completeQuickLesson } from '../domain/quick-lesson.ts';
import { listDrafts, removeDraft, type StoredDraft, saveDraft } from '../storage/drafts.ts';
import { emptyLog } from '../storage/erasing.ts';
import { type Erasure, existingCopies } from './copies.ts';
import type { Deps } from './deps.ts';

/** A lesson that somebody broke off: what was answered, by field of a lesson. */
export interface UnfinishedLesson extends StoredDraft {
  /** Its title, or the first words of what was answered. */
  readonly title: string;
}

/** Every lesson that was broken off, the one that was worked on last first. */
export async function unfinishedLessons({ storage }: Pick<Deps, 'storage'>): Promise<UnfinishedLesson[]> {
  const drafts = await listDrafts(storage.db);
  return drafts.map((draft) => ({ ...draft, title: titleOf(draft.answers) }));
}

/** A draft has at least one of the three answers. */
function titleOf(answers: ReadonlyMap<string, string>): string {
  const { title } = completeQuickLesson({
    works: answers.get('insight') || answers.get('recommendation'),
    stuck: answers.get('observation'),
    title: answers.get('title'),
    direction: undefined,
  });
  return title;
}

/** Keeps what was answered so far, as a new one when `nr` is `null`. Gives its number. */
export function keepUnfinished(
  { storage, clock }: Pick<Deps, 'storage' | 'clock'>,
  nr: number | null,
  answers: ReadonlyMap<string, string>,
): Promise<number> {
  return saveDraft(storage.db, nr, answers, clock.now());
}

/** @throws MaoError `not-found`. */
export async function requireUnfinished(deps: Pick<Deps, 'storage'>, nr: number): Promise<UnfinishedLesson> {
  const found = (await unfinishedLessons(deps)).find((one) => one.nr === nr);
  if (found) return found;
  throw new MaoError('not-found', 'not-found', `Er is geen onafgemaakte les met het nummer ${nr}.`, {
    hint: 'De nummers ziet u met: mao les concept --json',
  });
}

/** Throws one away: its text goes out of the database and its log. @throws MaoError `not-found`. */
export async function throwAwayUnfinished(deps: Deps, nr: number): Promise<Omit<Erasure, 'id'>> {
  const { storage } = deps;
  await requireUnfinished(deps, nr);
  await removeDraft(storage.db, nr);
  return { copies: await existingCopies(deps), logEmptied: emptyLog(storage) };
}
