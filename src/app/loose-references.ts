import { ACTIVITY } from '../domain/activity.ts';
import type { ThingDraft } from '../domain/exchange.ts';
import type { Notice } from '../domain/import.ts';
import type { LessonDraft } from '../domain/lesson-draft.ts';
import { nounOfCode } from '../domain/nouns.ts';
import { isRecordId } from '../domain/record-id.ts';
import type { ColumnField } from '../input/columns.ts';
import { listOf } from '../input/exchange-value.ts';
import { createFindings } from './import-findings.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';

/** A field that names something else by its code. */
export interface Reference {
  readonly column: string;
  readonly code: string;
}

/**
 * The references of an import to what is nowhere. What was erased is named by what is left of it, so that an import
 * takes such a reference; that it leads nowhere is told, once everything is in that may have been meant.
 */
export interface LooseReferences {
  note(
    at: { readonly file: number; readonly line: number; readonly row: number },
    references: Reference[],
  ): void;
  /** What is nowhere still, by the number of its file: a notice for each code in a column. */
  notices(file: number): readonly Notice[];
}

interface Loose extends Reference {
  readonly file: number;
  /** Of the first. */
  readonly line: number;
  readonly row: number;
  readonly count: number;
}

export function createLooseReferences(isHere: (code: string) => boolean): LooseReferences {
  // By code and not by row, so that memory does not grow with the file.
  const loose = new Map<string, Loose>();
  return {
    note({ file, line, row }, references) {
      for (const { column, code } of references) {
        if (isHere(code)) continue;
        const key = `${file}\n${column}\n${code}`;
        const first = loose.get(key) ?? { file, column, code, line, row, count: 0 };
        loose.set(key, { ...first, count: first.count + 1 });
      }
    },
    notices(file) {
      const findings = createFindings({ problems: [], notices: [] });
      for (const each of loose.values())
        if (each.file === file && !isHere(each.code)) findings.note(leadsNowhere(each));
      return findings.list().notices;
    },
  };
}

function leadsNowhere({ line, row, column, code, count }: Loose): Notice {
  const noun = nounOfCode(code)?.noun;
  const { the, pronoun } = noun === undefined ? { the: 'de les', pronoun: 'zij' } : NOUN_WORDS[noun];
  const others = count === 1 ? '' : ` Dit staat er nog ${count - 1} keer.`;
  return {
    ...{ line, row, column, code: 'loose-reference' },
    message: `${sentence(the)} ${code} is er niet: deze verwijzing komt nergens uit. Staat ${pronoun} in een ander bestand, lees dat dan ook in.${others}`,
  };
}

/** @param columnOf what a field is called in the file. */
export function lessonReferences(
  { content: { cycle, activity, links } }: LessonDraft,
  columnOf: (field: ColumnField) => string,
): Reference[] {
  return [
    ...(cycle ? [{ column: columnOf('cycle'), code: cycle }] : []),
    // An activity may also be told in words.
    ...(activity && isRecordId(ACTIVITY.prefix, activity)
      ? [{ column: columnOf('activity'), code: activity }]
      : []),
    ...(links ?? []).map(({ lesson }) => ({ column: columnOf('links'), code: lesson })),
  ];
}

/** Those that a record can do without; it is refused when one that it cannot do without is not here. */
export function thingReferences(thing: ThingDraft): Reference[] {
  if (!('record' in thing)) return [];
  const { definition, values } = thing.record;
  return Object.entries(definition.fields).flatMap(([column, { kind }]) => {
    if (kind === 'answers') return answerReferences(column, values[column]);
    if (kind !== 'reference' && kind !== 'references') return [];
    return [values[column]].flat().flatMap((code) => (typeof code === 'string' ? [{ column, code }] : []));
  });
}

function answerReferences(column: string, answers: unknown): Reference[] {
  return listOf(answers).flatMap((answer, index) => {
    const { lesson }: { lesson?: unknown } = Object(answer);
    return typeof lesson === 'string' ? [{ column: `${column}[${index}].lesson`, code: lesson }] : [];
  });
}
