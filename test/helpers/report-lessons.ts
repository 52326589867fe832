import type { Deps } from '../../src/app/deps.ts';
import type { Framework } from '../../src/domain/framework.ts';
import type { Lesson, Tag } from '../../src/domain/lesson.ts';
import { shippedAmbitions, shippedFramework, shippedRegions } from '../../src/input/shipped.ts';
import { openMemoryStorage, type Storage } from '../../src/storage/database.ts';
import { insertFramework } from '../../src/storage/frameworks.ts';
import { createLessonWriter } from '../../src/storage/lesson-writer.ts';

/** A lesson with only what is required; `changes` fill in the rest. */
export function lesson(id: string, changes: Partial<Lesson> = {}): Lesson {
  return {
    id,
    externalId: null,
    region: id.slice(0, 3),
    learnedOn: null,
    title: `Titel van ${id}`,
    observation: null,
    explanation: null,
    insight: `Dit leerden wij van ${id}. Meer tekst.`,
    recommendation: null,
    direction: null,
    audience: null,
    limits: null,
    outcome: null,
    evidence: null,
    evidenceLevel: null,
    perspectives: [],
    links: [],
    level: null,
    tags: [],
    coalition: null,
    ambition: null,
    activity: null,
    source: null,
    visibility: null,
    cycle: null,
    extra: {},
    status: 'concept',
    statusReason: null,
    createdAt: '2024-05-01T09:00:00.000Z',
    updatedAt: '2024-05-01T09:00:00.000Z',
    createdBy: null,
    importId: null,
    ...changes,
  };
}

/** Tags of the shipped framework, the first one the main one. */
export function tags(...codes: readonly string[]): Tag[] {
  return codes.map((code, index) => ({ code, main: index === 0, framework: '2022' }));
}

/** What a report needs of a database in memory that holds these lessons. */
export async function reportDeps(
  lessons: readonly Lesson[],
  earlier: Framework | null = null,
): Promise<Pick<Deps, 'storage' | 'clock'>> {
  const storage = await openMemoryStorage({
    framework: earlier ?? shippedFramework,
    regions: shippedRegions,
    ambitions: shippedAmbitions,
  });
  await write(storage, lessons, earlier !== null);
  return { storage, clock: { now: () => '2024-06-01T12:00:00.000Z', today: () => '2024-06-01' } };
}

async function write(storage: Storage, lessons: readonly Lesson[], addShipped: boolean): Promise<void> {
  await storage.db.transaction().execute(async (trx) => {
    if (addShipped) await insertFramework(trx, shippedFramework);
    const writer = createLessonWriter(storage, trx);
    for (const each of lessons) writer.insert(each, 'changed here');
    writer.indexWords();
  });
}

/** A report on everything. */
export const EVERYTHING = {
  regions: [],
  elements: [],
  from: null,
  until: null,
  recordedUntil: null,
} as const;

/** An older reflectiekader: element 6 had another name, and there was an indicator 2.9. */
export const FRAMEWORK_2021: Framework = {
  version: '2021',
  title: 'Reflectiekader Met Andere Ogen',
  source: 'Verzonnen voor een test.',
  elements: [
    {
      ...item('2', 'Cultuur van samenwerken'),
      indicators: [
        item('2.4', 'Brede interprofessionele samenwerking op de werkvloer'),
        item('2.9', 'Samen | buiten spelen'),
      ],
    },
    { ...item('6', 'Samen veranderen in één ecosysteem'), indicators: [] },
  ],
};

function item(code: string, label: string) {
  return { code, label, explanation: 'Verzonnen.', source: 'Verzonnen.', formerLabels: [] };
}

/** A small network in which every kind of lesson and every kind of nothing occurs. */
export const NETWORK: readonly Lesson[] = [
  lesson('TWE-7K3Q', {
    learnedOn: '2022-03-30',
    title: 'Samen aan de keukentafel',
    insight:
      'Wie ouders vanaf het begin aan tafel vraagt, wint tijd. Het plan wordt er ook beter van.\n\nDat geldt bijv. bij verzuim.',
    recommendation: 'Plan het eerste gesprek thuis.\n- vraag wie erbij moet zijn\n- vraag wat al werkt',
    direction: 'stimulerend',
    evidenceLevel: 2,
    perspectives: ['ouder', 'professional'],
    tags: tags('2.4', '2.1', '1.2'),
    status: 'vastgesteld',
  }),
  lesson('TWE-9PXR', {
    learnedOn: '2022-03',
    title: 'Twee wetten, één kind',
    insight: 'De aanvraag bleef liggen omdat niemand wist wie betaalt.',
    direction: 'belemmerend',
    perspectives: ['beleid'],
    tags: tags('5.2'),
    visibility: 'netwerk',
  }),
  lesson('ALM-3CDF', {
    learnedOn: '2022',
    title: 'Tabel | breken? # nee *echt* \u202Eniet',
    insight: '<script>alert(1)</script> is geen les; `code` ook niet. Dit wel.',
    direction: 'gemengd',
    evidenceLevel: 0,
    perspectives: ['jongere'],
    tags: tags('2.4', '6'),
    status: 'vastgesteld',
  }),
  lesson('ALM-4HJK', { title: 'Nog niet geduid', insight: 'Hier moeten we nog eens naar kijken.' }),
  lesson('GRO-6MNP', { learnedOn: '2021-11-02', title: 'Nog zonder richting', tags: tags('2') }),
  lesson('DRE-7QRT', {
    learnedOn: '2022-01-10',
    direction: 'stimulerend',
    tags: tags('1.1'),
    status: 'ingetrokken',
    statusReason: 'dubbel',
  }),
];
