import fc from 'fast-check';
import type { Deps } from '../../src/app/deps.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import {
  type AnyRecord,
  emptyValue,
  type Field,
  isContent,
  type NounDefinition,
} from '../../src/domain/record.ts';
import { makeRecordId } from '../../src/domain/record-id.ts';
import { PERSPECTIVES } from '../../src/domain/values.ts';
import { shippedAmbitions, shippedValues } from '../../src/input/shipped.ts';
import { addSpellings } from '../../src/storage/coalitions.ts';
import { createRecordWriter } from '../../src/storage/record-writer.ts';
import { countingRandom } from './memory-deps.ts';

/** Numbers by which everything about a set of records is chosen. */
export interface Recipe {
  /** How many of each noun, in the order of `NOUNS`. */
  readonly counts: readonly number[];
  readonly picks: readonly number[];
  readonly texts: readonly string[];
}

export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  counts: fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
  picks: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  texts: fc.array(
    fc
      .oneof(
        fc.constantFrom(
          '=1+1',
          'een\n\ntwee',
          '"',
          '👩‍👧 é e\u0301',
          'שלום\u202E',
          '\u0001 \u2028',
          'nvt',
          '{"noun": "x"}',
        ),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        // As long as what somebody pastes in from a report.
        fc
          .tuple(
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
            fc.integer({ min: 500, max: 3000 }),
          )
          // A grapheme may be many characters.
          .map(([part, times]) => [...part.repeat(times)].slice(0, 15_000).join('')),
      )
      .map((text) => text.replaceAll('\0', '').trim())
      .filter((text) => text !== ''),
    { minLength: 12, maxLength: 12 },
  ),
});

/** Records of every noun with references among each other and to lessons, in an order in which each can be stored. */
export function recordsOf(recipe: Recipe, lessons: readonly string[]): [NounDefinition, AnyRecord][] {
  const random = countingRandom();
  const pick = createPick(recipe);
  const ids = new Map<string, string[]>();
  const made: [NounDefinition, AnyRecord][] = [];
  for (const [at, definition] of Object.values<NounDefinition>(NOUNS).entries()) {
    ids.set(definition.noun, []);
    for (let number = 0; number < (recipe.counts[at] ?? 0); number += 1) {
      const content = contentFor(definition, number, pick, ids, lessons);
      // What needs something that this set does not have.
      if (!isContent(definition, content)) continue;
      const id = makeRecordId(definition.prefix, random);
      made.push([definition, { ...content, ...keptFor(id, definition, content, pick) }]);
      ids.get(definition.noun)?.push(id);
    }
  }
  return made;
}

function contentFor(
  definition: NounDefinition,
  number: number,
  pick: Pick,
  ids: ReadonlyMap<string, readonly string[]>,
  lessons: readonly string[],
): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    const leaveOut = field.required !== true && pick.number(3) === 0;
    content[name] = leaveOut ? emptyValue(field) : valueFor(field, definition, pick, ids, lessons);
  }
  if (definition.noun === 'coalition') content['name'] = `Coalitie ${number} ${pick.line()}`;
  return content;
}

function keptFor(id: string, { statuses }: NounDefinition, content: Record<string, unknown>, pick: Pick) {
  const at = '2024-05-01T10:00:00.000Z';
  const statusReason = pick.number(2) === 0 ? null : pick.text();
  const { moves } = content;
  // Where a bottleneck stands is where its last move brought it.
  const last: unknown = Array.isArray(moves) ? moves.at(-1)?.status : undefined;
  const status = typeof last === 'string' ? last : (pick.of(statuses) ?? statuses[0]);
  return { id, status, statusReason, createdAt: at, updatedAt: at, createdBy: 'iemand', importId: null };
}

/** Stores records as if they were recorded here. */
export async function storeRecords(
  deps: Deps,
  records: readonly [NounDefinition, AnyRecord][],
): Promise<void> {
  await deps.storage.db.transaction().execute(async (trx) => {
    for (const [definition, record] of records) {
      const nr = createRecordWriter(deps.storage, trx, definition).insert(record, 'changed here');
      if (definition.noun !== 'coalition') continue;
      // A former name of it, and the name it has.
      await addSpellings(trx, nr, `Vroeger ${record.id}`);
      await addSpellings(trx, nr, String(record['name']));
    }
  });
}

interface Pick {
  number(below: number): number;
  of<T>(list: readonly T[]): T | undefined;
  some<T>(list: readonly T[]): T[];
  text(): string;
  /** A text as short as a title. */
  line(): string;
}

function createPick({ picks, texts }: Recipe): Pick {
  let next = 0;
  const number = (below: number): number => {
    next += 1;
    // Shifted each time round, so that a short list of picks does not repeat itself.
    return ((picks[next % picks.length] ?? 0) + Math.floor(next / picks.length)) % Math.max(1, below);
  };
  const text = () => texts[number(texts.length)] ?? 'tekst';
  return {
    number,
    of: (list) => list[number(list.length)],
    some: (list) => list.filter(() => number(2) === 0),
    text,
    line: () => [...text()].slice(0, 100).join('').trim() || 'regel',
  };
}

function valueFor(
  field: Field,
  { statuses }: NounDefinition,
  pick: Pick,
  ids: ReadonlyMap<string, readonly string[]>,
  lessons: readonly string[],
): unknown {
  const targets = { lesson: lessons, any: [...lessons, ...[...ids.values()].flat()] };
  const { to = 'any' } = field;
  const known = to === 'lesson' || to === 'any' ? targets[to] : (ids.get(to) ?? []);
  const dates = ['2022', '2022-03', '2022-03-30', '2024-05-31'];
  const rings = [null, ...shippedValues.rings.map(({ code }) => code)];
  switch (field.kind) {
    case 'line':
      return pick.line();
    case 'text':
      return pick.text();
    case 'date':
      return pick.of(dates);
    case 'region':
      return pick.of(['TWE', 'NOF', 'XYZ']);
    case 'regions':
      return ['XYZ', ...pick.some(['TWE', 'NOF'])];
    case 'ambition':
      return pick.of([...shippedAmbitions.map(({ name }) => name), 'Een eigen ambitie']);
    case 'choice':
      return field.list === undefined
        ? null
        : pick.of(shippedValues[field.list].map(({ code }) => String(code)));
    case 'evidenceLevel':
      return pick.number(5);
    case 'perspectives':
      return pick.some(PERSPECTIVES);
    case 'tags':
      return pick.some(['2.4', '3.1', '6']).map((code, at) => ({ code, main: at === 0, framework: '2022' }));
    case 'reference':
      return pick.of(known) ?? null;
    case 'references':
      return pick.some(known);
    case 'partners':
      return pick.some(['a', 'b']).map(() => ({ name: pick.line(), ring: pick.of(rings) ?? null }));
    case 'answers':
      return pick.some(['a', 'b']).map(() => ({
        ...{
          at: '2024-05-01T10:00:00.000Z',
          by: pick.line(),
          text: pick.text(),
          lesson: pick.of(lessons) ?? null,
        },
      }));
    case 'moves':
      return pick.some(dates).map((on) => ({
        ...{ on, status: pick.of(statuses) ?? '', table: null, answer: pick.text(), by: null },
      }));
  }
}
