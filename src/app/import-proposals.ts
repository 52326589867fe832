import type { Transaction } from 'kysely';
import type { Proposals } from '../domain/import.ts';
import type { Lesson } from '../domain/lesson.ts';
import { type ColumnField, ourHeader, WORDS_HEADER } from '../input/columns.ts';
import { currentFramework } from '../storage/frameworks.ts';
import { findLesson } from '../storage/lessons.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import { CSV_BOM, csvRows } from './csv.ts';
import type { Deps } from './deps.ts';
import { createLessonSuggester, type SuggestedTags } from './suggest-tags.ts';
import { writeFileWhole } from './write-file.ts';

/** What import needs to find a lesson again, what a person needs to judge, and what they fill in. */
const COLUMNS = [
  'id',
  'region',
  'title',
  'observation',
  'insight',
  'direction',
  'tags',
  'suggested',
] as const satisfies readonly ColumnField[];

/**
 * Writes a CSV file with what is suggested for lessons, the most telling words beside it. The column with tags stays
 * empty: nothing is tagged until a person fills it in and imports the file. The file appears whole or not at all.
 */
export async function writeProposals(
  deps: Deps,
  trx: Transaction<Tables>,
  path: string,
  ids: Iterable<string>,
): Promise<Proposals> {
  const suggest = createLessonSuggester(await currentFramework(trx));
  const regions = new Map((await listRegions(trx)).map(({ code, name }) => [code, name]));
  let lessons = 0;
  let proposed = 0;
  async function* rows(): AsyncGenerator<string> {
    yield CSV_BOM + csvRows([[...COLUMNS.map(ourHeader), WORDS_HEADER]]);
    for (const id of ids) {
      const found = await findLesson(trx, id);
      if (!found) continue;
      const suggested = suggest(found.lesson);
      lessons += 1;
      if (suggested.suggestions.length > 0) proposed += 1;
      yield csvRows([proposalRow(found.lesson, suggested, regions)]);
    }
  }
  await writeFileWhole(path, rows(), deps.signal);
  return { file: path, lessons, proposed };
}

function proposalRow(
  lesson: Lesson,
  { suggestions, sure }: SuggestedTags,
  regions: ReadonlyMap<string, string>,
): string[] {
  const cells = COLUMNS.map((field) => {
    if (field === 'region') return regions.get(lesson.region) ?? lesson.region;
    if (field === 'suggested') return suggestions.map(({ code }) => code).join('|');
    return field === 'tags' ? '' : (lesson[field] ?? '');
  });
  const words = suggestions.map(
    ({ code, words: led }, at) => `${code}${sure && at === 0 ? ' (zeker)' : ''}: ${led.join(', ')}`,
  );
  return [...cells, words.join(' | ')];
}
