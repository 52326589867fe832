import type { Transaction } from 'kysely';
import { TEXT_ERASED } from '../domain/erased-text.ts';
import { decideRecord, type RecordDraft } from '../domain/exchange.ts';
import { type AnyRecord, diffRecords, emptyValue, type NounDefinition } from '../domain/record.ts';
import { shippedValues } from '../input/shipped.ts';
import { createHistoryWriter, type HistoryWriter } from '../storage/history.ts';
import { createPresenceTest } from '../storage/record-finder.ts';
import type { StoredRecord } from '../storage/record-rows.ts';
import { createSpellingWriter, type SpellingWriter } from '../storage/spelling-writer.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { createNounTools, type NounTools } from './noun-tools.ts';
import type { Placing } from './place-lesson.ts';
import { changesRecord, refusedName, type Spelled, spelledBy, spellingChanges } from './place-spellings.ts';
import type { ThingPlacement } from './place-thing.ts';
import { type FitTools, findMisfit } from './record-fit.ts';
import { erasedRecord, erasedText, recordConflict, wrongOf, wrongWhole } from './record-refusals.ts';

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

type Work = Placing & Pick<Deps, 'actor'>;

function placeRecord(draft: RecordDraft, tools: Tools, work: Work): ThingPlacement {
  const { definition, id, values } = draft;
  const { finder } = tools.of(definition);
  if (finder.isErased(id)) return { kind: 'rejected', ...erasedRecord(draft) };
  const stored = finder.byId(id);
  const moved = (field: string) => stored !== null && stored.record[field] !== values[field];
  const misfit = findMisfit({ ...draft, moved }, tools);
  if (misfit) return { kind: 'rejected', ...wrongOf(draft, misfit) };
  const refused = refusedName(draft, stored?.record ?? null, tools.spellings);
  if (refused) return { kind: 'rejected', ...refused };
  if (!stored) return insert(draft, tools, work);
  const { record, changedHere } = stored;
  // Spellings that an import brought are beside the record: it stands as what changed it itself left it.
  const history = () => finder.historyOf(id).filter(changesRecord);
  const decision = decideRecord({ current: record, changedHere, history }, draft, shippedValues);
  if (decision.kind === 'conflict')
    return { kind: 'conflict', message: recordConflict(draft, decision.fields) };
  if (decision.kind === 'erased') return { kind: 'conflict', message: erasedText(draft, decision.fields) };
  const kept = withoutErasedSpellings(draft, finder);
  return update(kept, stored, decision.kind === 'update' ? decision.next : null, tools, work);
}

/** A name of a coalition that was erased here does not come back as another spelling of it either. */
function withoutErasedSpellings(draft: RecordDraft, { historyOf }: NounTools['finder']): RecordDraft {
  if (draft.spellings.length === 0) return draft;
  const erased = historyOf(draft.id).some(({ action }) => action === TEXT_ERASED);
  return erased ? { ...draft, spellings: [] } : draft;
}

function insert(draft: RecordDraft, tools: Tools, { importId, at, actor }: Work): ThingPlacement {
  const { definition, id, values, status, statusReason } = draft;
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
  const spelled = spelledBy(draft, null, record, tools.spellings);
  const wrong = wrongWhole(definition, record, spelled?.after);
  if (wrong) return { kind: 'rejected', ...wrong };
  const nr = tools.of(definition).writer.insert(record, 'imported');
  addSpellings(definition, nr, record, spelled, tools);
  return { kind: 'new' };
}

/** @param next `null` when the file says nothing new about the record itself: it may still bring spellings. */
function update(
  draft: RecordDraft,
  { nr, record: before }: StoredRecord<AnyRecord>,
  next: AnyRecord | null,
  tools: Tools,
  { importId, at, actor }: Work,
): ThingPlacement {
  const { definition, id } = draft;
  const after = next ?? before;
  const spelled = spelledBy(draft, nr, after, tools.spellings);
  const news = spellingChanges(spelled);
  if (next === null && news.length === 0) return { kind: 'unchanged' };
  const wrong = wrongWhole(definition, after, spelled?.after);
  if (wrong) return { kind: 'rejected', ...wrong };
  if (next !== null) tools.of(definition).writer.update(nr, { ...next, updatedAt: at }, 'imported');
  const changes = [...diffRecords(definition, before, after), ...news];
  tools.addHistory(definition.noun, id, { at, actor, action: 'bijgewerkt', changes, reason: null, importId });
  addSpellings(definition, nr, after, spelled, tools);
  return { kind: 'updated' };
}

function addSpellings(
  { title }: NounDefinition,
  nr: number,
  record: AnyRecord,
  spelled: Spelled | null,
  tools: Tools,
): void {
  const name = record[title];
  if (spelled !== null && typeof name === 'string')
    tools.spellings.add({ nr, id: record.id, name }, spelled.after);
}
