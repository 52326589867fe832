import type { Deps } from '../../app/deps.ts';
import { fieldsError, readFields } from '../../app/lesson-fields.ts';
import { readLessonFile } from '../../app/lesson-file.ts';
import { type Lookups, loadLookups } from '../../app/lookups.ts';
import { startingFields, withFieldsOfCycle } from '../../app/quick-start.ts';
import {
  type FirstEntryField,
  isFilled,
  missingAtFirstEntry,
  recordLessons,
} from '../../app/record-lessons.ts';
import { unfinishedLessons } from '../../app/unfinished-lessons.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { actorOf } from '../actor.ts';
import { type Fields, REQUIRED } from '../ask-lesson.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { optionOf } from '../lesson-fields.ts';
import { lessonTexts } from '../lesson-options.ts';
import { fileName, namesNothing } from '../options.ts';
import { readInput } from '../read-input.ts';
import { recordQuickly } from '../record-quickly.ts';
import { reportRecorded } from '../report-recorded.ts';
import { withSession } from '../session.ts';

/** Fields that name something else, which nobody gives empty on purpose; without a coalition a lesson may be meant to be. */
const NAMING = ['activity', 'cycle'] as const;

export const run: Run = async (context, { options }) => {
  const file = fileName(options, 'bestand');
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
  for (const field of NAMING) if (fields.get(field)?.trim() === '') throw namesNothing(optionOf(field));
  const input = file === null ? null : await readInput(context, file);
  const lessons = await withSession(context, actorOf(context, options), async (deps) => {
    const lookups = await loadLookups(deps);
    if (input !== null) return recordLessons(deps, readLessonFile(lookups, input));
    if (context.prompter.canAsk) {
      refuseFaults(lookups, fields);
      // Who gave everything on the command line is not asked anything.
      if (REQUIRED.some((field) => !fields.get(field)?.trim())) return askAndRecord(context, deps, fields);
    }
    const complete = withRequired(await withFieldsOfCycle(deps, fields));
    const { draft, problems } = readFields(lookups, {
      fields: complete,
      extra: {},
      nameOf: optionOf,
    });
    // What a text says may be that there is nothing: `--indicator nvt`.
    const has = (field: FirstEntryField) =>
      Boolean(complete.get(field)?.trim()) && (draft === null || isFilled(draft.content[field]));
    const missing = missingAtFirstEntry(has, optionOf, { line: 1, row: 1 });
    if (!draft || missing.length > 0) throw fieldsError([...problems, ...missing], optionOf);
    return recordLessons(deps, [draft]);
  });
  reportRecorded(context, lessons, file !== null);
  return 0;
};

/** The quick entry: what was given is not asked, nor what follows from what was used last. */
async function askAndRecord(context: Context, deps: Deps, given: Fields): Promise<Lesson[]> {
  for (const field of REQUIRED) if (!given.get(field)?.trim()) given.delete(field);
  const { settings } = context;
  const own = { region: settings.get('regio'), coalition: settings.get('coalitie') };
  const fields = await startingFields(deps, given, own);
  if ((await unfinishedLessons(deps)).length > 0)
    context.notify('Er is nog een onafgemaakte les. Daarmee verdergaan kan met: mao les concept');
  return recordQuickly(context, deps, { fields, given: new Set(fields.keys()), unfinished: null });
}

/** What was given is looked at before the first question: nobody answers six of them in vain. */
function refuseFaults(lookups: Lookups, fields: Fields): void {
  const { problems } = readFields(lookups, { fields, extra: {}, nameOf: optionOf });
  const faults = problems.filter(({ code }) => code !== 'missing-value');
  if (faults.length > 0) throw fieldsError(faults, optionOf);
}

/** Fields that were not given at all are missed like fields that were given empty. */
function withRequired(fields: Fields): Fields {
  for (const field of ['region', 'insight'] as const) if (!fields.has(field)) fields.set(field, '');
  return fields;
}
