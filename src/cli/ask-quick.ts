import type { Deps } from '../app/deps.ts';
import { fieldFault } from '../app/lesson-fields.ts';
import { loadLookups } from '../app/lookups.ts';
import { completeFields } from '../app/quick-start.ts';
import { askInto, chosenTags, type Fields, putTags } from './ask-lesson.ts';
import { askLinks } from './ask-links.ts';
import { askLong } from './ask-long.ts';
import { beginWith } from './ask-several.ts';
import { askMain, askMore, tagChoices } from './ask-tags.ts';
import type { Context } from './context.ts';
import { askInTurn, BACK_HINT, type Step, withBack } from './going-back.ts';
import { type LessonField, lessonField, optionOf } from './lesson-fields.ts';
import { askWhetherRight, type QuickEntry, type Verdict } from './quick-summary.ts';

type Name = LessonField['field'];

export const QUICK_QUESTIONS = {
  insight: 'Wat werkt hier goed?',
  observation: 'Waar lopen we vast?',
  recommendation: 'Welke stap is nu logisch?',
} as const;
type QuickField = keyof typeof QUICK_QUESTIONS;

/** What the quick entry needs besides the answers. */
export interface QuickOptions {
  /** What was given beforehand: it is not asked. */
  readonly given: ReadonlySet<string>;
  /** Called after every answer. */
  readonly keep: () => Promise<void>;
}

/** Asks three questions, then what does not follow from them, and at the end whether it is right. */
export async function askQuickly(
  asking: Context,
  deps: Deps,
  entry: QuickEntry,
  { given, keep }: QuickOptions,
): Promise<Verdict> {
  const context = withBack(asking);
  const { fields } = entry;
  let verdict: Verdict = 'keep';
  const question = (field: Name, ask: () => Promise<void>): Step & { field: Name } => ({
    field,
    isOpen: () => !fields.has(field),
    ask: async () => {
      await ask();
      return true;
    },
  });
  const questions = [
    question('insight', () => askQuick(context, deps, fields, 'insight')),
    question('observation', () => askQuick(context, deps, fields, 'observation')),
    question('recommendation', () => askQuick(context, deps, fields, 'recommendation')),
    question('region', () => askInto(context, deps, lessonField('region'), fields)),
    question('tags', () => askMainTag(context, deps, fields)),
    question('tags', () => askMoreTags(context, deps, fields)),
  ].filter(({ field }) => !given.has(field));
  const links: Step = { isOpen: () => true, ask: () => askBelonging(context, deps, entry) };
  const summary: Step = {
    isOpen: () => true,
    ask: async () => {
      verdict = await askWhetherRight(context, deps, entry, keep);
      return true;
    },
  };
  asking.notify(BACK_HINT);
  await askInTurn([...questions, links, summary], keep);
  return verdict;
}

/** One of the three. Of what works and where it is stuck one can be left unanswered. */
async function askQuick(context: Context, deps: Deps, fields: Fields, field: QuickField): Promise<void> {
  const lookups = await loadLookups(deps);
  const answer = await askLong(context, {
    message: QUICK_QUESTIONS[field],
    option: optionOf(field),
    required: field === 'observation' && !fields.get('insight')?.trim(),
    check: (typed) => fieldFault(lookups, field, typed),
    ...beginWith(fields.get(field)),
  });
  fields.set(field, answer);
}

async function askMainTag(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const before = chosenTags(fields);
  const choices = await tagChoices(deps, Object.fromEntries(fields));
  const main = await askMain(context, choices, before[0]?.code);
  putTags(fields, [main, ...before.slice(1).filter(({ code }) => code !== main.code)]);
}

async function askMoreTags(context: Context, deps: Deps, fields: Fields): Promise<void> {
  const [main, ...before] = chosenTags(fields);
  if (!main) return;
  const choices = await tagChoices(deps, Object.fromEntries(fields));
  const more = await askMore(
    context,
    choices,
    main,
    before.map(({ code }) => code),
  );
  putTags(fields, [main, ...more]);
}

/** Whether there was anything to ask. */
async function askBelonging(context: Context, deps: Deps, entry: QuickEntry): Promise<boolean> {
  const fields = completeFields(entry.fields);
  const text = (field: Name) => fields.get(field) || null;
  const links = await askLinks(context, deps, {
    title: text('title') ?? '',
    observation: text('observation'),
    insight: text('insight') ?? '',
    explanation: text('explanation'),
  });
  entry.links = links ?? [];
  return links !== null;
}
