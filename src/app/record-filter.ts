import { MaoError } from '../domain/errors.ts';
import type { RecordFilter } from '../domain/record-filter.ts';
import { indexChoices, parseChoice } from '../input/choices.ts';
import { shippedValues } from '../input/shipped.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import type { Deps } from './deps.ts';
import { type FilterTexts, NO_FILTER, resolveFilter } from './lesson-filter.ts';

/** A filter on records as typed. */
export interface RecordFilterTexts
  extends Pick<
    FilterTexts,
    'regions' | 'elements' | 'indicators' | 'coalitions' | 'cycles' | 'from' | 'until'
  > {
  readonly statuses: readonly string[];
  readonly ambitions: readonly string[];
}

/**
 * Understands a filter on records as typed.
 *
 * @throws MaoError as `resolveFilter`; `not-found` for an unknown coalition, cycle or ambition.
 */
export async function resolveRecordFilter(
  deps: Pick<Deps, 'storage' | 'clock'>,
  texts: RecordFilterTexts,
): Promise<RecordFilter> {
  const { statuses, ambitions, ...shared } = texts;
  const filter = await resolveFilter(deps, { ...NO_FILTER, ...shared });
  const { regions = [], elements = [], indicators = [], coalitions = [], cycles = [], from, until } = filter;
  return {
    ...{ regions, elements, indicators, coalitions, cycles },
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    statuses,
    ambitions: await ambitionNames(deps, ambitions),
  };
}

/** The names of ambitions typed by name or number. @throws MaoError `not-found` */
export async function ambitionNames(
  { storage }: Pick<Deps, 'storage'>,
  typed: readonly string[],
): Promise<string[]> {
  if (typed.length === 0) return [];
  const { ambition } = indexChoices(shippedValues, await listAmbitions(storage.db));
  return typed.map((text) => {
    const { value, problems } = parseChoice(text, ambition);
    const [problem] = problems;
    if (value !== null) return value;
    throw new MaoError(
      'not-found',
      'unknown-ambition',
      problem?.message ?? `"${text}" is geen bekende ambitie.`,
      { hint: problem?.hint ?? undefined },
    );
  });
}
