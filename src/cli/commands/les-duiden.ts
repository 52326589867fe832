import { listToInterpret, type ToInterpret } from '../../app/interpret-lessons.ts';
import { resolveFilter } from '../../app/lesson-filter.ts';
import { MaoError } from '../../domain/errors.ts';
import { actorOf } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { interruptedError } from '../errors.ts';
import { filterTexts } from '../filter-options.ts';
import { interpretLesson } from '../interpret-lesson.ts';
import { jsonArray } from '../json-output.ts';
import { wholeNumber } from '../options.ts';
import { counted } from '../render/numbers.ts';
import { withSession } from '../session.ts';

const ALL = Number.MAX_SAFE_INTEGER;

export const run: Run = async (context, { options }) => {
  const limit = wholeNumber(options, 'limiet', { min: 1 }) ?? ALL;
  if (!context.json && !context.prompter.canAsk) {
    throw new MaoError(
      'usage',
      'missing-input',
      'Lessen duiden gaat met vragen, en daarvoor is een terminal nodig.',
      {
        hint: 'Zonder terminal geeft mao les duiden --json de lessen met voorstellen; vastleggen kan met: mao les label <id> --indicator 2.4 --richting stimulerend',
      },
    );
  }
  await withSession(context, actorOf(context, options), async (deps) => {
    const filter = await resolveFilter(deps, filterTexts(options));
    const list = await listToInterpret(deps, filter, limit);
    if (context.json) await context.streams.outAll(jsonArray(list));
    else if (list.length === 0) context.notify('Er zijn geen lessen die nog te duiden zijn.');
    else await walk(context, list, (item) => interpretLesson(context, deps, item));
  });
  return 0;
};

type Outcome = 'done' | 'skipped' | 'stopped';

/** Takes the lessons one by one. What was decided is kept at once, so that stopping loses nothing. */
async function walk(
  context: Context,
  list: readonly ToInterpret[],
  interpret: (item: ToInterpret) => Promise<Outcome>,
): Promise<void> {
  let done = 0;
  for (const [at, item] of list.entries()) {
    context.notify(`\nLes ${at + 1} van ${list.length}`);
    const outcome = await interpret(item).catch((error: unknown) => passOver(context, error, done));
    if (outcome === 'done') done += 1;
    if (outcome === 'stopped') break;
  }
  const left = list.length - done;
  const next = left > 0 ? ` Nog te duiden: ${left}. Verder gaat het met: mao les duiden` : '';
  context.notify(`\n${counted(done, 'les', 'lessen')} geduid.${next}`);
}

/** A lesson that somebody else erased or withdrew meanwhile is passed over: the others are still there. */
function passOver(context: Context, error: unknown, done: number): Outcome {
  if (!(error instanceof MaoError)) throw error;
  if (error.kind === 'interrupted')
    throw interruptedError(error, `Afgebroken; ${kept(done)} Verder gaat het met: mao les duiden`);
  if (error.kind !== 'not-found' && error.kind !== 'rejected') throw error;
  context.notify(error.message);
  return 'skipped';
}

function kept(done: number): string {
  if (done === 0) return 'wat u koos, is vastgelegd.';
  return `${counted(done, 'les is', 'lessen zijn')} geduid, en wat u verder koos, is vastgelegd.`;
}
