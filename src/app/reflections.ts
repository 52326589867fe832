import { CYCLE } from '../domain/cycle.ts';
import { MaoError } from '../domain/errors.ts';
import { REFLECTION, REFLECTION_QUESTIONS, type Reflection } from '../domain/reflection.ts';
import { splitList } from '../input/lists.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { findLesson } from '../storage/lessons.ts';
import { findRecord } from '../storage/records.ts';
import type { RuledNoun, RuleWorld } from './add-record.ts';
import { type Changed, changeRecord, endOf, refuseEnded } from './change-record.ts';
import type { Deps } from './deps.ts';
import { requireLesson } from './find-lesson.ts';
import { requireRecord } from './find-record.ts';
import { refuseBefore, runningContext } from './record-rules.ts';

/** A reflection is about something, belongs to a cycle that runs, and is finished when something was answered. */
export const REFLECTIONS: RuledNoun<typeof REFLECTION> = {
  definition: REFLECTION,
  rule: async (world, next, before) => {
    const named = ({ cycle }: Reflection) => ({ coalition: null, cycle });
    const { cycle } = await runningContext(world, named(next), before && named(before));
    refuseBefore(
      'De reflectie was',
      next.reflectedOn,
      `de cyclus ${next.cycle} begon`,
      cycle?.startedOn ?? null,
    );
    if (next.lessons.length + next.tags.length === 0) throw aboutNothing();
    if (isFinishedUnanswered(next)) {
      if (before?.status !== 'afgerond') throw notAnswered(next.id);
      // Its answers may have been erased for good; then there are none to lose.
      if (!isFinishedUnanswered(before)) throw emptied(next.id);
    }
    await refuseWithdrawnLessons(world, next.lessons, before?.lessons ?? []);
  },
};

function isFinishedUnanswered(reflection: Reflection): boolean {
  return (
    reflection.status === 'afgerond' && REFLECTION_QUESTIONS.every((field) => reflection[field] === null)
  );
}

export function aboutNothing(): MaoError {
  return new MaoError(
    'usage',
    'missing-value',
    'Een reflectie gaat over een les, een element of een indicator.',
    {
      hint: 'Geef --les, of --indicator met --regio, en een of meer antwoorden: --stimuleert, --belemmert, --randvoorwaarden, --handelingsperspectief.',
    },
  );
}

/** @throws MaoError `rejected` for a lesson that is newly named and was withdrawn. */
export async function refuseWithdrawnLessons(
  { trx }: RuleWorld,
  lessons: readonly string[],
  before: readonly string[],
): Promise<void> {
  for (const id of lessons.filter((code) => !before.includes(code))) {
    const lesson = (await findLesson(trx, id))?.lesson;
    if (lesson?.status !== 'ingetrokken') continue;
    throw new MaoError(
      'rejected',
      'withdrawn',
      `De les ${id} is ingetrokken; daar wordt niet op voortgebouwd.`,
      {
        hint: `Waarom, ziet u met: mao les toon ${id}`,
      },
    );
  }
}

/**
 * Fills in what follows from the lessons that are named: their region and tags, and a title from the lesson or the
 * element or indicator.
 *
 * @throws MaoError `not-found` for an unknown lesson.
 */
export async function fillFromLessons(
  { storage }: Pick<Deps, 'storage'>,
  fields: Map<string, string>,
): Promise<void> {
  const typed = splitList(fields.get('lessons') ?? '');
  const [first] = typed;
  const lesson = first === undefined ? null : (await requireLesson({ storage }, first)).lesson;
  if (lesson && !fields.has('region')) fields.set('region', lesson.region);
  if (lesson && !fields.has('tags') && lesson.tags.length > 0)
    fields.set('tags', lesson.tags.map(({ code }) => code).join('|'));
  if (fields.get('title')?.trim()) return;
  if (lesson) fields.set('title', lesson.title);
  else {
    const code = fields.get('tags')?.split('|', 1)[0]?.trim();
    const items = (await currentFramework(storage.db)).elements.flatMap((element) => [
      element,
      ...element.indicators,
    ]);
    const item = items.find((candidate) => candidate.code === code);
    if (item) fields.set('title', `${item.code} ${item.label}`);
  }
}

/** Whether any of the four questions was answered. */
export function isAnswered(values: ReadonlyMap<string, unknown>): boolean {
  return REFLECTION_QUESTIONS.some((field) => Boolean(values.get(field)));
}

/** The conversation is over. @throws MaoError `not-found`; `rejected` when it is withdrawn or nothing was answered. */
export function finishReflection(deps: Deps, typed: string): Promise<Changed<Reflection>> {
  return changeRecord(deps, REFLECTIONS, typed, {
    action: 'afgerond',
    reason: null,
    next: (record) => {
      refuseEnded(REFLECTION, record);
      return { ...record, status: 'afgerond' };
    },
  });
}

function notAnswered(id: string): MaoError {
  return new MaoError('rejected', 'not-answered', `Van de reflectie ${id} is nog geen vraag beantwoord.`, {
    hint: `Geef er een of meer met: mao reflectie hervat ${id} --stimuleert "…" --belemmert "…" --randvoorwaarden "…" --handelingsperspectief "…"`,
  });
}

function emptied(id: string): MaoError {
  return new MaoError(
    'rejected',
    'not-answered',
    `In de reflectie ${id} blijft dan geen enkel antwoord over.`,
    {
      hint: `Laat er een staan, of trek haar in met: mao reflectie intrekken ${id} --reden "…"`,
    },
  );
}

/** What a handelingsperspectief that comes from a reflection begins with. @throws MaoError `not-found` */
export async function fieldsFromReflection(
  { storage }: Pick<Deps, 'storage'>,
  typed: string,
): Promise<Map<string, string>> {
  const { record } = await requireRecord(storage.db, REFLECTION, typed);
  const fields = new Map([
    ['reflection', record.id],
    ['region', record.region],
  ]);
  if (record.lessons.length > 0) fields.set('lessons', record.lessons.join('|'));
  if (record.tags.length > 0) fields.set('tags', record.tags.map(({ code }) => code).join('|'));
  if (record.actions !== null) fields.set('text', record.actions);
  const cycle = record.cycle === null ? null : await findRecord(storage.db, CYCLE, record.cycle);
  // What is made of a reflection after its cycle was closed belongs to that by its lessons alone.
  if (cycle && cycle.record.status !== endOf(CYCLE)) fields.set('cycle', cycle.record.id);
  return fields;
}
