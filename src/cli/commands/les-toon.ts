import { requireLesson } from '../../app/find-lesson.ts';
import { showFramework } from '../../app/frameworks.ts';
import { lessonNetwork } from '../../app/lesson-network.ts';
import { codeNames } from '../../app/record-names.ts';
import { resolveRegion } from '../../app/regions.ts';
import type { Run } from '../dutch.ts';
import { argument } from '../options.ts';
import { renderLessonPage } from '../render/lesson-page.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const page = await withSession(context, null, async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    const region = await resolveRegion(deps, lesson.region);
    const network = await lessonNetwork(deps, lesson);
    const names = await codeNames(deps, [
      lesson.cycle,
      lesson.activity,
      ...network.uptakes.map((uptake) => uptake.region),
    ]);
    return { lesson, regionName: region.name, framework: await showFramework(deps, null), network, names };
  });
  context.streams.out(
    context.json
      ? `${JSON.stringify({ ...page.lesson, network: page.network })}\n`
      : renderLessonPage(page, context.streams),
  );
  return 0;
};
