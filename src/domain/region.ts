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

/** Looks regions up by code, name or alias. */
export function indexRegions(regions: readonly Region[]): RegionIndex {
  const byKey = new Map<string, Region>();
  for (const region of regions) {
    for (const text of [region.code, region.name, ...region.aliases]) byKey.set(regionKey(text), region);
  }
  return {
    find: (text) => byKey.get(regionKey(text)) ?? null,
    names: regions.map((region) => region.name),
  };
}
