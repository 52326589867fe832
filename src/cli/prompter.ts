import { MaoError } from '../domain/errors.ts';
import type { Streams } from './streams.ts';

/** One of the answers to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** Shown below the list while this answer is the current one. */
  readonly description?: string;
  /** Words it is also found by when searching. */
  readonly keywords?: readonly string[];
}

/** What every question has. */
export interface Question {
  /** Dutch label or sentence. */
  readonly message: string;
  /** Named when nobody can be asked: what gives the answer on the command line, e.g. `--titel`. */
  readonly option: string;
}

export interface TextQuestion extends Question {
  readonly initial?: string;
  readonly required?: boolean;
  /** A Dutch sentence when the answer will not do, else `null`. */
  readonly check?: (answer: string) => string | null | Promise<string | null>;
  /** Whether `<` alone goes back to the question before; else it is refused. */
  readonly goesBack?: true;
  /** Of a long text: whether the lines so far end it at once, without an empty line. */
  readonly ends?: (lines: readonly string[]) => boolean;
}

export interface SelectQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly initial?: T;
}

export interface SelectManyQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  readonly initial?: readonly T[];
  readonly required?: boolean;
}

export interface ConfirmQuestion extends Question {
  readonly initial?: boolean;
}

/** The questions there are. Each throws `interrupted` at Ctrl-C. */
export interface Questions {
  /** One line; outer white space off. */
  readonly text: (question: TextQuestion) => Promise<string>;
  /** One line or more; outer white space off. With an initial text, an empty answer keeps it and `-` empties it. */
  readonly longText: (question: TextQuestion) => Promise<string>;
  /** One of a list; a long list is searched by typing. */
  readonly select: <T>(question: SelectQuestion<T>) => Promise<T>;
  readonly selectMany: <T>(question: SelectManyQuestion<T>) => Promise<readonly T[]>;
  /** Yes or no; without an initial answer, Enter alone is no. */
  readonly confirm: (question: ConfirmQuestion) => Promise<boolean>;
}

/** Asks the person. Every question throws usage `missing-input` when there is no terminal. */
export interface Prompter extends Questions {
  /** Whether there is somebody to ask. */
  readonly canAsk: boolean;
  /** Whether every question has a way back to the one before. */
  readonly goesBack?: true;
}

/**
 * Questions on standard error, when both standard input and standard error are a terminal.
 * @param load makes the questions; called at the first one.
 */
export function createPrompter(streams: Streams, load: () => Promise<Questions>): Prompter {
  // Looked up only when it matters: standard input takes time to set up.
  const canAsk = (): boolean => streams.isTty.in && streams.isTty.err;
  let loading: Promise<Questions> | null = null;
  const questionsFor = async (question: Question): Promise<Questions> => {
    if (!canAsk()) throw missingInput(question);
    loading ??= load();
    return await loading;
  };
  return {
    get canAsk() {
      return canAsk();
    },
    text: async (question) => await (await questionsFor(question)).text(question),
    longText: async (question) => await (await questionsFor(question)).longText(question),
    select: async (question) => await (await questionsFor(question)).select(question),
    selectMany: async (question) => await (await questionsFor(question)).selectMany(question),
    confirm: async (question) => await (await questionsFor(question)).confirm(question),
  };
}

/** The error for an answer that is needed while nobody can be asked. */
export function missingInput(question: Question): MaoError {
  return new MaoError('usage', 'missing-input', `Er ontbreekt een antwoord: ${question.message}`, {
    hint: `Geef het met ${question.option}; zonder terminal stelt mao geen vragen.`,
  });
}
