import { COALITION } from '../domain/coalition.ts';
import { CYCLE, type Cycle } from '../domain/cycle.ts';
import { MaoError } from '../domain/errors.ts';
import { deriveTitle } from '../domain/lesson.ts';
import { QUESTION } from '../domain/question.ts';
import { countRecords } from '../storage/records.ts';
import type { RuledNoun } from './add-record.ts';
import { type Changed, endOf, endRecord } from './change-record.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';
import { refuseBefore, runningContext } from './record-rules.ts';
import { resolveReference } from './references.ts';

/** A cycle belongs to a coalition that runs, begins after it and ends after it began itself. */
export const CYCLES: RuledNoun<typeof CYCLE> = {
  definition: CYCLE,
  rule: async (world, next, before) => {
    const { coalition } = await runningContext(world, next, before);
    refuseBefore('De cyclus begint', next.startedOn, 'de coalitie begon', coalition?.startedOn ?? null);
    refuseBefore('De cyclus eindigt', next.closedOn, 'zij begon', next.startedOn);
  },
};

/**
 * Fills in what follows from what is given: regions and ambition of the coalition, and a title from the assumption.
 *
 * @throws MaoError `not-found` for an unknown coalition.
 */
export async function fillFromCoalition(
  { storage }: Pick<Deps, 'storage'>,
  fields: Map<string, string>,
): Promise<void> {
  const typed = fields.get('coalition')?.trim();
  if (typed) {
    const { record } = await requireRecord(
      storage.db,
      COALITION,
      await resolveReference(storage.db, 'coalition', typed),
    );
    if (!fields.get('regions')?.trim()) fields.set('regions', record.regions.join('|'));
    if (!fields.has('ambition')) fields.set('ambition', record.ambition);
  }
  const assumption = fields.get('assumption')?.trim();
  if (assumption && !fields.get('title')?.trim()) fields.set('title', deriveTitle(assumption));
}

/**
 * Closes a cycle with what came of it.
 *
 * @param ending.outcome `null` leaves what was told of it before.
 * @throws MaoError `not-found`; `usage` when nothing is told of what came of it; `rejected` when it was closed already.
 */
export function closeCycle(
  deps: Deps,
  typed: string,
  reason: string,
  ending: { readonly closedOn: string; readonly outcome: string | null },
): Promise<Changed<Cycle>> {
  const values = new Map<string, unknown>([['closedOn', ending.closedOn]]);
  if (ending.outcome !== null) values.set('outcome', ending.outcome);
  const closing: RuledNoun<typeof CYCLE> = {
    ...CYCLES,
    rule: async (world, next, before) => {
      await CYCLES.rule(world, next, before);
      if (next.outcome === null) throw withoutOutcome(next.id);
    },
  };
  return endRecord(deps, closing, typed, reason, values);
}

/** Questions of a cycle that nobody closed: closing the cycle leaves them as they are. */
export function countOpenQuestions({ storage }: Pick<Deps, 'storage'>, cycle: string): Promise<number> {
  return countRecords(storage.db, QUESTION, { cycles: [cycle], statuses: [QUESTION.statuses[0]] });
}

function withoutOutcome(id: string): MaoError {
  return new MaoError('usage', 'missing-value', `Zeg erbij wat de cyclus ${id} opleverde.`, {
    hint: `Dat kan met: ${closeCommand(id)}. Ook als er niets van kwam: een vervolg begint daarmee.`,
  });
}

/** The whole command that closes a cycle. */
export function closeCommand(id: string): string {
  return `mao cyclus sluit ${id} --uitkomst "…" --reden "…"`;
}

/**
 * What the cycle after a closed one begins with: the same coalition, regions, ambition and indicators, building on
 * what came of it.
 *
 * @throws MaoError `not-found`; `rejected` `not-closed` when the cycle still runs.
 */
export async function followUpFields(
  { storage }: Pick<Deps, 'storage'>,
  typed: string,
): Promise<Map<string, string>> {
  const { record } = await requireRecord(storage.db, CYCLE, typed);
  if (record.status !== endOf(CYCLE)) {
    throw new MaoError('rejected', 'not-closed', `De cyclus ${record.id} loopt nog.`, {
      hint: `Sluit haar eerst, met wat zij opleverde: ${closeCommand(record.id)}`,
    });
  }
  const fields = new Map([
    ['follows', record.id],
    ['regions', record.regions.join('|')],
  ]);
  if (record.ambition !== null) fields.set('ambition', record.ambition);
  if (record.tags.length > 0) fields.set('tags', record.tags.map(({ code }) => code).join('|'));
  if (record.outcome !== null) fields.set('known', record.outcome);
  const coalition = record.coalition;
  if (coalition !== null) {
    const { record: named } = await requireRecord(storage.db, COALITION, coalition);
    // A coalition that has ended begins nothing new.
    if (named.status !== endOf(COALITION)) fields.set('coalition', coalition);
  }
  return fields;
}
