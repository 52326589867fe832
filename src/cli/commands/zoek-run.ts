import { resolveFilter } from '../../app/lesson-filter.ts';
import { searchLessons } from '../../app/search-lessons.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Run } from '../dutch.ts';
import { filterTexts, notWithdrawn } from '../filter-options.ts';
import { jsonArray } from '../json-output.ts';
import { wholeNumber } from '../options.ts';
import { plainSnippet, renderHits } from '../render/hits.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, { args, options }) => {
  const { streams } = context;
  const query = args.join(' ').trim();
  if (query === '') throw withoutWords();
  const limit = wholeNumber(options, 'limiet', { min: 1 }) ?? 20;
  const hits = await withSession(context, null, async (deps) => {
    const texts = filterTexts(options);
    return searchLessons(deps, query, notWithdrawn(texts, await resolveFilter(deps, texts)), limit);
  });
  if (context.json) {
    await streams.outAll(jsonArray(hits.map((hit) => ({ ...hit, snippet: plainSnippet(hit.snippet) }))));
    return 0;
  }
  streams.out(renderHits(hits, streams));
  if (hits.length === 0)
    context.notify(
      `Er zijn geen lessen gevonden met "${safeText(query)}". Probeer andere of minder woorden.`,
    );
  return 0;
};

function withoutWords(): MaoError {
  return new MaoError('usage', 'missing-value', 'Zeg erbij wat u zoekt.', {
    hint: 'Bijvoorbeeld: mao zoek thuiszitters terug naar school',
  });
}
