import { editRecord } from '../app/change-record.ts';
import type { Deps } from '../app/deps.ts';
import { finishReflection, REFLECTIONS } from '../app/reflections.ts';
import { MaoError } from '../domain/errors.ts';
import { REFLECTION_QUESTIONS, type Reflection } from '../domain/reflection.ts';
import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { REFLECTION_FORM } from './nouns/reflection.ts';

/**
 * Leads the conversation from its first open question to its end. Each answer is kept at once, so that it can be
 * broken off and taken up again.
 *
 * @throws MaoError `interrupted`, saying how to go on.
 */
export async function lead(context: Context, deps: Deps, reflection: Reflection): Promise<Reflection> {
  const { id } = reflection;
  try {
    for (const field of REFLECTION_QUESTIONS.filter((name) => reflection[name] === null)) {
      const { question, option } = REFLECTION_FORM.fields[field];
      const answer = await context.prompter.longText({ message: question, option: `--${option}` });
      if (answer !== '') await editRecord(deps, REFLECTIONS, id, new Map([[field, answer]]));
    }
    return (await finishReflection(deps, id)).record;
  } catch (error) {
    if (!(error instanceof MaoError) || error.kind !== 'interrupted') throw error;
    throw interruptedError(
      error,
      `Afgebroken; wat u antwoordde, is bewaard. Ga verder met: mao reflectie hervat ${id}`,
    );
  }
}
