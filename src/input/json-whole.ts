import type { Problem } from '../domain/import.ts';
import { fieldOfHeader } from './columns.ts';
import { namesNoun } from './exchange-line.ts';
import type { FileSource } from './file-source.ts';
import { type JsonLine, readJsonLines, startOf } from './json-lines.ts';
import { isGroup, isLessonField } from './lesson-json.ts';

/**
 * The problem of JSON that is not a line for each thing, such as a list or a file for another program; `null` as soon as
 * one line is ours, or when there is none. Otherwise every line of it would be wrong by itself.
 */
export async function wholeFileProblem(source: FileSource): Promise<Problem | null> {
  if (!/^\uFEFF?\s*\[/u.test(await startOf(source))) {
    let empty = true;
    for await (const { items } of readJsonLines(source)) {
      if (items.some(isOurs)) return null;
      empty &&= items.length === 0;
    }
    if (empty) return null;
  }
  return {
    line: 1,
    row: null,
    column: null,
    value: null,
    code: 'malformed-csv',
    message: 'Dit is JSON, maar niet met op elke regel één object van mao.',
    hint: 'Zet elk object op een eigen regel, zonder [ en ] eromheen en zonder komma erachter. Nieuwe lessen in één lijst of groep legt u vast met: mao les toevoegen --bestand <bestand>. Wat mao zelf zo schrijft, maakt u met: mao exporteer --alles --uit alles.jsonl',
  };
}

/** Whether a line holds something of ours, perhaps under the name of a column. */
function isOurs({ value }: JsonLine): boolean {
  if (namesNoun(value)) return true;
  return (
    isGroup(value) && Object.keys(value).some((key) => isLessonField(key) || fieldOfHeader(key) !== null)
  );
}
