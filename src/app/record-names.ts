import type { AnyRecord, NounDefinition } from '../domain/record.ts';
import { titlesOf } from '../storage/names.ts';
import { listRegions } from '../storage/regions.ts';
import type { Deps } from './deps.ts';

/** What the codes in records stand for: names of regions, titles of what they refer to. */
export type Names = ReadonlyMap<string, string>;

/** What codes stand for; names of every region come along. */
export async function codeNames(
  { storage }: Pick<Deps, 'storage'>,
  codes: readonly (string | null)[],
): Promise<Names> {
  const given = codes.filter((code) => code !== null);
  const names = given.length > 0 ? await titlesOf(storage.db, given) : new Map<string, string>();
  for (const { code, name } of await listRegions(storage.db)) names.set(code, name);
  return names;
}

export function namesIn(
  deps: Pick<Deps, 'storage'>,
  definition: NounDefinition,
  records: readonly AnyRecord[],
): Promise<Names> {
  const fields = Object.entries(definition.fields).filter(([, { to }]) => to !== undefined);
  const codes = records.flatMap((record) =>
    fields.flatMap(([field]) => [record[field] ?? []].flat().map(String)),
  );
  return codeNames(deps, codes);
}
