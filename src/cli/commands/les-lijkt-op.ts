import { resolveFilter } from '../../app/lesson-filter.ts';
import { relatedLessons } from '../../app/related-lessons.ts';
import type { Run } from '../dutch.ts';
import { filterTexts, notWithdrawn } from '../filter-options.ts';
import { argument, wholeNumber } from '../options.ts';
import { plainSnippet } from '../render/hits.ts';
import { renderRelated } from '../render/related.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const { streams } = context;
  const limit = wholeNumber(input.options, 'limiet', { min: 1 }) ?? 5;
  const { lesson, subject, element } = await withSession(context, null, async (deps) => {
    const texts = filterTexts(input.options);
    const filter = notWithdrawn(texts, await resolveFilter(deps, texts));
    return relatedLessons(deps, argument(input, 0), filter, limit);
  });
  if (context.json) {
    const plain = subject.map((hit) => ({ ...hit, snippet: plainSnippet(hit.snippet) }));
    await streams.outAll([`${JSON.stringify({ id: lesson.id, subject: plain, element })}\n`]);
    return 0;
  }
  streams.out(renderRelated({ lesson, subject, element }, streams));
  if (subject.length + element.length === 0)
    context.notify(`Er zijn geen lessen die op ${lesson.id} lijken.`);
  else context.notify(`Koppelen kan met: mao les koppel ${lesson.id} --lijkt-op <id>`);
  return 0;
};
