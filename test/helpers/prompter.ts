import { interruptedError } from '../../src/cli/errors.ts';
import { missingInput, type Prompter, type Question, type SelectQuestion } from '../../src/cli/prompter.ts';

/** As an answer: the person breaks off at this question. */
export const CTRL_C = '\u0003';

/** A question that is expected and how it is answered. A choice is answered by its name. */
export interface Step {
  readonly ask: keyof Omit<Prompter, 'canAsk'>;
  /** The message, in full. */
  readonly message: string;
  readonly answer: string | boolean | readonly string[];
  /** What a `select` must begin with, when that matters. */
  readonly initial?: string;
  /** The same, by the name of the choice. */
  readonly initialName?: string;
}

export interface ScriptedPrompter extends Prompter {
  /** Fails when questions of the script were not asked. */
  readonly done: () => void;
}

/**
 * Answers by script, in order. Fails on a question that was not expected, on an answer that is no choice and on one
 * that the question's own check refuses.
 */
export function scriptedPrompter(script: readonly Step[]): ScriptedPrompter {
  const left = [...script];

  function take<T>(
    ask: Step['ask'],
    question: Question,
    isAnswer: (answer: Step['answer']) => answer is T & Step['answer'],
  ): T {
    const step = left.shift();
    const asked = `${ask} "${question.message}"`;
    if (step === undefined) throw new Error(`unexpected question: ${asked}`);
    if (step.ask !== ask || step.message !== question.message) {
      throw new Error(`asked ${asked}, expected ${step.ask} "${step.message}"`);
    }
    if (step.initial !== undefined) checkBeginning(question, asked, step.initial);
    if (step.initialName !== undefined) checkInitial(question, step.initialName);
    if (step.answer === CTRL_C) throw interruptedError();
    if (!isAnswer(step.answer)) throw new Error(`the scripted answer does not fit ${asked}`);
    return step.answer;
  }

  const text: Prompter['text'] = async (question) => accepted(question, take('text', question, isText));
  const longText: Prompter['longText'] = async (question) =>
    accepted(question, take('longText', question, isText));
  return {
    canAsk: true,
    text,
    longText,
    select: async (question) => named(question.choices, take('select', question, isText)),
    selectMany: async (question) =>
      take('selectMany', question, isTexts).map((name) => named(question.choices, name)),
    confirm: async (question) => take('confirm', question, isBoolean),
    done: () => {
      if (left.length > 0)
        throw new Error(`not asked: ${left.map((step) => `"${step.message}"`).join(', ')}`);
    },
  };
}

/** As without a terminal: every question fails. */
export const silentPrompter: Prompter = {
  canAsk: false,
  text: refuse,
  longText: refuse,
  select: refuse,
  selectMany: refuse,
  confirm: refuse,
};

async function refuse(question: Question): Promise<never> {
  throw missingInput(question);
}

function checkBeginning(question: Question, asked: string, expected: string): void {
  const initial = 'initial' in question ? question.initial : undefined;
  if (expected !== initial) throw new Error(`${asked} begins with ${String(initial)}, expected ${expected}`);
}

function checkInitial(question: Question, name: string): void {
  const { choices = [], initial }: Partial<SelectQuestion<unknown>> = question;
  const begins = choices.find(({ value }) => value === initial)?.name;
  if (begins !== name) throw new Error(`"${question.message}" begins with ${begins}, expected ${name}`);
}

async function accepted(question: Parameters<Prompter['text']>[0], answer: string): Promise<string> {
  const verdict = answer === '' ? null : ((await question.check?.(answer)) ?? null);
  if (verdict !== null) throw new Error(`"${question.message}" refuses the scripted answer: ${verdict}`);
  if (question.required && answer === '') throw new Error(`"${question.message}" needs an answer`);
  return answer;
}

function named<T>(choices: readonly { readonly name: string; readonly value: T }[], name: string): T {
  const found = choices.find((choice) => choice.name === name);
  if (found === undefined)
    throw new Error(`"${name}" is not among: ${choices.map((choice) => choice.name).join(', ')}`);
  return found.value;
}

const isText = (answer: Step['answer']): answer is string => typeof answer === 'string';
const isBoolean = (answer: Step['answer']): answer is boolean => typeof answer === 'boolean';
const isTexts = (answer: Step['answer']): answer is readonly string[] => Array.isArray(answer);
