import { listAmbitions } from '../storage/ambitions.ts';
import { lookInStorage, type Storage } from '../storage/database.ts';
import { currentFramework, frameworkVersions } from '../storage/frameworks.ts';
import { listImports } from '../storage/imports.ts';
import { lessonCodes, recentCoalitions } from '../storage/lessons.ts';
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
type Loader = (storage: Storage, typed: string) => Promise<readonly Candidate[]>;

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
  coalition: async ({ db }) =>
    (await recentCoalitions(db, MOST)).map((name) => ({ value: name, description: null })),
} satisfies Readonly<Record<string, Loader>>;

export type ValueKind = keyof typeof LOADERS;

/**
 * The values of a kind in the database at `path`. Never makes or changes one and never fails: where there is nothing to
 * look in, or it cannot be read, there are none.
 */
export async function valuesOf(path: string, kind: ValueKind, typed: string): Promise<readonly Candidate[]> {
  try {
    return (await lookInStorage(path, (storage) => LOADERS[kind](storage, typed))) ?? [];
  } catch {
    return [];
  }
}

function labelled({ code, label }: { readonly code: string; readonly label: string }): Candidate {
  return { value: code, description: label, also: [label] };
}
