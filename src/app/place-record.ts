import type { Transaction } from 'kysely';
import { decideRecord, type RecordDraft } from '../domain/exchange.ts';
import { NOUNS } from '../domain/nouns.ts';
import { type AnyRecord, diffRecords, emptyValue, type NounDefinition } from '../domain/record.ts';
import { createHistoryWriter, type HistoryWriter } from '../storage/history.ts';
import { createPresenceTest } from '../storage/record-finder.ts';
import { createSpellingWriter, type SpellingWriter } from '../storage/spelling-writer.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { createNounTools, type NounTools } from './noun-tools.ts';
import type { Placing } from './place-lesson.ts';
import type { ThingPlacement } from './place-thing.ts';
import { type FitTools, findMisfit } from './record-fit.ts';
import { erasedRecord, recordConflict, wrongOf, wrongWhole } from './record-refusals.ts';

/** Puts records of an import in their place, one by one, inside the transaction of the call. */
export interface RecordPlacer {
  place(draft: RecordDraft): ThingPlacement;
  /** Connects lessons with the coalitions that came in; call it after the last row. */
  finish(): void;
}

interface Tools extends FitTools {
  readonly of: (definition: NounDefinition) => NounTools;
  readonly spellings: SpellingWriter;
  readonly addHistory: HistoryWriter;
}

export function createRecordPlacer(deps: Deps, trx: Transaction<Tables>, placing: Placing): RecordPlacer {
  const { storage } = deps;
  const tools: Tools = {
    of: createNounTools(storage, trx),
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
  const misfit = findMisfit(draft, tools);
  if (misfit) return { kind: 'rejected', ...wrongOf(draft, misfit) };
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
  const wrong = wrongWhole(definition, record);
  if (wrong) return { kind: 'rejected', ...wrong };
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
  const wrong = wrongWhole(definition, next);
  if (wrong) return { kind: 'rejected', ...wrong };
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
