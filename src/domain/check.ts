import type { NounDefinition, RecordOf } from './record.ts';

/** Check before the start: what the network knew already, and what was decided about each find. A receipt. */
export const CHECK = {
  noun: 'check',
  prefix: 'CH',
  title: 'words',
  date: 'checkedOn',
  statuses: ['vastgelegd', 'ingetrokken'],
  fields: {
    /** What was looked for. */
    words: { kind: 'line', required: true },
    region: { kind: 'region' },
    cycle: { kind: 'reference', to: 'cycle' },
    checkedOn: { kind: 'date', required: true },
    /** nemen we mee */
    taken: { kind: 'references', to: 'any' },
    /** niet van toepassing */
    notApplicable: { kind: 'references', to: 'any', aside: true },
    /** navragen */
    toAsk: { kind: 'references', to: 'any' },
    /** Found and not judged. */
    unjudged: { kind: 'references', to: 'any', aside: true },
  },
} as const satisfies NounDefinition;

export type Check = RecordOf<typeof CHECK>;

/** What can be decided about a find, and `unjudged`. */
export const MARKS = ['taken', 'toAsk', 'notApplicable', 'unjudged'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * Gives each find one mark: the one it newly got, else the first it has. What was found before and is named nowhere any
 * more is unjudged again, so that the receipt loses nothing.
 */
export function settleMarks(next: Check, before: Check | null): Check {
  const found = [
    ...new Set([...MARKS.flatMap((mark) => next[mark]), ...MARKS.flatMap((mark) => before?.[mark] ?? [])]),
  ];
  const markOf = (code: string): Mark =>
    MARKS.find((mark) => next[mark].includes(code) && !before?.[mark].includes(code)) ??
    MARKS.find((mark) => next[mark].includes(code)) ??
    'unjudged';
  const marked = (mark: Mark) => found.filter((code) => markOf(code) === mark);
  return {
    ...next,
    taken: marked('taken'),
    toAsk: marked('toAsk'),
    notApplicable: marked('notApplicable'),
    unjudged: marked('unjudged'),
  };
}
