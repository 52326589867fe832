import type { LessonContent } from '../domain/lesson.ts';
import { createTagSuggester, type SuggestedTags, type TagSuggestion } from '../domain/suggest-tags.ts';
import { shippedLexicon } from '../input/shipped-lexicon.ts';
import { currentFramework } from '../storage/frameworks.ts';
import type { Deps } from './deps.ts';

export type { SuggestedTags, TagSuggestion };

/** The texts of a lesson that say what it is about; what is not known yet may be left out. */
export type LessonTexts = Partial<
  Pick<LessonContent, 'title' | 'observation' | 'explanation' | 'insight' | 'recommendation' | 'outcome'>
>;

/** Suggests tags for a lesson: at most three, the best first. */
export type LessonSuggester = (texts: LessonTexts) => SuggestedTags;

/** Prepares suggestions along the reflectiekader that new tags are made with. Takes tens of milliseconds, once. */
export async function createLessonSuggester({ storage }: Pick<Deps, 'storage'>): Promise<LessonSuggester> {
  const suggest = createTagSuggester(shippedLexicon, await currentFramework(storage.db));
  return ({ title, observation, explanation, insight, recommendation, outcome }) => {
    const texts = [observation, explanation, insight, recommendation, outcome];
    return suggest({ title: title ?? '', text: texts.filter((text) => text).join('\n') });
  };
}
