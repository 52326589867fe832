import { checkLexicon, type MeasuredText, measureFile, showLexicon } from '../../app/measure-tags.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Lexicon } from '../../domain/lexicon.ts';
import { elementOf } from '../../domain/tag-measure.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { argument, fileName } from '../options.ts';
import { readInput } from '../read-input.ts';
import { renderTagMeasure } from '../render/tag-measure.ts';

export const run: Run = async (context, input) => {
  const path = argument(input, 0);
  const lexiconFile = fileName(input.options, 'lexicon');
  if (path === '-' && lexiconFile === '-') {
    throw new MaoError('usage', 'conflicting-options', 'Van de standaardinvoer kan maar één bestand komen.', {
      hint: 'Geef voor de teksten of voor --lexicon een bestand op.',
    });
  }
  const lexicon = lexiconFile === null ? showLexicon() : await readLexicon(context, lexiconFile);
  const measured = measureFile(await readInput(context, path), lexicon);
  if (context.json) {
    await context.streams.outAll(measured.texts.map((read) => `${JSON.stringify(prediction(read))}\n`));
  } else context.streams.out(renderTagMeasure(measured, context.streams));
  return 0;
};

async function readLexicon(context: Context, path: string): Promise<Lexicon> {
  const { value, findings } = checkLexicon(await readInput(context, path));
  if (value !== null) return value;
  const errors = findings.filter(({ level }) => level === 'error');
  const lines = errors.map(({ place, path: at, message, hint }) =>
    [[place === null ? '' : `Regel ${place.line}`, at].filter(Boolean).join(', '), message, hint ?? '']
      .filter(Boolean)
      .join(': ')
      .replace(/(?<=\.): /u, ' '),
  );
  const name = path === '-' ? 'De standaardinvoer' : path;
  throw new MaoError(
    'rejected',
    'invalid-lexicon',
    [`${name} kan niet als lexicon worden gebruikt.`, ...lines].join('\n'),
    { hint: `Ook waar op te letten is, ziet u met: mao kader controleer ${path} --lexicon` },
  );
}

/** What was suggested for a text, in the form of `schemas/kader-meting.schema.json`. */
function prediction({ id, suggested: { suggestions, sure } }: MeasuredText): object {
  return {
    id,
    suggesties: suggestions.map(({ code, score, words }) => ({
      code,
      score: Math.round(score * 100) / 100,
      woorden: words,
    })),
    elementen: [...new Set(suggestions.map(({ code }) => elementOf(code)))],
    zeker: sure,
  };
}
