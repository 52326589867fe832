import schema from '../../schemas/meet-tekst.schema.json' with { type: 'json' };
import { MaoError, ProblemsError } from '../domain/errors.ts';
import type { Problem } from '../domain/import.ts';
import type { Lexicon } from '../domain/lexicon.ts';
import { createTagSuggester, type TagSuggestion } from '../domain/suggest-tags.ts';
import { type MeasuredText, measureTags, type TagMeasure } from '../domain/tag-measure.ts';
import type { CheckedFile } from '../input/checked-file.ts';
import { readJsonItems } from '../input/json-items.ts';
import { checkLexiconFile } from '../input/lexicon-file.ts';
import { compileSchema } from '../input/schema-errors.ts';
import { shippedFramework } from '../input/shipped.ts';
import { shippedLexicon } from '../input/shipped-lexicon.ts';
import { problemLines } from './problem-lines.ts';

export type { MeasuredText, TagMeasure };

/** A line of the file: the shape of `schemas/meet-tekst.schema.json`. Other fields are passed over. */
interface MeasureLine {
  readonly id: string;
  readonly titel: string;
  readonly tekst: string;
  readonly gold?: { readonly primair: string | null; readonly secundair?: readonly string[] } | null;
}

const checkLine = compileSchema<MeasureLine>(schema);

/** A text for which the best indicator was missed, with what was found for it all the same. */
export interface MissedText extends MeasuredText {
  /** `null` when the text should have got no suggestion, or got none at all. */
  readonly wanted: TagSuggestion | null;
}

export interface MeasuredTags {
  readonly lexicon: string;
  readonly texts: readonly MeasuredText[];
  /** `null` when nobody judged any of the texts. */
  readonly measure: TagMeasure | null;
  readonly missed: readonly MissedText[];
}

/** The lexicon that comes with mao. */
export function showLexicon(): Lexicon {
  return shippedLexicon;
}

/** Checks the text of a file with a lexicon; everything that is wrong with it is given. */
export function checkLexicon(text: string): CheckedFile<Lexicon> {
  return checkLexiconFile(text, shippedFramework);
}

/**
 * Suggests tags for the texts of a file and counts what is right and wrong where people judged them. Needs no database.
 *
 * @throws MaoError `rejected` for a file that cannot be read, with every line that is wrong.
 */
export function measureFile(text: string, lexicon: Lexicon): MeasuredTags {
  const suggest = createTagSuggester(lexicon, shippedFramework);
  const lines = readLines(text);
  const texts = lines.map(
    ({ id, titel, tekst, gold }): MeasuredText => ({
      id,
      title: titel,
      suggested: suggest({ title: titel, text: tekst }),
      gold: gold ? { primary: gold.primair, secondary: gold.secundair ?? [] } : null,
    }),
  );
  const judged = texts.some(({ gold }) => gold !== null);
  const measure = judged ? measureTags(texts) : null;
  const missed = (measure?.missed ?? []).map((missedText): MissedText => {
    const line = lines.find(({ id }) => id === missedText.id);
    const all = suggest({ title: line?.titel ?? '', text: line?.tekst ?? '' }, lexicon.entries.length);
    const wanted = all.suggestions.find(({ code }) => code === missedText.gold?.primary) ?? null;
    return { ...missedText, wanted };
  });
  return { lexicon: lexicon.version, texts, measure, missed };
}

function readLines(text: string): MeasureLine[] {
  const { items, fault } = readJsonItems(text);
  if (fault) throw new MaoError('rejected', 'invalid-json', fault.message, { hint: fault.hint });
  const problems: Problem[] = [];
  const lines = items.flatMap(({ line, value }, index) => {
    const checked = checkLine(value);
    if (checked.ok) return [{ line, row: index + 1, value: checked.value }];
    problems.push(
      ...checked.problems.map(({ path, message, hint }) =>
        problem({ line, row: index + 1 }, path || null, message, hint),
      ),
    );
    return [];
  });
  const first = new Map<string, number>();
  for (const { line, row, value } of lines) {
    const before = first.get(value.id);
    if (before === undefined) first.set(value.id, line);
    else {
      const message = `Het kenmerk "${value.id}" staat ook op regel ${before}.`;
      problems.push(problem({ line, row }, 'id', message, 'Geef elke tekst een eigen kenmerk.'));
    }
  }
  if (problems.length === 0) return lines.map(({ value }) => value);
  throw new ProblemsError('rejected', 'rejected', problemLines(problems), problems, {
    hint: 'Elke regel heeft de vorm {"id": "L001", "titel": "…", "tekst": "…"}; "gold" mag erbij.',
  });
}

function problem(
  { line, row }: Pick<Problem, 'line' | 'row'>,
  column: string | null,
  message: string,
  hint: string | null,
): Problem {
  return { line, row, column, value: null, code: 'unknown-value', message, hint };
}
