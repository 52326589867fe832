import type { Transaction } from 'kysely';
import { ACTION_PERSPECTIVE } from '../domain/action-perspective.ts';
import { BOTTLENECK } from '../domain/bottleneck.ts';
import {
  type DossierItem,
  type DossierReport,
  type DossierSources,
  SHOWN_IN_DOSSIER,
} from '../domain/dossier.ts';
import { dossierReport, shownLessons } from '../domain/dossier-report.ts';
import { MaoError } from '../domain/errors.ts';
import type { Framework } from '../domain/framework.ts';
import { groupLessons } from '../domain/group-lessons.ts';
import { groupOf } from '../domain/lesson-groups.ts';
import { REFLECTION } from '../domain/reflection.ts';
import type { ReportSelection } from '../domain/report.ts';
import { shippedValues } from '../input/shipped.ts';
import {
  type About,
  bottlenecksAbout,
  outcomesAbout,
  perspectivesAbout,
  reflectionsAbout,
} from '../storage/about.ts';
import { lessonFacts } from '../storage/lesson-facts.ts';
import { lessonMarks } from '../storage/lesson-marks.ts';
import { recordsOfNumbers } from '../storage/records.ts';
import { reportLessons } from '../storage/report-queries.ts';
import type { Tables } from '../storage/tables.ts';
import { uptakesOfPerspectives } from '../storage/uptakes.ts';
import type { Deps } from './deps.ts';
import { tagCodes } from './lesson-filter.ts';
import { loadLookups } from './lookups.ts';
import { type ReportTextOptions, readSources, resolveSelection, withTexts } from './report-sources.ts';

/**
 * What the network knows of an element or indicator.
 *
 * @param typed its code or label.
 * @param options which lessons count; with them what rests on them.
 * @throws MaoError `not-found` for an unknown element or indicator; `usage` for several of them; and as `resolveSelection`.
 */
export async function buildDossierReport(
  deps: Pick<Deps, 'storage' | 'clock'>,
  typed: string,
  options: Omit<ReportTextOptions, 'elements'>,
): Promise<DossierReport> {
  const code = await codeNamed(deps, typed);
  const selection = await resolveSelection(deps, { ...options, elements: [] });
  return deps.storage.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const sources = await readSources(trx, selection);
      const [element = code] = code.split('.', 1);
      const lessons = reportLessons(deps.storage, trx, selection);
      const groups = groupLessons(lessons, sources.framework, [element], Number.POSITIVE_INFINITY);
      const group = groupOf(code.includes('.') ? groups.items : groups.elements, code);
      const marks = await lessonMarks(trx, selection.recordedUntil);
      const shown = shownLessons(group, marks);
      return dossierReport(group, groups, shown, {
        sources: await withTexts(
          trx,
          sources,
          shown.flatMap((each) => each.shown),
        ),
        item: itemOf(sources.framework, code),
        day: selection.recordedUntil ?? deps.clock.today(),
        marks,
        outcomeOrder: shippedValues.uptakeOutcomes.map((outcome) => outcome.code),
        ...(await readLoop(trx, about(code, selection))),
      });
    });
}

function about(code: string, { regions, from, until, recordedUntil }: ReportSelection): About {
  const within = {
    regions: regions.map((region) => region.code),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
  return { code, within, recordedUntil };
}

async function codeNamed(deps: Pick<Deps, 'storage' | 'clock'>, typed: string): Promise<string> {
  const [code, ...more] = tagCodes(typed, (await loadLookups(deps)).framework);
  if (code !== undefined && more.length === 0) return code;
  throw new MaoError('usage', 'invalid-argument', 'Een dossier gaat over één element of één indicator.', {
    hint: 'Bijvoorbeeld: mao rapport dossier 2.6. Alle codes ziet u met: mao kader toon',
  });
}

function itemOf({ elements }: Framework, code: string): DossierItem {
  for (const element of elements) {
    const { label, explanation } = element;
    if (element.code === code) return { code, label, explanation, element: null };
    const indicator = element.indicators.find((candidate) => candidate.code === code);
    if (indicator) {
      const { label: own, explanation: meaning } = indicator;
      return { code, label: own, explanation: meaning, element: { code: element.code, label } };
    }
  }
  throw new Error(`the framework has no ${code}`);
}

type LoopSources = Omit<DossierSources, 'sources' | 'item' | 'day' | 'marks' | 'outcomeOrder'>;

/** Steps 5 and 6, and bottlenecks: what is shown, and how much there is. */
async function readLoop(trx: Transaction<Tables>, about: About): Promise<LoopSources> {
  const perspectiveRows = await perspectivesAbout(trx, about);
  const reflectionNumbers = await reflectionsAbout(trx, about);
  const first = perspectiveRows.slice(0, SHOWN_IN_DOSSIER).map(({ nr }) => nr);
  const perspectives = await recordsOfNumbers(trx, ACTION_PERSPECTIVE, first);
  const bottlenecks = await recordsOfNumbers(trx, BOTTLENECK, await bottlenecksAbout(trx, about));
  const reflections = await recordsOfNumbers(trx, REFLECTION, reflectionNumbers.slice(0, SHOWN_IN_DOSSIER));
  return {
    perspectives,
    uptakes: await uptakesOfPerspectives(
      trx,
      perspectives.map(({ id }) => id),
      about.recordedUntil,
    ),
    reflections,
    bottlenecks,
    facts: await lessonFacts(
      trx,
      [...perspectives, ...reflections, ...bottlenecks].flatMap(({ lessons }) => lessons),
    ),
    counts: {
      actionPerspectives: perspectiveRows.length,
      outcomes: await outcomesAbout(trx, about),
      reflections: reflectionNumbers.length,
      notAppliedElsewhere: perspectiveRows.filter(({ elsewhere }) => elsewhere === 0).length,
    },
  };
}
