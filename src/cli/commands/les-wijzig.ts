import type { Deps } from '../../app/deps.ts';
import { editLesson, refuseWithdrawn } from '../../app/edit-lesson.ts';
import { requireLesson } from '../../app/find-lesson.ts';
import type { ColumnField } from '../../app/lesson-fields.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { actorOf } from '../actor.ts';
import { askInto } from '../ask-lesson.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { LESSON_FIELDS, type LessonField, optionOf } from '../lesson-fields.ts';
import { lessonTexts } from '../lesson-options.ts';
import { argument } from '../options.ts';
import { reportChange } from '../report-change.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const fields = lessonTexts(input.options);
  const result = await withSession(context, actorOf(context, input.options), async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    refuseWithdrawn(lesson);
    if (fields.size === 0) await askChanges(context, deps, lesson, fields);
    return { before: lesson, ...(await editLesson(deps, lesson.id, fields, optionOf)) };
  });
  const again = result.before.status === 'vastgesteld' && result.changed;
  const note = again ? ' Zij is weer concept; laat haar opnieuw vaststellen.' : '';
  reportChange(context, result, `De les ${result.lesson.id} is gewijzigd.${note}`);
  return 0;
};

async function askChanges(
  context: Context,
  deps: Deps,
  lesson: Lesson,
  fields: Map<ColumnField, string>,
): Promise<void> {
  if (!context.prompter.canAsk) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij wat er gewijzigd moet worden.', {
      hint: `Bijvoorbeeld: mao les wijzig ${lesson.id} --titel "Nieuwe titel". Alle velden ziet u met: mao les wijzig --help`,
    });
  }
  const chosen = await context.prompter.selectMany({
    message: 'Wat wilt u wijzigen?',
    option: '--help',
    required: true,
    choices: LESSON_FIELDS.map((field) => ({ value: field, name: field.label })),
  });
  for (const field of chosen) {
    const initial = initialText(lesson, field);
    const answers = new Map<ColumnField, string>(initial === null ? [] : [[field.field, initial]]);
    await askInto(context, deps, field, answers);
    for (const [name, answer] of answers) fields.set(name, answer);
  }
}

/** What a field holds now, as it would be typed. */
function initialText(lesson: Lesson, { field }: LessonField): string | null {
  if (field === 'perspectives') return lesson.perspectives.join(', ');
  if (field === 'tags') return lesson.tags.map(({ code }) => code).join('|') || null;
  const value = lesson[field];
  return value === null ? null : String(value);
}
