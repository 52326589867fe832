import { thingChoices } from '../app/field-choices.ts';
import { wordsOf } from '../app/noun-words.ts';
import type { Wanted } from './missing-code.ts';
import { withSession } from './session.ts';

/** Commands that are also for what has ended. */
const FOR_ALL: readonly string[] = ['toon', 'geschiedenis', 'wis'];

/** Asks what a command is about. @returns its code; `null` when nobody can be asked or there is nothing to choose from. */
export async function chooseThing({ context, noun, verb }: Wanted): Promise<string | null> {
  if (!context.prompter.canAsk) return null;
  const which = FOR_ALL.includes(verb) ? 'all' : 'running';
  const found = await withSession(context, null, ({ storage }) => thingChoices(storage.db, noun, which));
  if (found.length === 0) return null;
  const { one, pronoun } = wordsOf(noun);
  return context.prompter.select({
    message: `Om ${pronoun === 'het' ? 'welk' : 'welke'} ${one} gaat het?`,
    option: '<id>',
    choices: found.map(({ text, name, keywords }) => ({ value: text, name, keywords })),
  });
}
