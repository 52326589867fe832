import { listRecords } from '../../src/app/list-records.ts';
import { buildAgendaReport } from '../../src/app/report-agenda.ts';
import { buildDossierReport } from '../../src/app/report-dossier.ts';
import { buildFrameworkReport } from '../../src/app/report-framework.ts';
import { buildMidtermReport } from '../../src/app/report-midterm.ts';
import { buildRegionReport } from '../../src/app/report-region.ts';
import { shippedSeed } from '../../src/app/with-database.ts';
import { ACTION_PERSPECTIVE } from '../../src/domain/action-perspective.ts';
import { BOTTLENECK } from '../../src/domain/bottleneck.ts';
import { UPTAKE } from '../../src/domain/uptake.ts';
import { withStorage } from '../../src/storage/database.ts';
import { copyOfFilled } from './files.ts';
import { writeLoop } from './generate-loop.ts';
import type { Measure } from './plan.ts';
import { measureQuestions, type Question } from './queries.ts';

const LIMIT = 20;
const EVERYTHING = { regions: [], elements: [], from: null, until: null, recordedUntil: null };
const AGENDA = { ...EVERYTHING, tables: [], endedSince: null };

const QUESTIONS: readonly Question[] = [
  { what: 'dossier of an element', ask: (world) => buildDossierReport(world, '2', EVERYTHING) },
  { what: 'dossier of an indicator', ask: (world) => buildDossierReport(world, '2.6', EVERYTHING) },
  {
    what: 'dossier of an element in a region and period',
    ask: (world) => buildDossierReport(world, '2', { ...EVERYTHING, regions: ['Twente'], from: '2022' }),
  },
  { what: 'agenda', ask: (world) => buildAgendaReport(world, AGENDA) },
  {
    what: 'agenda of a region and element',
    ask: (world) =>
      buildAgendaReport(world, { ...AGENDA, regions: ['Twente'], elements: ['2'], from: '2022' }),
  },
  {
    what: 'midterm',
    ask: (world) => buildMidtermReport(world, { ...EVERYTHING, from: '2022-01', until: '2022-06' }),
  },
  {
    what: 'midterm of a region and element',
    ask: (world) => buildMidtermReport(world, { ...EVERYTHING, regions: ['Twente'], elements: ['2'] }),
  },
  {
    what: 'reflectiekader report with the loop',
    ask: (world) => buildFrameworkReport(world, EVERYTHING),
  },
  {
    what: 'region report with the loop',
    ask: (world) => buildRegionReport(world, 'Twente', EVERYTHING),
  },
  { what: 'toepassing lijst', ask: (world) => listRecords(world, UPTAKE, {}, LIMIT) },
  { what: 'perspectief lijst', ask: (world) => listRecords(world, ACTION_PERSPECTIVE, {}, LIMIT) },
  { what: 'knelpunt lijst', ask: (world) => listRecords(world, BOTTLENECK, {}, LIMIT) },
];

/** Steps 5 and 6: 4,000 reflections and handelingsperspectieven, 20,000 applications, 5,000 cycles, 500 bottlenecks. */
export const measureLoop: Measure = async ({ folder, rows, prove }) => {
  const { path, isNew } = await copyOfFilled(folder, rows, 'loop');
  return withStorage(path, shippedSeed, async (storage) => {
    if (isNew) await writeLoop(storage);
    return measureQuestions(storage, QUESTIONS, { rows, prove });
  });
};
