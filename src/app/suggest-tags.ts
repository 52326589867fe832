import type { Framework } from '../domain/framework.ts';
import type { LessonContent } from '../domain/lesson.ts';
import { createTagSuggester, type SuggestedTags, type TagSuggestion } from '../domain/suggest-tags.ts';
import { shippedLexicon } from '../input/shipped-lexicon.ts';

export type { SuggestedTags, TagSuggestion };

/** The texts of a lesson that say what it is about; what is not known yet may be left out. */
export type LessonTexts = Partial<
  Pick<LessonContent, 'title' | 'observation' | 'explanation' | 'insight' | 'recommendation' | 'outcome'>
>;

/** Suggests tags for a lesson: at most three, the best first. */
export type LessonSuggester = (texts: LessonTexts) => SuggestedTags;

/** Prepares suggestions along a version of the reflectiekader. Takes tens of milliseconds, once. */
export function createLessonSuggester(framework: Framework): LessonSuggester {
  const suggest = createTagSuggester(shippedLexicon, framework);
  return ({ title, observation, explanation, insight, recommendation, outcome }) => {
    const texts = [observation, explanation, insight, recommendation, outcome];
    return suggest({ title: title ?? '', text: texts.filter((text) => text).join('\n') });
  };
}
