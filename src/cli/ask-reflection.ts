import { editRecord } from '../app/change-record.ts';
import type { Deps } from '../app/deps.ts';
import { finishReflection, REFLECTIONS } from '../app/reflections.ts';
import { MaoError } from '../domain/errors.ts';
import { REFLECTION_QUESTIONS, type Reflection } from '../domain/reflection.ts';
import { askLong } from './ask-long.ts';
import { beginWith } from './ask-several.ts';
import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { askInTurn, BACK_HINT, type Step, withBack } from './going-back.ts';
import { REFLECTION_FORM } from './nouns/reflection.ts';

/**
 * Leads the conversation from its first open question to its end. Each answer is kept at once, so that it can be
 * broken off and taken up again.
 *
 * @throws MaoError `interrupted`, saying how to go on.
 */
export async function lead(context: Context, deps: Deps, reflection: Reflection): Promise<Reflection> {
  const { id } = reflection;
  const asking = withBack(context);
  const given = new Map<string, string>();
  const open = REFLECTION_QUESTIONS.filter((name) => reflection[name] === null);
  const steps = open.map((field): Step => {
    const { question, option } = REFLECTION_FORM.fields[field];
    const ask = async (): Promise<true> => {
      const before = given.get(field);
      const asked = { message: question, option: `--${option}`, ...beginWith(before) };
      const answer = await askLong(asking, asked);
      given.set(field, answer);
      if (answer !== (before ?? ''))
        await editRecord(deps, REFLECTIONS, id, new Map([[field, answer || null]]));
      return true;
    };
    return { isOpen: () => true, ask };
  });
  try {
    if (steps.length > 0) context.notify(BACK_HINT);
    await askInTurn(steps, async () => {});
    return (await finishReflection(deps, id)).record;
  } catch (error) {
    if (!(error instanceof MaoError) || error.kind !== 'interrupted') throw error;
    throw interruptedError(
      error,
      `Afgebroken; de antwoorden die u had afgesloten, zijn bewaard. Ga verder met: mao reflectie hervat ${id}`,
    );
  }
}
