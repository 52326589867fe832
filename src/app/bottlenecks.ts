import { BOTTLENECK, type Bottleneck } from '../domain/bottleneck.ts';
import { dateInWords, whenWords } from '../domain/date-words.ts';
import { MaoError } from '../domain/errors.ts';
import type { Move } from '../domain/field-kind.ts';
import { isBefore } from '../domain/time-span.ts';
import { splitList } from '../input/lists.ts';
import type { RuledNoun } from './add-record.ts';
import { type Changed, changeRecord, refuseEnded } from './change-record.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import { resolveReference } from './references.ts';
import { fillFromLessons, refuseWithdrawnLessons } from './reflections.ts';

/** A bottleneck rests on lessons that hold. */
export const BOTTLENECKS: RuledNoun<typeof BOTTLENECK> = {
  definition: BOTTLENECK,
  rule: (world, next, before) => refuseWithdrawnLessons(world, next.lessons, before?.lessons ?? []),
};

/** Fills in the regions and tags of the lessons that are named. @throws MaoError `not-found` */
export async function fillBottleneck(
  deps: Pick<Deps, 'storage' | 'clock'>,
  fields: Map<string, string>,
): Promise<void> {
  if (!fields.get('signalledOn')?.trim()) fields.set('signalledOn', deps.clock.today());
  const lessons = splitList(fields.get('lessons') ?? '');
  if (lessons.length === 0) return;
  const regions: string[] = [];
  for (const typed of lessons) regions.push((await requireLesson(deps, typed)).lesson.region);
  if (!fields.get('regions')?.trim()) fields.set('regions', [...new Set(regions)].join('|'));
  // The title of a lesson is none for what hinders; its tags are.
  const own = new Map([...fields, ['title', fields.get('title') ?? ' ']]);
  await fillFromLessons(deps, own);
  const tags = own.get('tags');
  if (tags !== undefined) fields.set('tags', tags);
}

/** A step of a bottleneck on its way: to a table, into treatment, to an answer. */
export interface BottleneckStep {
  readonly status: string;
  /** Date at any precision. */
  readonly on: string;
  /** `null` keeps the table that it was on. */
  readonly table: string | null;
  readonly answer: string | null;
}

/**
 * Moves a bottleneck on, and keeps every state with its date and answer.
 *
 * @throws MaoError `not-found`; `usage` for an agenda of no table; `rejected` for a date before the move that came last.
 */
export function moveBottleneck(
  deps: Deps,
  typed: string,
  step: BottleneckStep,
  action: string,
): Promise<Changed<Bottleneck>> {
  return changeRecord(deps, BOTTLENECKS, typed, {
    action,
    reason: step.answer,
    next: (record) => {
      const table = step.table ?? record.table;
      if (step.status === 'geagendeerd' && table === null) throw withoutTable(record.id);
      const move: Move = { on: step.on, status: step.status, table, answer: step.answer, by: deps.actor };
      refuseEarlier(record, move);
      return {
        ...record,
        table,
        moves: [...record.moves, move],
        status: step.status,
        statusReason: step.answer,
      };
    },
  });
}

function withoutTable(id: string): MaoError {
  return new MaoError(
    'usage',
    'missing-value',
    'Zeg erbij op de agenda van welke tafel het knelpunt staat.',
    {
      hint: `Dat kan met: mao knelpunt agendeer ${id} --tafel <tafel>`,
    },
  );
}

function refuseEarlier(record: Bottleneck, { on }: Move): void {
  const last = record.moves.at(-1)?.on ?? record.signalledOn;
  if (last === null || !isBefore(on, last)) return;
  throw new MaoError(
    'rejected',
    'before-start',
    `Dit was ${whenWords(on)}, voordat het knelpunt ${record.id} kwam waar het nu staat (${dateInWords(last)}).`,
    { hint: `De hele weg ziet u met: mao knelpunt toon ${record.id}` },
  );
}

/**
 * Adds lessons that show the same bottleneck, and their regions.
 *
 * @returns the bottleneck, and the regions that came with the lessons.
 * @throws MaoError `not-found`, `rejected`
 */
export async function linkLessons(
  deps: Deps,
  typed: string,
  lessons: readonly string[],
): Promise<Changed<Bottleneck> & { readonly newRegions: readonly string[] }> {
  const { db } = deps.storage;
  const codes: string[] = [];
  const regions: string[] = [];
  for (const text of lessons) {
    const id = await resolveReference(db, 'lesson', text);
    codes.push(id);
    regions.push((await requireLesson(deps, id)).lesson.region);
  }
  let newRegions: readonly string[] = [];
  const result = await changeRecord(deps, BOTTLENECKS, typed, {
    action: 'gekoppeld',
    reason: null,
    next: (record) => {
      refuseEnded(BOTTLENECK, record);
      newRegions = [...new Set(regions)].filter((region) => !record.regions.includes(region));
      return {
        ...record,
        lessons: [...new Set([...record.lessons, ...codes])],
        regions: [...new Set([...record.regions, ...regions])],
      };
    },
  });
  return { ...result, newRegions };
}
