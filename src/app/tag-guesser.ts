import { prepareLanguage } from '../domain/search-terms.ts';
import { guessByLabels, type TagGuesser } from '../domain/tag-guess.ts';
import { shippedSearchWords } from '../input/shipped.ts';
import { currentFramework } from '../storage/frameworks.ts';
import type { Deps } from './deps.ts';

/** What says which elements and indicators a question speaks of: one place, so that a better one is put in here. */
export async function tagGuesser({ storage }: Pick<Deps, 'storage'>): Promise<TagGuesser> {
  return guessByLabels(await currentFramework(storage.db), prepareLanguage(shippedSearchWords));
}
