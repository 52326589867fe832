import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { ReportLesson, ReportSelection, ReportSources } from '../domain/report.ts';
import { shippedValues } from '../input/shipped.ts';
import { currentFramework, otherFrameworks } from '../storage/frameworks.ts';
import { listRegions } from '../storage/regions.ts';
import { reportTexts } from '../storage/report-queries.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { NO_FILTER, periodBound, resolveFilter } from './lesson-filter.ts';

/** What a report is about, as typed: names of regions, elements, dates in every form. */
export interface ReportTextOptions {
  readonly regions: readonly string[];
  readonly elements: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  /** Peildatum. */
  readonly recordedUntil: string | null;
}

/**
 * Understands what was typed.
 *
 * @throws MaoError `not-found` for an unknown region or element; `usage` for an indicator instead of an element, a
 *   date that is none, and a period that ends before it begins.
 */
export async function resolveSelection(
  deps: Pick<Deps, 'storage' | 'clock'>,
  { regions, elements, from, until, recordedUntil }: ReportTextOptions,
): Promise<ReportSelection> {
  const filter = await resolveFilter(deps, { ...NO_FILTER, regions, elements, from, until });
  const [indicator] = filter.indicators ?? [];
  if (indicator !== undefined) {
    throw new MaoError(
      'usage',
      'not-an-element',
      `Een rapport gaat over hele elementen en ${indicator} is een indicator.`,
      {
        hint: `Geef het element: --element ${indicator.split('.', 1)[0]}`,
      },
    );
  }
  const known = await listRegions(deps.storage.db);
  return {
    regions: known
      .filter(({ code }) => filter.regions?.includes(code))
      .map(({ code, name }) => ({ code, name })),
    elements: [...new Set(filter.elements ?? [])].sort(),
    from: filter.from ?? null,
    until: filter.until ?? null,
    recordedUntil: recordedUntil === null ? null : periodBound('--peildatum', recordedUntil),
  };
}

/** What a report needs besides its texts, which are read once it is known which lessons it shows. */
export async function readSources(
  trx: Transaction<Tables>,
  selection: ReportSelection,
): Promise<Omit<ReportSources, 'texts'>> {
  const framework = await currentFramework(trx);
  return {
    framework,
    otherFrameworks: await otherFrameworks(trx, framework),
    selection,
    regions: await listRegions(trx),
    evidenceLadder: shippedValues.evidenceLevels.map(({ code, label }) => ({ level: code, label })),
  };
}

/** Adds the texts of the lessons that are shown, each read once. */
export async function withTexts(
  trx: Transaction<Tables>,
  sources: Omit<ReportSources, 'texts'>,
  shown: readonly ReportLesson[],
): Promise<ReportSources> {
  const numbers = new Set(shown.map(({ nr }) => nr));
  return { ...sources, texts: await reportTexts(trx, [...numbers]) };
}
