/** A region of the network. Every other region may join. */
export interface Region {
  /** Three capital letters or digits, e.g. `TWE`. */
  readonly code: string;
  readonly name: string;
  /** Other spellings, as people write them. */
  readonly aliases: readonly string[];
  /** Place in the network (schil), where known. */
  readonly ring: string | null;
}

/** The form in which names are compared: no case, accents, hyphens, spaces, punctuation or the word "regio". */
export function regionKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\bregio\b/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export interface RegionIndex {
  /** The region that a code, name or alias stands for. */
  find(text: string): Region | null;
  /** Names near to a text that is none, best first, for a hint. */
  readonly names: readonly string[];
}

/** An index that follows what happens to regions. */
export interface GrowingRegionIndex extends RegionIndex {
  byCode(code: string): Region | null;
  /** Adds a region, or puts it in the place of what it was. */
  put(region: Region): void;
  remove(code: string): void;
}

/** Looks regions up by code, name or alias. */
export function indexRegions(regions: readonly Region[]): GrowingRegionIndex {
  const byCode = new Map<string, Region>();
  const byKey = new Map<string, Region>();
  const keysOf = ({ code, name, aliases }: Region) => [code, name, ...aliases].map(regionKey);
  const remove = (code: string): void => {
    const region = byCode.get(code);
    if (!region) return;
    byCode.delete(code);
    for (const key of keysOf(region)) byKey.delete(key);
  };
  const put = (region: Region): void => {
    remove(region.code);
    byCode.set(region.code, region);
    for (const key of keysOf(region)) byKey.set(key, region);
  };
  for (const region of regions) put(region);
  return {
    find: (text) => byKey.get(regionKey(text)) ?? null,
    get names() {
      return [...byCode.values()].map(({ name }) => name);
    },
    byCode: (code) => byCode.get(code) ?? null,
    put,
    remove,
  };
}
