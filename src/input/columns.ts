import { CONTENT_FIELDS, type ContentField } from '../domain/lesson.ts';
import { comparable } from '../domain/nearest.ts';

/** A field that a column can hold: the content of a lesson, or what only our own export writes. */
export type ColumnField =
  | Exclude<ContentField, 'extra'>
  | 'id'
  | 'status'
  | 'statusReason'
  /** Versions of the reflectiekader that the tags were made with. */
  | 'frameworks'
  /** What was suggested: a tag that stands here too was taken over from a suggestion. */
  | 'suggested';

/** What a column of the file is used for. `header` is the header as it stands in the file. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: ColumnField; readonly header: string }
  | { readonly kind: 'extra'; readonly header: string }
  | { readonly kind: 'ignored' };

/** The headers by which a field is known. The first is ours: we write it. Source: the contract of the CSV export. */
export const COLUMN_HEADERS: Readonly<Record<ColumnField, readonly [string, ...string[]]>> = {
  id: ['mao-code'],
  externalId: ['nummer', 'id', 'lesnummer', 'volgnummer'],
  region: ['regio', 'regionaam', 'naam regio', 'gemeente/regio'],
  learnedOn: ['datum', 'datum geleerd', 'datum bijeenkomst', 'wanneer'],
  title: ['titel', 'onderwerp', 'korte titel'],
  observation: ['wat gebeurde er', 'gebeurd', 'situatie', 'context', 'aanleiding', 'waar lopen we vast'],
  explanation: ['waarom', 'verklaring', 'wat maakt dat het werkt'],
  insight: ['les', 'geleerde les', 'leeropbrengst', 'wat hebben we geleerd', 'wat werkt hier goed'],
  recommendation: ['aanbeveling', 'volgende stap', 'advies', 'welke stap is nu logisch'],
  direction: ['richting', 'werkt het', 'stimulerend of belemmerend'],
  audience: ['voor wie', 'doelgroep'],
  limits: ['wanneer niet', 'voorwaarden'],
  outcome: ['ontwikkelkansen', 'effect voor kinderen', 'opbrengst kind'],
  evidence: ['hoe weten we dat', 'onderbouwing', 'bewijs'],
  evidenceLevel: ['bewijsniveau'],
  perspectives: ['perspectieven', 'perspectief', 'wie deden mee'],
  level: ['niveau'],
  tags: [
    'indicatoren',
    'indicator',
    'elementen',
    'element',
    'werkzaam element',
    'werkzame elementen',
    'labels',
  ],
  coalition: ['coalitie'],
  ambition: ['ambitie'],
  activity: ['activiteit', 'werkvorm'],
  source: ['bron', 'link'],
  visibility: ['zichtbaarheid'],
  cycle: ['mao-cyclus'],
  status: ['mao-status'],
  statusReason: ['mao-reden'],
  frameworks: ['mao-kader'],
  links: ['mao-koppelingen'],
  suggested: ['mao-voorgesteld'],
};

/** Every field, in the order in which our export writes its columns. */
export const COLUMN_FIELDS: readonly ColumnField[] = [
  'id',
  ...CONTENT_FIELDS.filter((field) => field !== 'extra' && field !== 'cycle' && field !== 'links'),
  'status',
  'statusReason',
  'suggested',
  'frameworks',
  'cycle',
  'links',
];

/** Column of our file of rejected rows: it says what was wrong. */
export const REJECTION_HEADER = 'fout';
/** Column of our file of proposals: it says which words led to them. */
export const WORDS_HEADER = 'mao-woorden';

/** Whether import passes over a column; `key` is its header by `normaliseHeader`. */
export function isPassedOver(key: string): boolean {
  return key === REJECTION_HEADER || key === normaliseHeader(WORDS_HEADER);
}

/** The header that we write for a field. */
export function ourHeader(field: ColumnField): string {
  return COLUMN_HEADERS[field][0];
}

/** Case, accents, spaces, punctuation and invisible characters of a header do not count. */
export function normaliseHeader(text: string): string {
  return comparable(text);
}

const FIELD_BY_KEY: ReadonlyMap<string, ColumnField> = new Map(
  COLUMN_FIELDS.flatMap((field) =>
    COLUMN_HEADERS[field].map((header): [string, ColumnField] => [normaliseHeader(header), field]),
  ),
);

/** The field that a header is known by, or `null`. */
export function fieldOfHeader(header: string): ColumnField | null {
  return FIELD_BY_KEY.get(normaliseHeader(header)) ?? null;
}
