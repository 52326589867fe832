import { lessonHistory } from '../../app/lesson-history.ts';
import type { Run } from '../dutch.ts';
import { labelOf } from '../lesson-fields.ts';
import { argument } from '../options.ts';
import { renderHistory } from '../render/history.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const { lesson, events } = await withSession(context, null, (deps) =>
    lessonHistory(deps, argument(input, 0)),
  );
  if (context.json) context.streams.out(`${JSON.stringify({ id: lesson.id, events })}\n`);
  else context.streams.out(renderHistory({ ...lesson, labelOf }, events, context.streams));
  return 0;
};
