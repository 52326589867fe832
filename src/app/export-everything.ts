import type { Transaction } from 'kysely';
import { otherSpellings } from '../domain/coalition.ts';
import type { ThingNoun } from '../domain/exchange.ts';
import { NOUNS } from '../domain/nouns.ts';
import type { Region } from '../domain/region.ts';
import { shippedAmbitions, shippedRegions } from '../input/shipped.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { namedCoalitions } from '../storage/coalitions.ts';
import { streamLessons } from '../storage/lessons.ts';
import { streamRecords } from '../storage/record-stream.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { exchangeForm, recordForm } from './exchange-form.ts';
import { type ExportTarget, writeExport } from './export-lessons.ts';
import { streamOneState } from './one-state.ts';

/** How many lines of an exchange are lessons, and how many are something else. */
export interface ExchangeCounts {
  readonly lessons: number;
  readonly others: number;
}

/**
 * Everything that is kept, an object a line: regions and ambitions that did not come with the program, lessons, and
 * the records of every noun, each after what it cannot do without. The order depends on what is kept alone. All of it
 * is of one moment.
 *
 * @param count called for each line.
 */
export function exportEverything(
  deps: Pick<Deps, 'storage'>,
  count: (noun: ThingNoun | 'lesson') => void = () => {},
): AsyncGenerator<string> {
  return streamOneState(deps, (trx) => everything(deps, trx, count));
}

async function* everything(
  { storage }: Pick<Deps, 'storage'>,
  trx: Transaction<Tables>,
  count: (noun: ThingNoun | 'lesson') => void,
): AsyncGenerator<string> {
  const line = (noun: ThingNoun, content: object): string => {
    count(noun);
    return `${JSON.stringify({ noun, ...content })}\n`;
  };
  for (const region of await listRegions(trx))
    if (!isShipped(region)) yield line('region', regionForm(region));
  for (const ambition of await listAmbitions(trx)) {
    if (!shippedAmbitions.some(({ name }) => name === ambition.name)) yield line('ambition', ambition);
  }
  for await (const lesson of streamLessons(trx, {})) {
    count('lesson');
    yield `${JSON.stringify(exchangeForm(lesson))}\n`;
  }
  const named = await namedCoalitions(trx);
  const spellings = new Map(named.map(({ id, name, spellings: all }) => [id, otherSpellings(name, all)]));
  for (const definition of Object.values(NOUNS)) {
    for (const record of streamRecords(storage, trx, definition)) {
      yield line(definition.noun, recordForm(definition, record, spellings.get(record.id)));
    }
  }
}

/** Exports everything to a file, whole or not at all. @throws MaoError when it cannot be written. */
export async function exportEverythingToFile(deps: Deps, target: ExportTarget): Promise<ExchangeCounts> {
  const counts = { lessons: 0, others: 0 };
  const pieces = exportEverything(deps, (noun) => {
    counts[noun === 'lesson' ? 'lessons' : 'others'] += 1;
  });
  await writeExport(deps, pieces, target);
  return counts;
}

function isShipped(region: Region): boolean {
  const shipped = shippedRegions.find(({ code }) => code === region.code);
  return shipped !== undefined && JSON.stringify(regionForm(shipped)) === JSON.stringify(regionForm(region));
}

function regionForm({ code, name, ring, aliases }: Region): Region {
  return { code, name, ring, aliases: aliases.toSorted() };
}
