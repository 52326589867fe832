import { fingerprintText } from './fingerprint.ts';
import { deriveTitle, type LessonContent } from './lesson.ts';
import { type Changeable, diffLessons } from './lesson-changes.ts';
import type { LessonDraft } from './lesson-draft.ts';

/** A lesson that is already here, as an import meets it. */
export interface Met {
  readonly current: Changeable;
  /** Recorded here, or changed here since the last import. */
  readonly changedHere: boolean;
  /** As the last import left it; `null` when it was recorded here. Only asked for when `changedHere`. */
  readonly asImported: () => Changeable | null;
}

export type Decision =
  | { readonly kind: 'unchanged' }
  /** Both the region and we changed it: a person has to choose. */
  | { readonly kind: 'conflict'; readonly fields: readonly string[] }
  | { readonly kind: 'update'; readonly next: Changeable };

/** What a row means for a lesson that is already here. A column the file does not have says nothing about its field. */
export function decideImport(met: Met, draft: LessonDraft): Decision {
  const next = mergeDraft(met.current, draft);
  if (same(next, met.current)) return { kind: 'unchanged' };
  if (!met.changedHere) return { kind: 'update', next };
  const imported = met.asImported();
  if (imported && same(imported, met.current)) return { kind: 'update', next };
  // The region says what it said last time: our change stands.
  if (imported && same(mergeDraft(imported, draft), imported)) return { kind: 'unchanged' };
  return { kind: 'conflict', fields: diffLessons(met.current, next).map(({ field }) => field) };
}

/** The lesson as it would be after taking over what the row says. */
export function mergeDraft(current: Changeable, draft: LessonDraft): Changeable {
  return {
    ...current,
    ...draft.content,
    // A file without the number does not take it away.
    externalId: draft.content.externalId ?? current.externalId,
    title: mergedTitle(current, draft),
    extra: mergedExtra(current, draft),
    status: draft.status ?? current.status,
    statusReason: draft.status === null ? current.statusReason : reasonOf(draft),
  };
}

/** Why the row withdraws the lesson; beside another status a reason says nothing. */
export function reasonOf({ status, statusReason }: LessonDraft): string | null {
  return status === 'ingetrokken' ? statusReason : null;
}

/** A lesson made of the row alone. */
export function contentOfDraft(draft: LessonDraft): LessonContent {
  return {
    externalId: null,
    learnedOn: null,
    observation: null,
    explanation: null,
    recommendation: null,
    direction: null,
    audience: null,
    limits: null,
    outcome: null,
    evidence: null,
    evidenceLevel: null,
    perspectives: [],
    level: null,
    tags: [],
    coalition: null,
    ambition: null,
    activity: null,
    source: null,
    visibility: null,
    extra: {},
    ...draft.content,
  };
}

/** A title we derived from the lesson follows the lesson; a title a person gave is kept when the file has none. */
function mergedTitle(current: Changeable, draft: LessonDraft): string {
  if (!draft.titleDerived) return draft.content.title;
  return current.title === deriveTitle(current.insight) ? draft.content.title : current.title;
}

function mergedExtra(current: Changeable, draft: LessonDraft): Readonly<Record<string, string>> {
  const kept = Object.entries(current.extra).filter(([header]) => !draft.extraColumns.includes(header));
  return { ...Object.fromEntries(kept), ...draft.content.extra };
}

function same(a: Changeable, b: Changeable): boolean {
  return fingerprintText(a) === fingerprintText(b);
}
