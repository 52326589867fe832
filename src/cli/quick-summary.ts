import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import type { ColumnField } from '../app/lesson-fields.ts';
import { periodBound } from '../app/lesson-filter.ts';
import { completeFields } from '../app/quick-start.ts';
import { codeNames } from '../app/record-names.ts';
import type { LessonLink } from '../domain/lesson-link.ts';
import { askInto, type Fields } from './ask-lesson.ts';
import { everyTag } from './ask-tags.ts';
import type { Context } from './context.ts';
import { onBack } from './going-back.ts';
import { LESSON_FIELDS, type LessonField, optionOf } from './lesson-fields.ts';
import { dateWords } from './render/report-words.ts';
import { renderSummary, type SummaryLine } from './render/summary.ts';

/** A lesson that is being told: what was answered, by field, and which lessons it belongs to. */
export interface QuickEntry {
  readonly fields: Fields;
  links: readonly LessonLink[];
}

/** What becomes of a lesson that was told: recorded, kept to go on with later, or thrown away. */
export type Verdict = 'record' | 'keep' | 'discard';

/** Shows what will be recorded until the person says what becomes of it. `keep` is called after every change. */
export async function askWhetherRight(
  context: Context,
  deps: Deps,
  entry: QuickEntry,
  keep: () => Promise<void>,
): Promise<Verdict> {
  const { fields } = entry;
  for (;;) {
    context.notify(renderSummary(await linesOf(deps, entry), context.streams));
    const answer = await context.prompter.select<Verdict | 'change' | 'more'>({
      message: 'Deze les vastleggen?',
      option: '--help',
      choices: [
        { value: 'record', name: 'Ja, vastleggen' },
        { value: 'change', name: 'Eerst iets wijzigen' },
        { value: 'more', name: 'Nog iets toevoegen' },
        { value: 'keep', name: 'Nee, bewaren en later verdergaan' },
        { value: 'discard', name: 'Nee, weggooien' },
      ],
    });
    if (answer === 'record' || answer === 'keep') return answer;
    if (answer === 'discard') {
      if (await isSure(context)) return answer;
      continue;
    }
    const change = async (): Promise<void> => {
      for (const field of await askWhich(context, fields, answer)) {
        await askChange(context, deps, field, fields);
        await keep();
      }
    };
    await onBack(change, async () => {});
  }
}

function isSure({ prompter }: Context): Promise<boolean> {
  return prompter.confirm({ message: 'Alles wat u typte weggooien?', option: '--help' });
}

/** Which fields will be changed: one of those that are filled in, or some of the others. */
async function askWhich(
  { prompter }: Context,
  fields: Fields,
  what: 'change' | 'more',
): Promise<readonly LessonField[]> {
  const complete = completeFields(fields);
  const isFilled = ({ field }: LessonField) => Boolean(complete.get(field)?.trim());
  if (what === 'change') {
    const choices = LESSON_FIELDS.filter(isFilled).map((value) => ({ value, name: value.label }));
    return [await prompter.select({ message: 'Wat wilt u wijzigen?', option: '--help', choices })];
  }
  return prompter.selectMany({
    message: 'Wat wilt u toevoegen?',
    option: '--help',
    required: true,
    choices: LESSON_FIELDS.filter((field) => !isFilled(field)).map((value) => ({
      value,
      name: value.question,
    })),
  });
}

/** Asks a field as it will be recorded. */
async function askChange(context: Context, deps: Deps, field: LessonField, fields: Fields): Promise<void> {
  const before = completeFields(fields);
  const after = new Map(before);
  await askInto(context, deps, field, after);
  // What followed from the answers stays as it was shown: only this field changes.
  if (field.field === 'insight' || field.field === 'observation')
    for (const name of ['insight', 'observation', 'direction'] as const)
      fields.set(name, before.get(name) ?? '');
  for (const name of [field.field, 'suggested'] as const) {
    const answer = after.get(name);
    if (answer !== undefined) fields.set(name, answer);
  }
}

/** What will be recorded, field by field. */
async function linesOf(deps: Deps, { fields, links }: QuickEntry): Promise<SummaryLine[]> {
  const complete = completeFields(fields);
  const show = await createShower(deps, complete);
  const titles = await codeNames(
    deps,
    links.map(({ lesson }) => lesson),
  );
  return [
    ...LESSON_FIELDS.flatMap(({ field, label }): SummaryLine[] => {
      const text = complete.get(field);
      return text ? [[label, show(field, text)]] : [];
    }),
    ...links.map(
      ({ kind, lesson }): SummaryLine => ['Koppeling', `${kind} ${lesson} ${titles.get(lesson) ?? ''}`],
    ),
  ];
}

/** Names in place of codes, dates in words; a text that is two fields at once is written out once. */
async function createShower(
  deps: Deps,
  complete: ReadonlyMap<ColumnField, string>,
): Promise<(field: ColumnField, text: string) => string> {
  const codes = (['cycle', 'activity', 'coalition'] as const).map((field) => complete.get(field) ?? null);
  // Those of regions come along.
  const names = await codeNames(deps, codes);
  const tags = everyTag(await showFramework(deps, null));
  return (field, text) => {
    const name = names.get(text);
    if (field === 'region' || field === 'coalition') return name ?? text;
    if (name !== undefined && (field === 'cycle' || field === 'activity')) return `${text} ${name}`;
    if (field === 'learnedOn') return dateWords(periodBound(optionOf(field), text));
    if (field === 'tags') {
      const named = text.split('|').map((code) => tags.find(({ value }) => value === code)?.name ?? code);
      return named.join(', ');
    }
    if (field === 'insight' && text === complete.get('observation')) return 'dezelfde tekst';
    return text.replaceAll('|', ', ');
  };
}
