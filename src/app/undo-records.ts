import type { Transaction } from 'kysely';
import type { HistoryEvent } from '../domain/history.ts';
import { undoChanges } from '../domain/lesson-changes.ts';
import { NOUNS, nounOfCode } from '../domain/nouns.ts';
import { type AnyRecord, diffRecords, type NounDefinition, RECORD_NOUNS } from '../domain/record.ts';
import { memberOf } from '../domain/values.ts';
import { createRecordEraser } from '../storage/record-erasing.ts';
import { createPresenceTest } from '../storage/record-finder.ts';
import {
  changedSince,
  type OtherUpdate,
  otherUpdatesOfImport,
  recordsOfImport,
  referredFromOutside,
} from '../storage/record-imports.ts';
import { createSpellingWriter, type SpellingWriter } from '../storage/spelling-writer.ts';
import type { Tables } from '../storage/tables.ts';
import { inTurns } from './in-turns.ts';
import { namedFew } from './named-few.ts';
import { createNounTools, type NounTools } from './noun-tools.ts';
import { NOUN_WORDS } from './noun-words.ts';
import { changesRecord, takeSpellingsBack } from './place-spellings.ts';
import { type FitTools, type Fitting, findMisfit } from './record-fit.ts';
import { unfitting } from './undo-misfits.ts';
import { refuseGoneVocabulary } from './undo-vocabulary.ts';
import { builtUpon, givenBack, type UndoWork } from './undo-work.ts';

/** @throws MaoError `rejected` `built-upon` when something was built upon records of an import, naming it. */
export async function refuseUsedRecords(trx: Transaction<Tables>, id: string): Promise<void> {
  const changed = await changedSince(trx, id);
  const referred = await referredFromOutside(trx, id);
  const what = [
    ...(changed.length > 0 ? [`daarna nog gewijzigd: ${namedFew(changed)}`] : []),
    ...(referred.length > 0
      ? [
          `ernaar verwijst iets dat blijft: ${namedFew(referred.map(({ target, by }) => `${by} naar ${target}`))}`,
        ]
      : []),
  ];
  if (what.length === 0) return;
  const hints = [
    ...(changed.length > 0 ? [afterChange(id, changed)] : []),
    ...(referred.length > 0
      ? ['Haal eerst weg wat erop voortbouwt, of trek per stuk in wat er niet in hoort.']
      : []),
  ];
  throw builtUpon(id, what.join('; '), hints.join('\n'));
}

/** What can be done about a record that was changed since. */
function afterChange(id: string, [first = '']: readonly string[]): string {
  const definition = nounOfCode(first);
  const command = definition ? NOUN_WORDS[definition.noun].command : '<soort>';
  return `Wat er gewijzigd is, ziet u met mao ${command} geschiedenis ${first}. Hoort het er niet in, wis het dan met mao ${command} wis ${first} en geef daarna: mao import ongedaan ${id}`;
}

/** Takes away the records that came with an import. @returns how many. */
export async function removeRecords({ deps, trx, id, at }: UndoWork): Promise<number> {
  const records = await recordsOfImport(trx, id);
  const eraser = createRecordEraser(deps.storage, trx, { at, forGood: false, count: records.length });
  await inTurns(records, deps.signal, eraser.erase);
  eraser.finish();
  return records.length;
}

interface Tools extends FitTools {
  readonly of: (definition: NounDefinition) => NounTools;
  readonly spellings: SpellingWriter;
}

/**
 * Gives the records that an import changed back what they said. Call it after what came with the import is gone.
 *
 * @returns how many.
 * @throws MaoError `rejected` `built-upon` when what they said no longer fits what is here.
 */
export async function restoreRecords(work: UndoWork): Promise<number> {
  const { deps, trx, id } = work;
  const { storage, signal } = deps;
  const tools: Tools = {
    of: createNounTools(storage, trx),
    isHere: createPresenceTest(storage, trx),
    spellings: createSpellingWriter(storage, trx),
  };
  const restored = new Map<string, { readonly definition: NounDefinition; readonly fields: Set<string> }>();
  await inTurns(await otherUpdatesOfImport(trx, id), signal, (update) => {
    const noun = memberOf(RECORD_NOUNS, update.noun);
    if (noun === null || !restore(work, tools, NOUNS[noun], update)) return;
    const known = restored.get(update.subject) ?? { definition: NOUNS[noun], fields: new Set() };
    for (const { field } of update.event.changes) known.fields.add(field);
    restored.set(update.subject, known);
  });
  // Once all of them are back: they may refer to each other.
  const ended = new Set<string>();
  await inTurns([...restored], signal, ([id, { definition, fields }]) =>
    refuseUnfitting(work, tools, { definition, id, moved: (field) => fields.has(field) }, ended),
  );
  return restored.size;
}

function restore(
  work: UndoWork,
  { of, spellings }: Tools,
  definition: NounDefinition,
  { subject, event }: OtherUpdate,
): boolean {
  const { noun, title } = definition;
  const { finder, writer } = of(definition);
  const stored = finder.byId(subject);
  if (!stored) return false;
  const { nr, record } = stored;
  const before = undoChanges(record, event.changes);
  // Of a record that only got spellings nothing is to be given back, and it may have been changed here.
  if (changesRecord(event)) writer.update(nr, { ...before, updatedAt: work.at }, 'imported');
  const taken = takeSpellingsBack(event.changes, nr, before[title], spellings);
  const changes = [...diffRecords(definition, record, before), ...taken];
  work.addHistory(noun, subject, { ...givenBack(work), changes });
  if (noun === NOUNS.coalition.noun)
    giveNameBack(
      spellings,
      { nr, before, between: record, title },
      othersOf(finder.historyOf(subject), work.id),
    );
  return true;
}

function othersOf(events: readonly HistoryEvent[], id: string): HistoryEvent[] {
  return events.filter(({ importId }) => importId !== id);
}

/** A name that a coalition had in between stands for it no longer, unless it had it at another time as well. */
function giveNameBack(
  spellings: SpellingWriter,
  coalition: { nr: number; before: AnyRecord; between: AnyRecord; title: string },
  others: readonly HistoryEvent[],
): void {
  const { nr, before, title } = coalition;
  const [name, between] = [before[title], coalition.between[title]];
  if (typeof name !== 'string' || typeof between !== 'string') return;
  const names = others.flatMap(({ changes }) => changes).filter(({ field }) => field === title);
  const goesOn = names.some(({ from, to }) => from === between || to === between);
  if (!goesOn) spellings.rename({ nr, name }, between);
}

async function refuseUnfitting(
  work: UndoWork,
  tools: Tools,
  record: Omit<Fitting, 'values'>,
  ended: Set<string>,
): Promise<void> {
  const { definition, id } = record;
  const values = tools.of(definition).finder.byId(id)?.record;
  if (!values) return;
  const misfit = findMisfit({ ...record, values }, tools, ended);
  if (misfit) throw await unfitting(work, definition, id, misfit);
  const named = (...kinds: string[]) =>
    Object.entries(definition.fields).flatMap(([field, { kind }]) =>
      kinds.includes(kind) ? values[field] : [],
    );
  await refuseGoneVocabulary(work, `${NOUN_WORDS[definition.noun].the} ${id}`, {
    regions: named('region', 'regions'),
    ambition: named('ambition')[0] ?? null,
  });
}
