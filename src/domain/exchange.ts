import type { Ambition } from './ambition.ts';
import { fieldsSpeakingAgain, withoutTexts } from './erased-text.ts';
import type { HistoryEvent } from './history.ts';
import { asLastImported } from './lesson-changes.ts';
import {
  type AnyRecord,
  diffRecords,
  type NounDefinition,
  type RecordNoun,
  recordFingerprintText,
} from './record.ts';
import type { Region } from './region.ts';
import type { ValueLists } from './value-list.ts';

/** What a line of an exchange can be, besides a lesson. */
export type ThingNoun = RecordNoun | 'region' | 'ambition';

/** A record as a file speaks of it. */
export interface RecordDraft {
  readonly definition: NounDefinition;
  readonly id: string;
  /** Content by field, of the kind of the field; a field that the file does not have says nothing. */
  readonly values: Readonly<Record<string, unknown>>;
  /** `null` when the file does not say. */
  readonly status: string | null;
  readonly statusReason: string | null;
  /** Of a coalition: texts in lessons that stand for it besides its name. */
  readonly spellings: readonly string[];
}

/** A line that is no lesson, read and checked, before it is decided what it means for what is here. */
export type ThingDraft =
  | { readonly noun: 'region'; readonly region: Region }
  | { readonly noun: 'ambition'; readonly ambition: Ambition }
  | { readonly noun: RecordNoun; readonly record: RecordDraft };

/** The code by which a thing is the same here and in a file; of an ambition its name. */
export function keyOfThing(thing: ThingDraft): string {
  if ('region' in thing) return thing.region.code;
  return 'ambition' in thing ? thing.ambition.name : thing.record.id;
}

/** A record that is already here, as an import meets it. */
export interface MetRecord {
  readonly current: AnyRecord;
  /** Recorded here, or changed here since the last import. */
  readonly changedHere: boolean;
  /** Oldest first; only asked for when the line says something else. */
  readonly history: () => readonly HistoryEvent[];
}

export type RecordDecision =
  | { readonly kind: 'unchanged' }
  /** Both changed it: a person has to choose. */
  | { readonly kind: 'conflict'; readonly fields: readonly string[] }
  /** It brings back text that a person erased here for good. */
  | { readonly kind: 'erased'; readonly fields: readonly string[] }
  | { readonly kind: 'update'; readonly next: AnyRecord };

/** What a line means for a record that is already here: the same answers as `decideImport` gives for lessons. */
export function decideRecord(met: MetRecord, draft: RecordDraft, lists: ValueLists): RecordDecision {
  const { definition } = draft;
  const { current } = met;
  const same = (a: AnyRecord, b: AnyRecord) =>
    recordFingerprintText(definition, a) === recordFingerprintText(definition, b);
  const next = mergeRecord(current, draft);
  if (same(next, current)) return { kind: 'unchanged' };
  const history = met.history();
  const changes = diffRecords(definition, current, next);
  const again = fieldsSpeakingAgain(history, changes, withoutTexts(definition, next, lists));
  if (again.length > 0) return { kind: 'erased', fields: again };
  if (!met.changedHere) return { kind: 'update', next };
  const imported = asLastImported(current, history);
  if (imported && same(imported, current)) return { kind: 'update', next };
  // The file says what it said last time: our change stands.
  if (imported && same(mergeRecord(imported, draft), imported)) return { kind: 'unchanged' };
  return { kind: 'conflict', fields: changes.map(({ field }) => field) };
}

function mergeRecord(current: AnyRecord, { values, status, statusReason }: RecordDraft): AnyRecord {
  const state = status === null ? {} : { status, statusReason };
  return { ...current, ...values, ...state };
}
