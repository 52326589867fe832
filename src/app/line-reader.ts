import type { ThingDraft, ThingNoun } from '../domain/exchange.ts';
import type { Problem } from '../domain/import.ts';
import { indexChoices } from '../input/choices.ts';
import { namesNoun, readExchangeLine } from '../input/exchange-line.ts';
import type { RowOutcome } from '../input/lesson-row.ts';
import type { ValueContext } from '../input/record-values.ts';
import { shippedValues } from '../input/shipped.ts';
import { createLessonReader, type LessonReader } from './lesson-file.ts';
import type { Lookups, LookupsNow } from './lookups.ts';

/** What a line that is no lesson comes to. */
export interface ThingOutcome {
  readonly kind: 'thing';
  /** `null` when it names nothing we know. */
  readonly noun: ThingNoun | null;
  /** `null` when something is wrong with it. */
  readonly thing: ThingDraft | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly [];
}

/** Reads one line of an exchange; `line` and `row` are its place, both from 1. */
export type LineReader = (value: unknown, line: number, row: number) => RowOutcome | ThingOutcome;

/** Reads lessons and other things, each with what is known at that moment. */
export function createLineReader(now: LookupsNow): LineReader {
  let tools = createTools(now.lookups);
  return (value, line, row) => {
    if (tools.lookups !== now.lookups) tools = createTools(now.lookups);
    if (namesNoun(value))
      return { kind: 'thing', notices: [], ...readExchangeLine(value, tools.context, line, row) };
    const { draft, problems, notices } = tools.readLesson(value, line, row);
    return draft
      ? { kind: 'draft', draft, notices }
      : { kind: 'rejected', problems, notices, region: null, externalId: null };
  };
}

interface Tools {
  readonly lookups: Lookups;
  readonly readLesson: LessonReader;
  readonly context: ValueContext;
}

function createTools(lookups: Lookups): Tools {
  return {
    lookups,
    readLesson: createLessonReader(lookups),
    context: { ...lookups, choices: indexChoices(shippedValues, lookups.ambitions) },
  };
}
