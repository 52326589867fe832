import type { LessonLink } from './lesson-link.ts';
import type { Direction, EvidenceLevel, Level, Perspective, Status, Visibility } from './values.ts';

/** An element or indicator of the reflectiekader that a lesson speaks of, with the version it was chosen from. */
export interface Tag {
  /** `2.4`, or `6` for an element itself. */
  readonly code: string;
  readonly main: boolean;
  /** Version of the reflectiekader, e.g. `2022`. */
  readonly framework: string;
  /** A person took it over from a suggestion; absent when it was chosen without one, or came with a file. */
  readonly suggested?: true;
}

/** Columns of unknown name that came with an import: header as written, to cell text. Empty cells are left out. */
export type Extra = Readonly<Record<string, string>>;

/**
 * What a lesson says: everything a person or a file can fill in. Absent is `null`, no list is `[]`.
 * Text has no outer white space and line breaks are LF. A date is `2022-03-30`, `2022-03` or `2022`.
 * `perspectives` stand in the order of the list, `tags` with the main one first and then by code, so that two
 * contents that say the same are equal.
 */
export interface LessonContent {
  readonly externalId: string | null;
  /** Region code, e.g. `TWE`. */
  readonly region: string;
  readonly learnedOn: string | null;
  readonly title: string;
  readonly observation: string | null;
  readonly explanation: string | null;
  readonly insight: string;
  readonly recommendation: string | null;
  readonly direction: Direction | null;
  readonly audience: string | null;
  readonly limits: string | null;
  readonly outcome: string | null;
  readonly evidence: string | null;
  readonly evidenceLevel: EvidenceLevel | null;
  readonly perspectives: readonly Perspective[];
  readonly level: Level | null;
  readonly tags: readonly Tag[];
  readonly coalition: string | null;
  /** Name of the ambition. */
  readonly ambition: string | null;
  /** A text, or the code of an activity. */
  readonly activity: string | null;
  readonly source: string | null;
  readonly visibility: Visibility | null;
  /** Code of the cycle it was harvested in. */
  readonly cycle: string | null;
  /** What this lesson says of others, in the order of `compareLinks`. */
  readonly links: readonly LessonLink[];
  readonly extra: Extra;
}

export type ContentField = keyof LessonContent;

/** Every field of the content, in the order in which we write columns. */
export const CONTENT_FIELDS = [
  'externalId',
  'region',
  'learnedOn',
  'title',
  'observation',
  'explanation',
  'insight',
  'recommendation',
  'direction',
  'audience',
  'limits',
  'outcome',
  'evidence',
  'evidenceLevel',
  'perspectives',
  'level',
  'tags',
  'coalition',
  'ambition',
  'activity',
  'source',
  'visibility',
  'cycle',
  'links',
  'extra',
] as const satisfies readonly ContentField[];

/** A lesson as it is kept. */
export interface Lesson extends LessonContent {
  /** Short code, stable and unique in the network, e.g. `TWE-7K3Q`. */
  readonly id: string;
  readonly status: Status;
  /** Why it was withdrawn. */
  readonly statusReason: string | null;
  /** Instants in UTC, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Role of who recorded it, where given. */
  readonly createdBy: string | null;
  /** The import it came with. */
  readonly importId: string | null;
}

/** Limits in characters (UTF-16 code units), from the import contract. */
export const MAX_TITLE = 300;
export const MAX_TEXT = 100_000;
/** Longest title that we make ourselves out of the first words of a lesson. */
const MAX_DERIVED_TITLE = 80;

/** Outer white space off, line breaks as LF; `null` when nothing is left. */
export function cleanText(text: string): string | null {
  const clean = text.replace(/\r\n?/g, '\n').trim();
  return clean === '' ? null : clean;
}

/** A title from the first words of the lesson: at most 80 characters, cut at a word, with "…". */
export function deriveTitle(insight: string): string {
  const squeezed = squeeze(insight);
  if (squeezed.length <= MAX_DERIVED_TITLE) return squeezed;
  const head = squeezed.slice(0, MAX_DERIVED_TITLE);
  const space = head.lastIndexOf(' ');
  const cut = space > 0 ? head.slice(0, space) : wholeCharacters(head.slice(0, MAX_DERIVED_TITLE - 1));
  return `${cut.replace(/[\s.,;:…–-]+$/u, '')}…`;
}

/** White space squeezed to single spaces: the text for comparing. */
export function squeeze(text: string): string {
  // A space on its own stays as it is: passing it over saves most of the work.
  return text.replace(/[^\S ]\s*| \s+/gu, ' ').trim();
}

/** Never half a surrogate pair at the end. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

/** A lesson without direction or without tags still has to be interpreted. */
export function isToInterpret(lesson: Pick<LessonContent, 'direction' | 'tags'>): boolean {
  return lesson.direction === null || lesson.tags.length === 0;
}

/** The order of tags: the main one first, then by number of element and indicator, then by version. */
export function compareTags(a: Tag, b: Tag): number {
  if (a.main !== b.main) return a.main ? -1 : 1;
  const [aElement = 0, aIndicator = 0] = a.code.split('.').map(Number);
  const [bElement = 0, bIndicator = 0] = b.code.split('.').map(Number);
  return aElement - bElement || aIndicator - bIndicator || (a.framework < b.framework ? -1 : 1);
}
