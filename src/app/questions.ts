import type { Answer } from '../domain/field-kind.ts';
import { QUESTION, type Question } from '../domain/question.ts';
import type { RuledNoun } from './add-record.ts';
import { type Changed, changeRecord, refuseEnded } from './change-record.ts';
import type { Deps } from './deps.ts';
import { runningContext } from './record-rules.ts';
import { resolveReference } from './references.ts';

/** A question belongs to what still runs. */
export const QUESTIONS: RuledNoun<typeof QUESTION> = {
  definition: QUESTION,
  rule: async (world, next, before) => {
    await runningContext(world, next, before);
  },
};

/**
 * Adds an answer: a text, a lesson of the network, or both.
 *
 * @throws MaoError `not-found` for an unknown question or lesson; `rejected` when the question is closed.
 */
export async function answerQuestion(
  deps: Deps,
  typed: string,
  answer: Pick<Answer, 'text' | 'lesson'>,
): Promise<Changed<Question>> {
  const { storage, clock, actor } = deps;
  const lesson = answer.lesson === null ? null : await resolveReference(storage.db, 'lesson', answer.lesson);
  return changeRecord(deps, QUESTIONS, typed, {
    action: 'beantwoord',
    reason: null,
    next: (record) => {
      refuseEnded(QUESTION, record);
      return {
        ...record,
        answers: [...record.answers, { at: clock.now(), by: actor, text: answer.text, lesson }],
      };
    },
  });
}
