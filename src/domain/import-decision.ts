import { fingerprintText } from './fingerprint.ts';
import { deriveTitle, type LessonContent, type Tag } from './lesson.ts';
import { type Changeable, diffLessons } from './lesson-changes.ts';
import type { LessonDraft } from './lesson-draft.ts';
import { headerKey } from './nearest.ts';

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
  const next = mergeRow(met.current, draft);
  if (same(next, met.current)) return { kind: 'unchanged' };
  if (!met.changedHere) return { kind: 'update', next };
  const imported = met.asImported();
  if (imported && same(imported, met.current)) return { kind: 'update', next };
  // The region says what it said last time: our change stands.
  if (imported && same(mergeRow(imported, draft), imported)) return { kind: 'unchanged' };
  return { kind: 'conflict', fields: diffLessons(met.current, next).map(({ field }) => field) };
}

/** As `mergeDraft`, but a file without the number of a lesson does not take it away. */
function mergeRow(current: Changeable, draft: LessonDraft): Changeable {
  return { ...mergeDraft(current, draft), externalId: draft.content.externalId ?? current.externalId };
}

/** The lesson as it would be after taking over what was read. */
export function mergeDraft(current: Changeable, draft: LessonDraft): Changeable {
  return {
    ...current,
    ...draft.content,
    title: mergedTitle(current, draft),
    tags: mergedTags(current, draft),
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
    cycle: null,
    links: [],
    extra: {},
    ...draft.content,
  };
}

/** That a tag was taken over from a suggestion stays known when a file or a person names the same tag again. */
function mergedTags(current: Changeable, { content }: LessonDraft): readonly Tag[] {
  return (content.tags ?? current.tags).map((tag) => {
    const known = current.tags.find(
      ({ code, framework }) => code === tag.code && framework === tag.framework,
    );
    return known?.suggested ? { ...tag, suggested: known.suggested } : tag;
  });
}

/** A title we derived from the lesson follows the lesson; a title a person gave is kept when the file has none. */
function mergedTitle(current: Changeable, draft: LessonDraft): string {
  if (!draft.titleDerived) return draft.content.title;
  return current.title === deriveTitle(current.insight) ? draft.content.title : current.title;
}

/** An unknown column whose header is only written differently than last time is the same column: it keeps its header. */
function mergedExtra({ extra }: Changeable, draft: LessonDraft): Readonly<Record<string, string>> {
  if (draft.extraColumns.length === 0) return extra;
  const headers = new Map(Object.keys(extra).map((header) => [headerKey(header), header]));
  const named = draft.extraColumns.map((header) => headers.get(headerKey(header)) ?? header);
  const kept = Object.entries(extra).filter(([header]) => !named.includes(header));
  const read = Object.entries(draft.content.extra ?? {}).map(([header, text]): [string, string] => [
    headers.get(headerKey(header)) ?? header,
    text,
  ]);
  return Object.fromEntries([...kept, ...read]);
}

function same(a: Changeable, b: Changeable): boolean {
  return fingerprintText(a) === fingerprintText(b);
}
