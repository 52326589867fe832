import { refuseWithdrawn } from '../../app/edit-lesson.ts';
import { requireLesson } from '../../app/find-lesson.ts';
import { labelLesson } from '../../app/label-lesson.ts';
import { MaoError } from '../../domain/errors.ts';
import { DIRECTIONS } from '../../domain/values.ts';
import { actorOf } from '../actor.ts';
import { askTags, labellingOf, tagChoices } from '../ask-tags.ts';
import type { Run } from '../dutch.ts';
import { argument, choice, text, texts } from '../options.ts';
import { reportChange } from '../report-change.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const { options } = input;
  const id = argument(input, 0);
  const typed = {
    add: texts(options, 'indicator'),
    remove: texts(options, 'weg'),
    main: text(options, 'hoofd'),
    direction: choice(options, 'richting', DIRECTIONS),
  };
  const nothing =
    typed.add.length + typed.remove.length === 0 && typed.main === null && typed.direction === null;
  if (nothing && !context.prompter.canAsk) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij met welke indicatoren de les te maken heeft.', {
      hint: `Bijvoorbeeld: mao les label ${id} --indicator 2.4 --richting stimulerend`,
    });
  }
  const result = await withSession(context, actorOf(context, options), async (deps) => {
    if (!nothing) return labelLesson(deps, id, { ...typed, suggested: [] });
    const { lesson } = await requireLesson(deps, id);
    refuseWithdrawn(lesson);
    // What it is tagged with already needs no suggestion.
    const chosen = await askTags(context, await tagChoices(deps, lesson.tags.length === 0 ? lesson : null));
    return labelLesson(deps, id, { ...typed, ...labellingOf(chosen) });
  });
  const { tags } = result.lesson;
  const codes = tags.map(({ code }) => code).join(', ');
  const told =
    tags.length > 0
      ? `De les ${result.lesson.id} is verbonden met ${codes}.`
      : `De les ${result.lesson.id} hoort nu nergens meer bij en moet nog worden geduid. Dat kan met: mao les label ${result.lesson.id}`;
  reportChange(context, result, told);
  return 0;
};
