import { eraseLesson, referringTo } from '../../app/erase-lesson.ts';
import { requireLesson } from '../../app/find-lesson.ts';
import type { Run } from '../dutch.ts';
import { confirmErasing, tellErasure } from '../erasing.ts';
import { argument, flag } from '../options.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const erasure = await withSession(context, null, async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    if (!flag(input.options, 'ja')) {
      const referring = await referringTo(deps, lesson);
      await confirmErasing(context, { the: 'de les', ...lesson, referring });
    }
    return eraseLesson(deps, lesson.id);
  });
  tellErasure(context, 'De les', erasure);
  context.notify('Staat de les ook in een bestand van de regio, haal haar daar dan ook weg.');
  return 0;
};
