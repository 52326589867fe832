import { otherSpellings, SPELLINGS } from '../domain/coalition.ts';
import type { RecordDraft } from '../domain/exchange.ts';
import type { FieldChange } from '../domain/history.ts';
import { NOUNS } from '../domain/nouns.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { SpellingWriter } from '../storage/spelling-writer.ts';
import { type Wrong, wrongName } from './record-refusals.ts';

/** What stands for a coalition besides its name, before and after a line of an import. */
export interface Spelled {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * What keeps a coalition from having the name that the file gives it: lessons under that name belong to another. Who
 * had a name keeps it, or renaming would lose lessons; so a name never moves.
 */
export function refusedName(
  draft: RecordDraft,
  here: AnyRecord | null,
  spellings: SpellingWriter,
): Wrong | null {
  const { definition, id, values } = draft;
  const name = values[definition.title];
  if (definition.noun !== NOUNS.coalition.noun || typeof name !== 'string') return null;
  const owner = name === here?.[definition.title] ? null : spellings.otherOwnerOf(name, id);
  return owner === null ? null : wrongName(draft, definition.title, name, owner);
}

/**
 * The texts of a line are added to those that are here; those that stand for another coalition are left to it. `null`
 * for other nouns.
 */
export function spelledBy(
  { definition, spellings: brought }: RecordDraft,
  nr: number | null,
  record: AnyRecord,
  spellings: SpellingWriter,
): Spelled | null {
  const name = record[definition.title];
  if (definition.noun !== NOUNS.coalition.noun || typeof name !== 'string') return null;
  const before = spellings.besides(nr, name);
  const free = brought.filter((text) => spellings.otherOwnerOf(text, record.id) === null);
  return { before, after: otherSpellings(name, [...before, ...free]) };
}

/** What a line changes about them, for the history. */
export function spellingChanges(spelled: Spelled | null): FieldChange[] {
  if (spelled === null) return [];
  const { before, after } = spelled;
  const isSame = after.every((text) => before.includes(text));
  return isSame ? [] : [{ field: SPELLINGS, from: before, to: after }];
}

/** Whether an event tells of more than spellings, which are beside the record itself. */
export function changesRecord({ changes }: { readonly changes: readonly FieldChange[] }): boolean {
  return changes.length === 0 || changes.some(({ field }) => field !== SPELLINGS);
}

/** Takes back the texts that an import added. @returns what that changed. */
export function takeSpellingsBack(
  changes: readonly FieldChange[],
  nr: number,
  name: unknown,
  spellings: SpellingWriter,
): FieldChange[] {
  const change = changes.find(({ field }) => field === SPELLINGS);
  if (!change || typeof name !== 'string') return [];
  const [before, after] = [textsIn(change.from), textsIn(change.to)];
  spellings.takeAway(
    { nr, name },
    after.filter((text) => !before.includes(text)),
    before,
  );
  return [{ field: SPELLINGS, from: after, to: before }];
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
