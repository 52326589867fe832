import type { Deps } from '../app/deps.ts';
import { showFramework } from '../app/frameworks.ts';
import type { LessonTexts, SuggestedTags, TagSuggestion } from '../app/suggest-tags.ts';
import type { Framework } from '../domain/framework.ts';
import type { Context } from './context.ts';
import { onBack, withBack } from './going-back.ts';
import { optionOf } from './lesson-fields.ts';
import type { Choice } from './prompter.ts';
import { safeText } from './render/safe-text.ts';

export const TAG_QUESTION =
  'Bij welke indicator van het reflectiekader hoort deze les vooral? (typ een nummer of een woord)';
export const MORE_TAGS = 'Hoort zij ook nog ergens anders bij?';
export const SUGGESTED_QUESTION =
  'Waar hoort deze les vooral bij? (tussen haakjes: waardoor mao daaraan denkt)';
export const OTHER = 'Een andere: zoeken op nummer of woord';

const NOTHING: SuggestedTags = { suggestions: [], sure: false };

/** A tag as a person chose it. */
export interface ChosenTag {
  readonly code: string;
  /** Taken over from a suggestion. */
  readonly suggested: boolean;
}

/** What was chosen, as a use case takes it. */
export function labellingOf(chosen: readonly ChosenTag[]): { add: string[]; suggested: string[] } {
  return {
    add: chosen.map(({ code }) => code),
    suggested: chosen.filter(({ suggested }) => suggested).map(({ code }) => code),
  };
}

/** What tags are chosen from. */
export interface TagChoices {
  readonly framework: Framework;
  readonly suggested: SuggestedTags;
}

/** Prepares the choice of tags; without texts there is nothing to suggest. The lexicon is loaded only here. */
export async function tagChoices(deps: Deps, texts: LessonTexts | null): Promise<TagChoices> {
  const framework = await showFramework(deps, null);
  if (texts === null) return { framework, suggested: NOTHING };
  const { createLessonSuggester } = await import('../app/suggest-tags.ts');
  return { framework, suggested: createLessonSuggester(framework)(texts) };
}

/**
 * Asks which elements and indicators a lesson speaks of, one by one, the main one first. What is suggested comes
 * first, chosen beforehand only when it is sure; every other is found by typing a code or a word of its label.
 * `before` are the codes that it has already.
 */
export async function askTags(
  context: Context,
  choices: TagChoices,
  before: readonly string[] = [],
): Promise<readonly ChosenTag[]> {
  const [first] = before;
  const offered = first === undefined && choices.suggested.suggestions.length > 0;
  const main = offered
    ? await askSuggested<never>(context, choices, [])
    : await askAny(context, choices, first);
  return [main, ...(await askMore(context, choices, main, before))];
}

/** Asks for the main tag: what is suggested first where there is any. `before` is the code that was chosen earlier. */
export function askMain(context: Context, choices: TagChoices, before?: string): Promise<ChosenTag> {
  return choices.suggested.suggestions.length > 0
    ? askSuggested<never>(context, choices, [], before)
    : askAny(context, choices, before);
}

/**
 * Asks for the main tag among what is suggested; `others` are further answers that the caller knows, `before` is the
 * code that was chosen earlier.
 */
export async function askSuggested<T>(
  context: Context,
  choices: TagChoices,
  others: readonly Choice<T>[],
  before?: string,
): Promise<ChosenTag | T> {
  const { suggestions, sure } = choices.suggested;
  const other: Choice<null> = { value: null, name: OTHER };
  const offered = suggestions.map((suggestion) => suggestedChoice(choices.framework, suggestion));
  const best = sure ? offered[0] : undefined;
  const first = before === undefined ? best : offered.find(({ value }) => value.code === before);
  const answer = await context.prompter.select<ChosenTag | T | null>({
    message: suggestions.length > 0 ? SUGGESTED_QUESTION : 'Waar hoort deze les vooral bij?',
    option: optionOf('tags'),
    choices: [...offered, other, ...others],
    // Enter alone takes a suggestion over only when it is sure.
    initial: first ? first.value : other.value,
  });
  if (answer !== null) return answer;
  // Who goes back from the whole list wants the short one again.
  return onBack(
    () => askAny(withBack(context), choices, before),
    () => askSuggested(context, choices, others, before),
  );
}

async function askAny(
  { prompter }: Context,
  { framework }: TagChoices,
  initial: string | undefined,
): Promise<ChosenTag> {
  const code = await prompter.select({
    message: TAG_QUESTION,
    option: optionOf('tags'),
    choices: everyTag(framework),
    ...(initial === undefined ? {} : { initial }),
  });
  return { code, suggested: false };
}

/** Asks for further tags until there are no more. */
export async function askMore(
  { prompter }: Context,
  { framework, suggested }: TagChoices,
  main: ChosenTag,
  before: readonly string[] = [],
): Promise<readonly ChosenTag[]> {
  const chosen: ChosenTag[] = [];
  const isChosen = (code: string) => [main, ...chosen].some((tag) => tag.code === code);
  for (;;) {
    const offered = suggested.suggestions.map((suggestion) => suggestedChoice(framework, suggestion));
    const rest = everyTag(framework)
      .filter(({ value }) => !offered.some((choice) => choice.value.code === value))
      .map((choice) => ({ ...choice, value: { code: choice.value, suggested: false } }));
    const left = [...offered, ...rest].filter(({ value }) => !isChosen(value.code));
    const next = left.find(({ value }) => value.code === before.find((code) => !isChosen(code)));
    const more = await prompter.select<ChosenTag | null>({
      message: MORE_TAGS,
      option: optionOf('tags'),
      choices: [{ value: null, name: 'Nee' }, ...left],
      initial: next?.value ?? null,
    });
    if (more === null) return chosen;
    chosen.push(more);
  }
}

function suggestedChoice(framework: Framework, { code, words }: TagSuggestion): Choice<ChosenTag> {
  const item = everyTag(framework).find(({ value }) => value === code);
  const led = words.map((word) => safeText(word)).join(', ');
  return {
    value: { code, suggested: true },
    name: `${item?.name ?? code} (${led})`,
    ...(item?.description === undefined ? {} : { description: item.description }),
    keywords: item?.keywords ?? [],
  };
}

/** Every element and indicator, found by its code, a word of its label or of what it means. */
export function everyTag(framework: Framework): Choice<string>[] {
  return framework.elements.flatMap((element) =>
    [element, ...element.indicators].map(({ code, label, explanation }) => ({
      value: code,
      name: `${code} ${label}`,
      description: explanation,
      keywords: [explanation],
    })),
  );
}
