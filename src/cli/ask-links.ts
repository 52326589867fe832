import type { Deps } from '../app/deps.ts';
import { showLesson } from '../app/lesson-network.ts';
import { closelySimilar, type LessonTexts } from '../app/similar-lessons.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonLink } from '../domain/lesson-link.ts';
import type { Context } from './context.ts';
import { renderLessonPage } from './render/lesson-page.ts';
import { safeText } from './render/safe-text.ts';

type Answer = LessonLink['kind'] | 'no' | 'show';

/** Asks of each lesson that tells nearly the same as a new one whether it belongs to it; `null` when there is none. */
export async function askLinks(
  context: Context,
  deps: Deps,
  texts: LessonTexts,
): Promise<LessonLink[] | null> {
  const similar = await closelySimilar(deps, texts);
  if (similar.length === 0) return null;
  const links: LessonLink[] = [];
  for (const lesson of similar) {
    const answer = await askLink(context, deps, lesson);
    if (answer !== 'no') links.push({ kind: answer, lesson: lesson.id });
  }
  return links;
}

async function askLink(context: Context, deps: Deps, lesson: Lesson): Promise<LessonLink['kind'] | 'no'> {
  context.notify(`Er is al een les die hier veel op lijkt:\n  ${lesson.id}  ${safeText(lesson.title)}`);
  for (;;) {
    const answer = await context.prompter.select<Answer>({
      message: 'Lijkt dit hierop?',
      option: '--help',
      choices: [
        { value: 'no', name: 'Nee, dit is iets anders' },
        { value: 'lijkt op', name: 'Ja, het lijkt erop: koppelen' },
        { value: 'bouwt voort op', name: 'Het bouwt erop voort: koppelen' },
        { value: 'show', name: 'Die les eerst lezen' },
      ],
    });
    if (answer !== 'show') return answer;
    context.notify(renderLessonPage(await showLesson(deps, lesson), context.streams));
  }
}
