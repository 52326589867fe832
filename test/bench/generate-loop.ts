import { ACTION_PERSPECTIVE } from '../../src/domain/action-perspective.ts';
import { BOTTLENECK } from '../../src/domain/bottleneck.ts';
import { CYCLE } from '../../src/domain/cycle.ts';
import { emptyValue, type NounDefinition } from '../../src/domain/record.ts';
import { REFLECTION } from '../../src/domain/reflection.ts';
import { UPTAKE } from '../../src/domain/uptake.ts';
import type { Storage } from '../../src/storage/database.ts';
import { createRecordWriter } from '../../src/storage/record-writer.ts';

const UPTAKES = 20_000;
const PERSPECTIVES = 4_000;
const REFLECTIONS = 4_000;
const BOTTLENECKS = 500;
const CYCLES = 5_000;
const OUTCOMES = ['werkte', 'werkte deels', 'werkte niet', 'te vroeg', null];
const REGIONS = ['TWE', 'HOR', 'MEI', 'ALM', 'FOO', 'DRE', 'HAA', 'GRO'];
const CODES = ['1.1', '1.2', '2.1', '2.4', '2.6', '3.1', '3.3', '4.3', '5.2', '6'];

/** Fills a database that holds lessons with steps 5 and 6, the same every time. */
export async function writeLoop(storage: Storage): Promise<void> {
  const lessons = storage.file.prepare<[], { id: string }>('select id from lessons order by nr').all();
  await storage.db.transaction().execute(async (trx) => {
    const insertInto = (definition: NounDefinition) => {
      const writer = createRecordWriter(storage, trx, definition);
      return (number: number, content: Readonly<Record<string, unknown>>, status?: string): string => {
        const id = `${definition.prefix}-${String(number).padStart(6, '0')}`;
        const fields = Object.entries(definition.fields).map(([name, field]) => [name, emptyValue(field)]);
        const at = '2024-05-01T09:00:00.000Z';
        const kept = { statusReason: null, createdAt: at, updatedAt: at, createdBy: null, importId: null };
        const begin = status ?? definition.statuses[0];
        writer.insert(
          { ...Object.fromEntries(fields), ...content, ...kept, id, status: begin },
          'changed here',
        );
        return id;
      };
    };
    const some = (number: number, count: number) =>
      Array.from(
        { length: count },
        (_, index) => lessons[(number * 7 + index * 31) % lessons.length]?.id ?? '',
      );
    const region = (number: number) => REGIONS[number % REGIONS.length];
    const tags = (number: number) => [
      { code: CODES[number % CODES.length] ?? '6', framework: '2022', main: true },
    ];
    const month = (number: number) => `202${number % 5}-${String(1 + (number % 12)).padStart(2, '0')}`;
    const text = 'Bel op de tweede dag, en vraag eerst hoe het gaat. Spreek af wie dat doet.';

    const addCycle = insertInto(CYCLE);
    for (let n = 0; n < CYCLES; n += 1) {
      addCycle(n, { title: `Cyclus ${n}`, regions: [region(n)], tags: tags(n), startedOn: month(n) });
    }
    const addReflection = insertInto(REFLECTION);
    for (let n = 0; n < REFLECTIONS; n += 1) {
      const answers = { stimulates: text, hinders: text, conditions: text, actions: text };
      const about = { title: `Reflectie ${n}`, region: region(n), lessons: some(n, 2), tags: tags(n) };
      addReflection(n, { ...about, reflectedOn: month(n), perspectives: ['ouder'], ...answers }, 'afgerond');
    }
    const addPerspective = insertInto(ACTION_PERSPECTIVE);
    const perspectives = Array.from({ length: PERSPECTIVES }, (_, n) =>
      addPerspective(n, {
        ...{ title: `Bel zelf ${n}`, audience: 'mentor', text, lessons: some(n, 2) },
        ...{ tags: tags(n), region: region(n) },
      }),
    );
    const addUptake = insertInto(UPTAKE);
    for (let n = 0; n < UPTAKES; n += 1) {
      addUptake(n, {
        ...{ perspective: perspectives[n % PERSPECTIVES], region: region(n + (n % 3)), appliedOn: month(n) },
        ...{ outcome: OUTCOMES[n % OUTCOMES.length], evidence: text, evidenceLevel: n % 5 },
      });
    }
    const addBottleneck = insertInto(BOTTLENECK);
    for (let n = 0; n < BOTTLENECKS; n += 1) {
      const move = { on: '2024-04', status: 'geagendeerd', table: 'MAO-tafel', answer: null, by: null };
      const about = { title: `Knelpunt ${n}`, level: 'lokaal', lessons: some(n, 2), tags: tags(n) };
      const moved = { table: 'MAO-tafel', moves: [move] };
      addBottleneck(
        n,
        { ...about, regions: [region(n)], signalledOn: month(n % 4), ...moved },
        'geagendeerd',
      );
    }
  });
}
