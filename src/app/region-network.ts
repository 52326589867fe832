import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { agendaItem, longestFirst } from '../domain/agenda-report.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import { titleAtHome, titleForAll } from '../domain/named-lesson.ts';
import { REFLECTION } from '../domain/reflection.ts';
import type { RegionNetwork, RegionUptake } from '../domain/region-network.ts';
import type { ReportSelection } from '../domain/report.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { listRecords } from '../storage/records.ts';
import { appliedByOthers, type RegionUptakeRow, takenOverBy } from '../storage/region-uptakes.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';

const ALL = Number.MAX_SAFE_INTEGER;

/**
 * Steps 5 and 6 of a region. What has a date is held against the period, so that what has none falls outside it; what has
 * tags is held against the elements.
 *
 * @param region its code.
 * @param day the peildatum, else today.
 */
export async function readRegionNetwork(
  trx: Transaction<Tables>,
  region: string,
  { elements, from, until, recordedUntil }: ReportSelection,
  day: string,
): Promise<RegionNetwork> {
  const recorded = recordedUntil === null ? {} : { recordedUntil };
  const own = { ...recorded, regions: [region], elements };
  const dated = { ...own, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
  const filter = { region, elements, from, until, recordedUntil };
  const reflections = await listRecords(trx, REFLECTION, { ...dated, statuses: ['afgerond'] }, ALL);
  const made = { ...own, statuses: ['concept', 'vastgesteld'] };
  const perspectives = await listRecords(trx, ACTION_PERSPECTIVE, made, ALL);
  const bottlenecks = await listRecords(trx, BOTTLENECK, dated, ALL);
  const takenOver = await takenOverBy(trx, filter);
  const byOthers = await appliedByOthers(trx, filter);
  const lessons = [...takenOver, ...byOthers, ...bottlenecks, ...reflections].flatMap((each) => each.lessons);
  const facts = await lessonFacts(trx, lessons);
  const regions = await listRegions(trx);
  const uptake = ({ lessons: restsOn, ...row }: RegionUptakeRow): RegionUptake => ({
    ...row,
    title: titleForAll(row.title, restsOn, facts),
  });
  return {
    reflections: reflections.map((reflection) => ({
      id: reflection.id,
      title: titleAtHome(reflection, facts),
      reflectedOn: reflection.reflectedOn,
      lessons: reflection.lessons,
      perspectives: reflection.perspectives,
    })),
    perspectives: perspectives.map(({ id, title, audience, status, lessons: on }) => ({
      id,
      title,
      audience,
      status,
      lessons: on,
    })),
    takenOver: takenOver.map(uptake),
    byOthers: byOthers.map(uptake),
    bottlenecks: bottlenecks
      .map((record) => agendaItem(record, { selection: { day }, regions, lessons: facts }))
      .sort(longestFirst),
  };
}
