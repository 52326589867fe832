import type { Transaction } from 'kysely';
import { decideRecord, type RecordDraft } from '../domain/exchange.ts';
import { NOUNS } from '../domain/nouns.ts';
import {
  type AnyRecord,
  boundFields,
  diffRecords,
  emptyValue,
  type NounDefinition,
  type RecordNoun,
} from '../domain/record.ts';
import { createHistoryWriter, type HistoryWriter } from '../storage/history.ts';
import { createPresenceTest, createRecordFinder, type RecordFinder } from '../storage/record-finder.ts';
import { createRecordWriter, type RecordWriter } from '../storage/record-writer.ts';
import { createSpellingWriter, type SpellingWriter } from '../storage/spelling-writer.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Placing } from './place-lesson.ts';
import type { ThingPlacement } from './place-thing.ts';
import {
  erasedRecord,
  recordConflict,
  type Wrong,
  wrongName,
  wrongReference,
  wrongRing,
} from './record-refusals.ts';

/** Puts records of an import in their place, one by one, inside the transaction of the call. */
export interface RecordPlacer {
  place(draft: RecordDraft): ThingPlacement;
  /** Connects lessons with the coalitions that came in; call it after the last row. */
  finish(): void;
}

/** What the records of one noun are placed with. */
interface NounTools {
  readonly finder: RecordFinder;
  readonly writer: RecordWriter;
}

interface Tools {
  readonly of: (definition: NounDefinition) => NounTools;
  readonly isHere: (noun: RecordNoun, id: string) => boolean;
  readonly spellings: SpellingWriter;
  readonly addHistory: HistoryWriter;
}

export function createRecordPlacer(deps: Deps, trx: Transaction<Tables>, placing: Placing): RecordPlacer {
  const { storage } = deps;
  const made = new Map<RecordNoun, NounTools>();
  const tools: Tools = {
    of: (definition) => {
      const known = made.get(definition.noun) ?? {
        finder: createRecordFinder(storage, trx, definition),
        writer: createRecordWriter(storage, trx, definition),
      };
      made.set(definition.noun, known);
      return known;
    },
    isHere: createPresenceTest(storage, trx),
    spellings: createSpellingWriter(storage, trx),
    addHistory: createHistoryWriter(storage, trx),
  };
  return {
    place: (draft) => placeRecord(draft, tools, { ...placing, actor: deps.actor }),
    finish: tools.spellings.finish,
  };
}

function placeRecord(
  draft: RecordDraft,
  tools: Tools,
  placing: Placing & Pick<Deps, 'actor'>,
): ThingPlacement {
  const { finder } = tools.of(draft.definition);
  if (finder.isErased(draft.id)) return { kind: 'rejected', ...erasedRecord(draft) };
  const wrong = findWrong(draft, tools);
  if (wrong) return { kind: 'rejected', ...wrong };
  const stored = finder.byId(draft.id);
  if (!stored) return insert(draft, tools, placing);
  const decision = decideRecord(
    { current: stored.record, changedHere: stored.changedHere, history: () => finder.historyOf(draft.id) },
    draft,
  );
  if (decision.kind === 'unchanged') return { kind: 'unchanged' };
  if (decision.kind === 'conflict')
    return { kind: 'conflict', message: recordConflict(draft, decision.fields) };
  return update(draft, stored.nr, stored.record, decision.next, tools, placing);
}

function insert(
  { definition, id, values, status, statusReason, spellings }: RecordDraft,
  tools: Tools,
  { importId, at, actor }: Placing & Pick<Deps, 'actor'>,
): ThingPlacement {
  const empty = Object.entries(definition.fields).map(([name, field]) => [name, emptyValue(field)]);
  const record: AnyRecord = {
    ...Object.fromEntries(empty),
    ...values,
    id,
    status: status ?? definition.statuses[0],
    statusReason,
    createdAt: at,
    updatedAt: at,
    createdBy: actor,
    importId,
  };
  const nr = tools.of(definition).writer.insert(record, 'imported');
  addSpellings(definition, nr, record, spellings, tools);
  return { kind: 'new' };
}

function update(
  { definition, id, spellings }: RecordDraft,
  nr: number,
  before: AnyRecord,
  next: AnyRecord,
  tools: Tools,
  { importId, at, actor }: Placing & Pick<Deps, 'actor'>,
): ThingPlacement {
  tools.of(definition).writer.update(nr, { ...next, updatedAt: at }, 'imported');
  const changes = diffRecords(definition, before, next);
  tools.addHistory(definition.noun, id, { at, actor, action: 'bijgewerkt', changes, reason: null, importId });
  addSpellings(definition, nr, next, spellings, tools);
  return { kind: 'updated' };
}

function addSpellings(
  { noun, title }: NounDefinition,
  nr: number,
  record: AnyRecord,
  spellings: readonly string[],
  tools: Tools,
): void {
  const name = record[title];
  if (noun === NOUNS.coalition.noun && typeof name === 'string')
    tools.spellings.add({ nr, id: record.id, name }, spellings);
}

/** What keeps a record from standing among those that are here. */
function findWrong(draft: RecordDraft, tools: Tools): Wrong | null {
  const { definition, id, values } = draft;
  for (const { name, to } of boundFields(definition)) {
    const target = values[name];
    if (typeof target !== 'string') continue;
    if (target === id || !tools.isHere(to, target)) return wrongReference(draft, name, to, target);
    if (to === definition.noun && leadsTo(draft, name, target, tools)) return wrongRing(draft, name, target);
  }
  const called = definition.noun === NOUNS.coalition.noun ? values[definition.title] : null;
  const owner = typeof called === 'string' ? tools.spellings.ownerOf(called) : null;
  return typeof called === 'string' && owner !== null && owner !== id
    ? wrongName(definition.title, called, owner)
    : null;
}

/** Whether what comes before a record, and before that, is the record itself. */
function leadsTo({ definition, id }: RecordDraft, field: string, start: string, tools: Tools): boolean {
  const { finder } = tools.of(definition);
  const seen = new Set<string>();
  for (
    let at: unknown = start;
    typeof at === 'string' && !seen.has(at);
    at = finder.byId(at)?.record[field]
  ) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
