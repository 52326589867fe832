import { linkLesson } from '../../app/link-lessons.ts';
import { MaoError } from '../../domain/errors.ts';
import { type LessonLink, LINK_KINDS } from '../../domain/lesson-link.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { argument, texts } from '../options.ts';
import { reportChange } from '../report-change.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const { options } = input;
  const id = argument(input, 0);
  const add = LINK_KINDS.flatMap((kind) =>
    texts(options, kind.replaceAll(' ', '-')).map((lesson): LessonLink => ({ kind, lesson })),
  );
  const remove = texts(options, 'weg');
  if (add.length + remove.length === 0) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij met welke les, en hoe.', {
      hint: `Bijvoorbeeld: mao les koppel ${id} --bouwt-voort-op TWE-7K3Q`,
    });
  }
  const result = await withSession(context, actorOf(context, options), (deps) =>
    linkLesson(deps, id, { add, remove }),
  );
  const { lesson } = result;
  const links = lesson.links.map(({ kind, lesson: other }) => `${kind} ${other}`).join(', ');
  const told =
    links === ''
      ? `De les ${lesson.id} is nu met geen andere les gekoppeld.`
      : `De les ${lesson.id} is gekoppeld: ${links}.`;
  reportChange(context, result, told);
  return 0;
};
