import { type MatchedRegion, matchQuestion, type QuestionMatch } from '../../app/match-question.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { argument, wholeNumber } from '../options.ts';
import { lessonCount } from '../render/report-words.ts';
import { safeText } from '../render/safe-text.ts';
import { createStyle } from '../render/style.ts';
import { withSession } from '../session.ts';

const SHOWN = 10;

export const run: Run = async (context, input) => {
  const limit = wholeNumber(input.options, 'limiet', { min: 1 }) ?? SHOWN;
  const match = await withSession(context, null, (deps) => matchQuestion(deps, argument(input, 0), limit));
  if (context.json) {
    const { question, lessons, regions } = match;
    context.streams.out(`${JSON.stringify({ question: question.id, lessons, regions })}\n`);
  } else show(context, match);
  return 0;
};

function show({ streams, notify }: Context, { question, lessons, regions }: QuestionMatch): void {
  const { bold, dim } = createStyle(streams.colour);
  if (lessons.length === 0) {
    notify('Nog geen les past bij deze vraag. Breng haar in bij een bijeenkomst van het netwerk.');
    return;
  }
  const hits = lessons.map(({ lesson, words, codes }) =>
    [`${bold(lesson.id)}  ${safeText(lesson.title)}`, dim(`    ${safeText(why(words, codes))}`)].join('\n'),
  );
  const helpers = regions.map((region) => `  ${safeText(region.name)}: ${helpWords(region)}`);
  streams.out(
    `${[bold(`${question.id}  ${safeText(question.question)}`), ...hits].join('\n\n')}\n\n${bold("Regio's die kunnen helpen")}\n${helpers.join('\n')}\n`,
  );
  notify(`Helpt een les, leg dat vast met: mao vraag beantwoord ${question.id} --les <code>`);
}

/** `2 lessen over 2.1`, `6 lessen, waarvan 2 over 2.1`, `6 lessen`. */
function helpWords({ lessons, tagged, codes }: MatchedRegion): string {
  if (tagged === 0) return lessonCount(lessons);
  const share = tagged === lessons ? '' : `, waarvan ${tagged}`;
  return `${lessonCount(lessons)}${share} over ${codes.join(', ')}`;
}

/** Why a lesson may answer the question, in words. */
function why(words: readonly string[], codes: readonly string[]): string {
  return [
    ...(codes.length === 0 ? [] : [`hoort ook bij ${codes.join(', ')}`]),
    ...(words.length === 0 ? [] : [`noemt ${words.map((word) => `"${word}"`).join(', ')}`]),
  ].join('; ');
}
