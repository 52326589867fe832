import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import type { ToInterpret } from '../app/interpret-lessons.ts';
import { labelLesson } from '../app/label-lesson.ts';
import { showLesson } from '../app/lesson-network.ts';
import type { Lesson } from '../domain/lesson.ts';
import { DIRECTIONS } from '../domain/values.ts';
import { askMore, askSuggested, type ChosenTag, labellingOf } from './ask-tags.ts';
import type { Context } from './context.ts';
import { LESSON_FIELDS, optionOf } from './lesson-fields.ts';
import type { Choice } from './prompter.ts';
import { renderLessonPage } from './render/lesson-page.ts';

type WayOut = 'skipped' | 'stopped';

const STOP: Choice<WayOut> = { value: 'stopped', name: 'Stoppen; wat u koos is vastgelegd' };
const SKIP: Choice<WayOut> = { value: 'skipped', name: 'Deze les overslaan' };
const LATER: Choice<WayOut> = { value: 'skipped', name: 'Dat zeg ik later' };
const UNCHANGED = { add: [], remove: [], main: null, suggested: [], direction: null };

/**
 * Shows a lesson and asks what it still needs: tags, with what is suggested, and the direction. Each answer is kept
 * as soon as it is given. @throws MaoError `interrupted` when the person breaks off, and those of `labelLesson`.
 */
export async function interpretLesson(
  context: Context,
  deps: Deps,
  { lesson, suggestions, sure }: ToInterpret,
): Promise<'done' | WayOut> {
  const framework = await showFramework(deps, null);
  await show(context, deps, lesson);
  if (lesson.tags.length === 0) {
    const choices = { framework, suggested: { suggestions, sure } };
    const main = await askSuggested<WayOut>(context, choices, [SKIP, STOP]);
    if (main === 'skipped' || main === 'stopped') return main;
    const chosen: readonly ChosenTag[] = [main, ...(await askMore(context, choices, main))];
    await labelLesson(deps, lesson.id, { ...UNCHANGED, ...labellingOf(chosen), main: main.code });
  }
  if (lesson.direction !== null) return 'done';
  const direction = await context.prompter.select({
    message: LESSON_FIELDS.find(({ field }) => field === 'direction')?.question ?? '',
    option: optionOf('direction'),
    choices: [...DIRECTIONS.map((value) => ({ value, name: value })), LATER, STOP],
    initial: LATER.value,
  });
  if (direction === 'skipped' || direction === 'stopped') return direction;
  await labelLesson(deps, lesson.id, { ...UNCHANGED, direction });
  return 'done';
}

/** On standard error, where the questions are. */
async function show({ streams }: Context, deps: Deps, lesson: Lesson): Promise<void> {
  const page = renderLessonPage(await showLesson(deps, lesson), {
    ...streams,
    width: streams.errWidth,
    colour: false,
  });
  streams.err(`\n${page}\n`);
}
