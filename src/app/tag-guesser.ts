import { prepareLanguage } from '../domain/search-terms.ts';
import { guessByLabels, guessByLexicon, guessTogether, type TagGuesser } from '../domain/tag-guess.ts';
import { shippedSearchWords } from '../input/shipped.ts';
import { shippedLexicon } from '../input/shipped-lexicon.ts';
import { currentFramework } from '../storage/frameworks.ts';
import type { Deps } from './deps.ts';

/** What says which elements and indicators a question speaks of: the labels of the framework and the lexicon. */
export async function tagGuesser({ storage }: Pick<Deps, 'storage'>): Promise<TagGuesser> {
  const framework = await currentFramework(storage.db);
  return guessTogether(
    guessByLabels(framework, prepareLanguage(shippedSearchWords)),
    guessByLexicon(shippedLexicon, framework),
  );
}
