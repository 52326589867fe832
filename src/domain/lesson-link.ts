import { memberOf } from './values.ts';

/** What one lesson says of another. */
export const LINK_KINDS = ['lijkt op', 'bouwt voort op', 'spreekt tegen', 'vervangt'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Kinds that say the same the other way round. */
const MUTUAL: readonly LinkKind[] = ['lijkt op', 'spreekt tegen'];

/** A link with another lesson, by its code: also with one that is not in this database. */
export interface LessonLink {
  readonly kind: LinkKind;
  readonly lesson: string;
}

export function isMutual(kind: LinkKind): boolean {
  return MUTUAL.includes(kind);
}

/** The order of links: by kind as in the list, then by code. */
export function compareLinks(a: LessonLink, b: LessonLink): number {
  return (
    LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind) ||
    (a.lesson < b.lesson ? -1 : a.lesson > b.lesson ? 1 : 0)
  );
}

export function sameLink(a: LessonLink, b: LessonLink): boolean {
  return a.kind === b.kind && a.lesson === b.lesson;
}

/** A kind of link from outside text; `null` when it is none. */
export function linkKind(text: unknown): LinkKind | null {
  return memberOf(LINK_KINDS, text);
}
