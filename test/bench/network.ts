import type { Transaction } from 'kysely';
import { NOUNS } from '../../src/domain/nouns.ts';
import { type AnyRecord, emptyValue, type NounDefinition, type RecordNoun } from '../../src/domain/record.ts';
import { PERSPECTIVES } from '../../src/domain/values.ts';
import type { Storage } from '../../src/storage/database.ts';
import { createHistoryWriter } from '../../src/storage/history.ts';
import { createRecordWriter } from '../../src/storage/record-writer.ts';
import type { Tables } from '../../src/storage/tables.ts';
import { seeded } from './generate.ts';

const REGIONS = ['TWE', 'HOR', 'MEI', 'ALM', 'FOO', 'DRE', 'HAA', 'UTR', 'NIJ'];
const CODES = ['1.2', '2.1', '2.4', '2.6', '3.1', '3.3', '4.3', '5.2', '6'];
const AMBITIONS = ['Inclusieve samenwerking', 'Interprofessioneel samenwerken', 'Schone Lei'];
const CHANNELS = ['website', 'nieuwsupdate', 'bijeenkomst'];
const AT = '2025-12-15T09:00:00.000Z';
const EARLY = '2025-06-15T09:00:00.000Z';
/** Lessons that are shared, taken along and changed are among so many. */
const LESSONS_USED = 20_000;
const TEXT =
  'Wie vroeg belt, hoeft later minder uit te leggen. Eén gezicht voor het gezin werkt beter dan vijf brieven. ';

/** The nouns of steps 1 to 4, each after those it points to. */
const FILLED = [
  'coalition',
  'cycle',
  'activity',
  'question',
  'check',
  'sharing',
] as const satisfies readonly RecordNoun[];
type Filled = (typeof FILLED)[number];

/** How many of each, for so many lessons: 5,000 cycles and 20,000 activities for 100,000. */
function sizes(lessons: number): Readonly<Record<Filled, number>> {
  const part = (of: number) => Math.max(1, Math.round(lessons / of));
  return {
    coalition: part(200),
    cycle: part(20),
    activity: part(5),
    question: part(50),
    sharing: part(10),
    check: part(20),
  };
}

/** Fills a database that has lessons with an invented network around them; the same every time. */
export async function fillNetwork(storage: Storage, lessons: number): Promise<void> {
  const { db } = storage;
  await db.transaction().execute(async (trx) => {
    const ids = await trx.selectFrom('lessons').select('id').orderBy('nr').limit(LESSONS_USED).execute();
    const made = makeRecords(
      sizes(lessons),
      ids.map(({ id }) => id),
    );
    for (const [noun, records] of made) {
      const writer = createRecordWriter(storage, trx, NOUNS[noun]);
      for (const record of records) writer.insert(record, 'changed here');
    }
    const codes = (noun: Filled) => made.get(noun)?.map(({ id }) => id) ?? [];
    joinLessons(storage, trx, codes('cycle'), codes('activity'));
  });
}

function makeRecords(
  count: Readonly<Record<Filled, number>>,
  lessons: readonly string[],
): ReadonlyMap<Filled, readonly AnyRecord[]> {
  const random = seeded(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const code = (noun: Filled, number: number) => `${NOUNS[noun].prefix}-${String(number).padStart(6, '0')}`;
  const some = (noun: Filled) => code(noun, Math.floor(random() * count[noun]));
  const date = () =>
    `2025-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${10 + Math.floor(random() * 18)}`;
  const tags = () =>
    [...new Set([pick(CODES), pick(CODES)])].map((tag, index) => ({
      code: tag,
      main: index === 0,
      framework: '2022',
    }));
  const regions = () => [...new Set([pick(REGIONS), pick(REGIONS)])];
  const voices = () => PERSPECTIVES.filter(() => random() < 0.3);
  const answers = () =>
    random() < 0.5 ? [] : [{ at: AT, by: 'verbinder', text: TEXT.trim(), lesson: pick(lessons) }];
  const contents: Readonly<Record<Filled, () => Readonly<Record<string, unknown>>>> = {
    coalition: () => ({
      name: `Coalitie ${pick(CODES)} ${random()}`,
      ambition: pick(AMBITIONS),
      regions: regions(),
      partners: [{ name: 'Gemeente Voorbeeld', ring: 'het hart' }],
      startedOn: date(),
    }),
    cycle: () => ({
      title: TEXT.slice(0, 49),
      coalition: random() < 0.8 ? some('coalition') : null,
      regions: regions(),
      ambition: pick(AMBITIONS),
      startedOn: date(),
      assumption: random() < 0.9 ? TEXT.trim() : null,
      known: TEXT.trim(),
      tags: random() < 0.8 ? tags() : [],
      buildsOn: [...new Set([pick(lessons), pick(lessons)])],
    }),
    activity: () => ({
      title: TEXT.slice(0, 49),
      setting: 'fieldlab',
      heldOn: date(),
      region: pick(REGIONS),
      cycle: some('cycle'),
      perspectives: voices(),
      done: TEXT.repeat(3).trim(),
      yielded: TEXT.repeat(2).trim(),
    }),
    question: () => ({
      question: TEXT.slice(0, 49),
      region: pick(REGIONS),
      background: TEXT.trim(),
      tags: tags(),
      askedOn: date(),
      answers: answers(),
    }),
    sharing: () => ({ subject: pick(lessons), channel: pick(CHANNELS), sharedOn: date() }),
    check: () => ({
      words: 'ouders aan tafel',
      region: random() < 0.5 ? pick(REGIONS) : null,
      cycle: some('cycle'),
      checkedOn: date(),
      taken: [...new Set([pick(lessons), pick(lessons)])],
      notApplicable: [],
      toAsk: [],
      unjudged: [],
    }),
  };
  const all = (noun: Filled) =>
    Array.from({ length: count[noun] }, (_, number) =>
      whole(noun, code(noun, number), { createdAt: random() < 0.3 ? AT : EARLY, ...contents[noun]() }),
    );
  return new Map(FILLED.map((noun) => [noun, all(noun)]));
}

function whole(noun: Filled, id: string, content: Readonly<Record<string, unknown>>): AnyRecord {
  const definition: NounDefinition = NOUNS[noun];
  const empty = Object.entries(definition.fields).map(([name, field]) => [name, emptyValue(field)]);
  return {
    id,
    status: definition.statuses[0],
    statusReason: null,
    createdAt: EARLY,
    updatedAt: AT,
    createdBy: null,
    importId: null,
    ...Object.fromEntries(empty),
    ...content,
  };
}

/** Lessons of cycles and of activities, and lessons that were changed. */
function joinLessons(
  storage: Storage,
  trx: Transaction<Tables>,
  cycles: readonly string[],
  activities: readonly string[],
): void {
  const { file } = storage;
  // Half of the lessons were there before the digest begins.
  file.prepare('update lessons set created_at = ? where nr % 2 = 0').run(EARLY);
  const inCycle = file.prepare('update lessons set cycle = ? where nr = ?');
  for (const [index, cycle] of cycles.entries()) {
    for (const nr of [index * 4 + 1, index * 4 + 2]) inCycle.run(cycle, nr);
  }
  const ofActivity = file.prepare('update lessons set activity = ? where nr = ?');
  for (const [index, activity] of activities.entries()) ofActivity.run(activity, index * 4 + 3);
  const write = createHistoryWriter(storage, trx);
  const changed = file.prepare<[], { id: string }>('select id from lessons where nr % 10 = 0').all();
  for (const { id } of changed) {
    write('lesson', id, {
      at: AT,
      actor: null,
      action: 'gewijzigd',
      changes: [{ field: 'recommendation', from: null, to: 'Bel eerst.' }],
      reason: null,
      importId: null,
    });
  }
}
