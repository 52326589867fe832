import { requireLesson } from '../../app/find-lesson.ts';
import { showLesson } from '../../app/lesson-network.ts';
import type { Run } from '../dutch.ts';
import { argument } from '../options.ts';
import { renderLessonPage } from '../render/lesson-page.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const page = await withSession(context, null, async (deps) =>
    showLesson(deps, (await requireLesson(deps, argument(input, 0))).lesson),
  );
  context.streams.out(
    context.json
      ? `${JSON.stringify({ ...page.lesson, network: page.network })}\n`
      : renderLessonPage(page, context.streams),
  );
  return 0;
};
