import { MaoError } from '../domain/errors.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import type { Direction, Status } from '../domain/values.ts';
import { parsePeriodBound } from '../input/dates.ts';
import type { FrameworkIndex } from '../input/framework-index.ts';
import { unknownTag } from '../input/tag-hints.ts';
import { parseTags } from '../input/tags.ts';
import type { Deps } from './deps.ts';
import { loadLookups } from './lookups.ts';
import { resolveRegion } from './regions.ts';

/** A filter as typed. */
export interface FilterTexts {
  readonly regions: readonly string[];
  /** Codes or labels. */
  readonly elements: readonly string[];
  readonly indicators: readonly string[];
  /** Names or codes. */
  readonly coalitions: readonly string[];
  readonly cycles: readonly string[];
  readonly directions: readonly Direction[];
  readonly statuses: readonly Status[];
  readonly from: string | null;
  readonly until: string | null;
  readonly toInterpret: boolean;
}

export const NO_FILTER: FilterTexts = {
  regions: [],
  elements: [],
  indicators: [],
  coalitions: [],
  cycles: [],
  directions: [],
  statuses: [],
  from: null,
  until: null,
  toInterpret: false,
};

/**
 * Understands a filter as typed: names and aliases of regions, labels of elements, every form of a date.
 *
 * @throws MaoError `not-found` for an unknown region, element or indicator; `usage` for a date that is none and a period that ends before it begins.
 */
export async function resolveFilter(
  deps: Pick<Deps, 'storage' | 'clock'>,
  texts: FilterTexts,
): Promise<LessonFilter> {
  const from = texts.from === null ? null : periodBound('--van', texts.from);
  const until = texts.until === null ? null : periodBound('--tot', texts.until);
  if (from !== null && until !== null && `${until}~` < from) {
    throw new MaoError('usage', 'reversed-period', 'De periode eindigt voordat zij begint.', {
      hint: 'Geef met --van de eerste en met --tot de laatste datum.',
    });
  }
  const regions: string[] = [];
  for (const text of texts.regions) regions.push((await resolveRegion(deps, text)).code);
  const tags = [...texts.elements, ...texts.indicators].length > 0 ? await loadLookups(deps) : null;
  const codesOf = (list: readonly string[]) =>
    list.flatMap((text) => (tags ? tagCodes(text, tags.framework) : []));
  const codes = [...codesOf(texts.elements), ...codesOf(texts.indicators)];
  return {
    regions,
    // An element stands for its indicators too, wherever it was typed.
    elements: codes.filter((code) => !code.includes('.')),
    indicators: codes.filter((code) => code.includes('.')),
    coalitions: await recordCodes(deps, 'coalition', texts.coalitions),
    cycles: await recordCodes(deps, 'cycle', texts.cycles),
    directions: texts.directions,
    statuses: texts.statuses,
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(texts.toInterpret ? { toInterpret: true } : {}),
  };
}

/** The codes of what was typed; what it takes is only loaded when it is asked for. @throws MaoError `not-found` */
async function recordCodes(
  { storage }: Pick<Deps, 'storage'>,
  to: 'coalition' | 'cycle',
  typed: readonly string[],
): Promise<string[]> {
  if (typed.length === 0) return [];
  const { resolveReference } = await import('./references.ts');
  const found: string[] = [];
  for (const text of typed) found.push(await resolveReference(storage.db, to, text));
  return found;
}

/**
 * The codes of the elements and indicators that a text names, by code or label: at least one, or what was to be a part
 * would become everything.
 *
 * @throws MaoError `not-found`
 */
export function tagCodes(text: string, framework: FrameworkIndex): string[] {
  const { value, problems } = parseTags(text, framework);
  const [problem = value.length === 0 ? unknownTag(text, framework.current) : undefined] = problems;
  if (!problem) return value.map(({ code }) => code);
  throw new MaoError('not-found', problem.code, problem.message, { hint: problem.hint ?? undefined });
}

/** A date of a period as typed. @throws MaoError `usage` */
export function periodBound(option: string, text: string): string {
  const outcome = parsePeriodBound(text);
  if (outcome.ok) return outcome.value;
  throw new MaoError('usage', outcome.code, `${option}: ${outcome.message}`, { hint: outcome.hint });
}
