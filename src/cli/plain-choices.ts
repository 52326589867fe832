import { beginsAs, codeOf, isExactly, LONG_LIST, matching } from './answers.ts';
import type { Choice, SelectManyQuestion, SelectQuestion } from './prompter.ts';
import { safeText } from './render/safe-text.ts';

/** A conversation in whole lines. */
export interface Dialogue {
  readonly say: (line: string) => void;
  /** The next answer. @throws MaoError `interrupted` */
  readonly ask: () => Promise<string>;
}

/** One of a list, typed by its number, its code or words of it; a long list is not read out unless asked for. */
export async function selectOne<T>(question: SelectQuestion<T>, { say, ask }: Dialogue): Promise<T> {
  const { message, choices, initial } = question;
  const first = initial === undefined ? undefined : choices.find(({ value }) => value === initial);
  const allOnRequest = 'een vraagteken (?) noemt alle keuzes';
  say(message);
  say(choices.length <= LONG_LIST ? listed(choices, choices) : `${choices.length} keuzes; ${allOnRequest}.`);
  say(`Typ een nummer of een woord.${first ? ` Enter kiest ${first.name}.` : ''}`);
  for (;;) {
    const answer = await ask();
    if (answer === '' && first) return first.value;
    const found = meant(choices, answer);
    const [choice] = found;
    // Letters in the middle of a word are too little to choose by: what they are in is shown first.
    if (choice && found.length === 1 && (isTyped(choices, choice, answer) || beginsAs(choice, answer))) {
      say(`Gekozen: ${choice.name}`);
      return choice.value;
    }
    say(
      choice
        ? `${listed(choices, found)}\n${furtherWords(choices, found)}`
        : `Niets gevonden. Typ een nummer of een woord; ${allOnRequest}.`,
    );
  }
}

/** What to type next, where an answer was not enough to choose by. */
function furtherWords<T>(choices: readonly Choice<T>[], [choice, ...others]: readonly Choice<T>[]): string {
  if (!choice || others.length > 0) return 'Typ een nummer of meer woorden.';
  return `Typ ${labelOf(choices, choice) ?? choice.name} als u dit bedoelt.`;
}

function isTyped<T>(choices: readonly Choice<T>[], choice: Choice<T>, answer: string): boolean {
  return labelOf(choices, choice) === answer || isExactly(choice, answer);
}

/** Some of a list, typed by their numbers. */
export async function selectSeveral<T>(
  { message, choices, initial = [], required }: SelectManyQuestion<T>,
  { say, ask }: Dialogue,
): Promise<readonly T[]> {
  const before = choices.filter(({ value }) => initial.includes(value));
  const names = (chosen: readonly Choice<T>[]): string => chosen.map(({ name }) => name).join(', ') || 'geen';
  say(message);
  say(listed(choices, choices));
  say(`Typ een of meer nummers, met een komma of spatie ertussen; 0 is geen. Enter is: ${names(before)}.`);
  for (;;) {
    const answer = await ask();
    const chosen = answer === '' ? before : answer === '0' ? [] : several(choices, answer);
    if (chosen === null) say('Dat is niet te begrijpen. Typ nummers uit de lijst, bijvoorbeeld 1 3.');
    else if (chosen.length === 0 && required) say('Kies er ten minste één.');
    else {
      say(`Gekozen: ${names(chosen)}`);
      return chosen.map(({ value }) => value);
    }
  }
}

/** The choices that an answer names one by one, in their own order; `null` when a part of it is not one choice. */
function several<T>(choices: readonly Choice<T>[], answer: string): Choice<T>[] | null {
  const words = answer.split(/[\s,;]+/u).filter(Boolean);
  const byLabel = words.every((word) => choices.some((choice) => labelOf(choices, choice) === word));
  const parts = byLabel ? words : answer.split(/[,;]/u).map((part) => part.trim());
  const found = parts.filter(Boolean).map((part) => named(choices, part));
  if (found.some((list) => list.length !== 1)) return null;
  return choices.filter((choice) => found.some(([one]) => one === choice));
}

/** As `named`; nothing for an empty answer and everything for a question mark. */
function meant<T>(choices: readonly Choice<T>[], answer: string): readonly Choice<T>[] {
  if (answer === '') return [];
  return answer === '?' ? choices : named(choices, answer);
}

/** What an answer can mean: a number or code first, then exactly that and nothing else, then what holds it. */
function named<T>(choices: readonly Choice<T>[], answer: string): readonly Choice<T>[] {
  const numbered = choices.find((choice) => labelOf(choices, choice) === answer);
  if (numbered) return [numbered];
  const exact = choices.filter((choice) => isExactly(choice, answer));
  return exact.length === 1 ? exact : matching(choices, answer);
}

/** Choices a line each, with the numbers that they have in the whole list. */
function listed<T>(all: readonly Choice<T>[], some: readonly Choice<T>[]): string {
  const codes = hasCodes(all);
  return some
    .map((choice) => {
      const name = safeText(choice.name);
      return codes ? `  ${name}` : `  ${labelOf(all, choice)}. ${name}`;
    })
    .join('\n');
}

/** Whether choices begin with a code of their own, as those of the reflectiekader do: numbers beside them would confuse. */
function hasCodes(choices: readonly Choice<unknown>[]): boolean {
  return choices.some((choice) => codeOf(choice) !== null);
}

/** The number or code by which a choice is typed; `null` for one without, among others that have a code. */
function labelOf<T>(all: readonly Choice<T>[], choice: Choice<T>): string | null {
  return hasCodes(all) ? codeOf(choice) : String(all.indexOf(choice) + 1);
}
