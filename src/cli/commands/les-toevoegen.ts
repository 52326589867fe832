import { type ColumnField, fieldsError, readFields } from '../../app/lesson-fields.ts';
import { readLessonFile } from '../../app/lesson-file.ts';
import { type Lookups, loadLookups } from '../../app/lookups.ts';
import { missingAtFirstEntry, recordLessons } from '../../app/record-lessons.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { actorOf } from '../actor.ts';
import { askForLesson } from '../ask-lesson.ts';
import { askLinks } from '../ask-links.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { lessonTexts, optionOf } from '../lesson-fields.ts';
import { text } from '../options.ts';
import { readInput } from '../read-input.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, { options }) => {
  const file = text(options, 'bestand');
  const fields = lessonTexts(options);
  if (file !== null && fields.size > 0) {
    throw new MaoError(
      'usage',
      'conflicting-options',
      'Naast --bestand kunt u geen velden van een les opgeven.',
      {
        hint: 'Zet alles in het bestand, of geef de opdracht twee keer.',
      },
    );
  }
  const input = file === null ? null : await readInput(context, file);
  const lessons = await withSession(context, actorOf(context, options), async (deps) => {
    const lookups = await loadLookups(deps);
    if (input !== null) return recordLessons(deps, readLessonFile(lookups, input));
    if (context.prompter.canAsk) refuseFaults(lookups, fields);
    const asked = context.prompter.canAsk && (await askForLesson(context, deps, fields));
    const { draft, problems } = readFields(lookups, {
      fields: withRequired(fields),
      extra: {},
      nameOf: optionOf,
    });
    const has = (field: ColumnField) => Boolean(fields.get(field)?.trim());
    const missing = missingAtFirstEntry(has, optionOf, { line: 1, row: 1 });
    if (!draft || missing.length > 0) throw fieldsError([...problems, ...missing]);
    // Who gave everything on the command line is not asked anything.
    const links = asked ? await askLinks(context, deps, draft.content) : [];
    return recordLessons(deps, [{ ...draft, content: { ...draft.content, links } }]);
  });
  report(context, lessons, file !== null);
  return 0;
};

/** What was given is looked at before the first question: nobody answers six of them in vain. */
function refuseFaults(lookups: Lookups, fields: ReturnType<typeof lessonTexts>): void {
  const { problems } = readFields(lookups, { fields, extra: {}, nameOf: optionOf });
  const faults = problems.filter(({ code }) => code !== 'missing-value');
  if (faults.length > 0) throw fieldsError(faults);
}

/** Fields that were not given at all are missed like fields that were given empty. */
function withRequired(fields: ReturnType<typeof lessonTexts>): ReturnType<typeof lessonTexts> {
  for (const field of ['region', 'insight'] as const) if (!fields.has(field)) fields.set(field, '');
  return fields;
}

function report(context: Context, lessons: readonly Lesson[], fromFile: boolean): void {
  const { streams, notify } = context;
  if (context.json) {
    streams.out(`${JSON.stringify(fromFile ? lessons : lessons[0])}\n`);
    return;
  }
  streams.out(lessons.map(({ id }) => `${id}\n`).join(''));
  const [first] = lessons;
  if (!first) notify('Er stond geen les in het bestand; er is niets vastgelegd.');
  else if (lessons.length === 1)
    notify(`De les is vastgelegd als concept. Bekijk haar met: mao les toon ${first.id}`);
  else notify(`${lessons.length} lessen zijn vastgelegd als concept. Bekijk ze met: mao les lijst`);
}
