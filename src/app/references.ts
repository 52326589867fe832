import type { Kysely } from 'kysely';
import { spellingKey } from '../domain/coalition.ts';
import { MaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { NOUNS, nounOfCode } from '../domain/nouns.ts';
import type { Field } from '../domain/record.ts';
import { normaliseRecordId } from '../domain/record-id.ts';
import { type NamedCoalition, namedCoalitions } from '../storage/coalitions.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { faultOf } from './fault.ts';
import { requireLesson } from './find-lesson.ts';
import { requireRecord } from './find-record.ts';

/**
 * The code of the thing that a text names: a code however typed, and for a coalition its name as well.
 *
 * @throws MaoError `not-found`, with what it resembles.
 */
export async function resolveReference(
  db: Kysely<Tables>,
  to: NonNullable<Field['to']>,
  text: string,
): Promise<string> {
  if (to === 'coalition') return resolveCoalition(db, text);
  if (to === 'lesson') return (await requireLesson({ storage: { db } }, text)).lesson.id;
  if (to !== 'any') return (await requireRecord(db, NOUNS[to], text)).record.id;
  const definition = nounOfCode(text.trim().toUpperCase());
  if (definition) return (await requireRecord(db, definition, text)).record.id;
  return (await requireLesson({ storage: { db } }, text)).lesson.id;
}

/** What is wrong with what was typed as references, as a sentence with the remedy; `null` when all of it is here. */
export async function referenceFault(
  { storage }: Pick<Deps, 'storage'>,
  to: NonNullable<Field['to']>,
  texts: readonly string[],
): Promise<string | null> {
  return faultOf(async () => {
    for (const text of texts) await resolveReference(storage.db, to, text);
  });
}

/** As `resolveReference`; `null` for what is not here. */
export async function knownReference(
  { storage }: Pick<Deps, 'storage'>,
  to: NonNullable<Field['to']>,
  text: string,
): Promise<string | null> {
  try {
    return await resolveReference(storage.db, to, text);
  } catch (error) {
    if (error instanceof MaoError && error.kind === 'not-found') return null;
    throw error;
  }
}

async function resolveCoalition(db: Kysely<Tables>, text: string): Promise<string> {
  const coalitions = await namedCoalitions(db);
  const found = findCoalition(coalitions, text);
  if (found) return found.id;
  const near = nearest(
    text,
    coalitions.map(({ name }) => name),
  );
  throw new MaoError('not-found', 'unknown-coalition', `De coalitie "${text}" is niet bekend.`, {
    hint:
      near === null
        ? 'De coalities ziet u met: mao coalitie lijst. Begin een nieuwe met: mao coalitie start'
        : `Bedoelt u ${near}? De coalities ziet u met: mao coalitie lijst`,
  });
}

/** The coalition that a code or a name stands for, whatever its case, accents and signs; one that runs goes first. */
export function findCoalition(coalitions: readonly NamedCoalition[], text: string): NamedCoalition | null {
  const id = normaliseRecordId(NOUNS.coalition.prefix, text);
  const key = spellingKey(text);
  const fits = coalitions.filter(
    (coalition) =>
      coalition.id === id ||
      [coalition.name, ...coalition.spellings].some((spelling) => spellingKey(spelling) === key),
  );
  return fits.find(({ status }) => status === NOUNS.coalition.statuses[0]) ?? fits[0] ?? null;
}

/**
 * How lessons write a coalition: a spelling that stands for one is kept, another way of writing it becomes the one that
 * is known, a code becomes the name. What is no coalition stays as it is.
 */
export function spellingOf(coalitions: readonly NamedCoalition[]): (text: string) => string {
  if (coalitions.length === 0) return (text) => text;
  const spellings = coalitions.flatMap((coalition) => coalition.spellings);
  const known = new Set(spellings);
  const byKey = new Map(spellings.toReversed().map((spelling) => [spellingKey(spelling), spelling]));
  for (const { id, name } of coalitions) byKey.set(spellingKey(id), name);
  return (text) => (known.has(text) ? text : (byKey.get(spellingKey(text)) ?? text));
}
