import type { ThingWithCode } from '../app/field-choices.ts';
import { MaoError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/** What a command is about, and with which options it was called. */
export interface Wanted {
  readonly context: Context;
  readonly noun: ThingWithCode;
  /** Name of the command, such as `wijzig`. */
  readonly verb: string;
}

/** The code of what a command is about was not given: at a terminal it can still be chosen. */
export class MissingCodeError extends MaoError {
  readonly wanted: Wanted;

  constructor({ kind, code, message, hint }: MaoError, wanted: Wanted) {
    super(kind, code, message, { hint: hint ?? undefined });
    this.wanted = wanted;
  }
}
