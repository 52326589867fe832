import { RECORD_NOUNS } from '../domain/record.ts';
import type { ValueItem } from '../domain/value-list.ts';
import { memberOf } from '../domain/values.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { namedCoalitions } from '../storage/coalitions.ts';
import { lookInStorage, type Storage } from '../storage/database.ts';
import { currentFramework, frameworkVersions } from '../storage/frameworks.ts';
import { listImports } from '../storage/imports.ts';
import { lessonCodes, recentCoalitions } from '../storage/lessons.ts';
import { titlesOf } from '../storage/names.ts';
import { recordIds } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';

/** Something that can stand on a command line. */
export interface Candidate {
  readonly value: string;
  /** Shown beside it, where a shell can. */
  readonly description: string | null;
  /** Other words for it; looked at when no value begins with what was typed. */
  readonly also?: readonly string[];
}

/** The values of a kind that the database holds; `typed` is what they may be narrowed down to, never less. */
type Loader = (storage: Storage, typed: string, kind: string) => Promise<readonly Candidate[]>;

/** More are not shown: nobody reads them. */
const MOST = 100;

/** What a value on the command line can be. A new noun adds its codes here, and names its kind with `completes`. */
const LOADERS = {
  region: async ({ db }) =>
    (await listRegions(db)).map(({ code, name, aliases }) => ({
      value: name,
      description: code,
      also: [code, ...aliases],
    })),
  tag: async ({ db }) =>
    (await currentFramework(db)).elements
      .flatMap((element) => [element, ...element.indicators])
      .map(labelled),
  element: async ({ db }) => (await currentFramework(db)).elements.map(labelled),
  indicator: async ({ db }) =>
    (await currentFramework(db)).elements.flatMap(({ indicators }) => indicators).map(labelled),
  framework: async ({ db }) =>
    (await frameworkVersions(db)).map((version) => ({ value: version, description: null })),
  lesson: async ({ db }, typed) =>
    (await lessonCodes(db, typed.toUpperCase(), MOST)).map(({ id, title }) => ({
      value: id,
      description: title,
    })),
  import: async ({ db }) =>
    (await listImports(db))
      .slice(0, MOST)
      .map(({ id, files }) => ({ value: id, description: files.map(({ file }) => file).join(', ') })),
  ambition: async ({ db }) =>
    (await listAmbitions(db)).map(({ code, name }) => ({ value: name, description: code, also: [code] })),
  coalition: async ({ db }) => {
    const known = (await namedCoalitions(db)).map(({ id, name }) => ({
      value: name,
      description: id,
      also: [id],
    }));
    const texts = (await recentCoalitions(db, MOST)).filter(
      (text) => !known.some(({ value }) => value === text),
    );
    return [...known, ...texts.map((text) => ({ value: text, description: null }))];
  },
  cycle: recordCodes,
  activity: recordCodes,
  question: recordCodes,
  check: recordCodes,
  reflection: recordCodes,
  actionPerspective: recordCodes,
  uptake: recordCodes,
  bottleneck: recordCodes,
  sharing: recordCodes,
  activitySettings: shippedWords,
  sharingChannels: shippedWords,
  uptakeOutcomes: shippedWords,
  bottleneckLevels: shippedWords,
  agendaTables: shippedWords,
  rings: shippedWords,
} satisfies Readonly<Record<string, Loader>>;

export type ValueKind = keyof typeof LOADERS;

/**
 * The values of a kind in the database at `path`. Never makes or changes one and never fails: where there is nothing to
 * look in, or it cannot be read, there are none.
 */
export async function valuesOf(path: string, kind: ValueKind, typed: string): Promise<readonly Candidate[]> {
  const load: Loader = LOADERS[kind];
  try {
    return (await lookInStorage(path, (storage) => load(storage, typed, kind))) ?? [];
  } catch {
    return [];
  }
}

/** The codes of a noun that begin with what was typed, with their titles. */
async function recordCodes({ db }: Storage, typed: string, kind: string): Promise<readonly Candidate[]> {
  const noun = memberOf(RECORD_NOUNS, kind);
  const codes = noun === null ? [] : await recordIds(db, noun, MOST, typed.toUpperCase());
  const titles = await titlesOf(db, codes);
  return codes.map((code) => ({ value: code, description: titles.get(code) ?? null }));
}

/** The words of a list of the shipped data. */
async function shippedWords(_storage: Storage, _typed: string, kind: string): Promise<readonly Candidate[]> {
  const { shippedValues } = await import('../input/shipped.ts');
  const lists: Readonly<Record<string, readonly ValueItem<string | number>[]>> = { ...shippedValues };
  return (lists[kind] ?? []).map(({ code, explanation }) => ({
    value: String(code),
    description: explanation,
  }));
}

function labelled({ code, label }: { readonly code: string; readonly label: string }): Candidate {
  return { value: code, description: label, also: [label] };
}
