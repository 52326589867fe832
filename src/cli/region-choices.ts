import { indexRegions, type Region } from '../domain/region.ts';
import type { Context } from './context.ts';
import type { Choice } from './prompter.ts';

/** Regions to choose from, found by their code and aliases too. */
export function regionChoices(regions: readonly Region[]): Choice<string>[] {
  return regions.map(({ code, name, aliases }) => ({ value: code, name, keywords: [code, ...aliases] }));
}

/** The code of the region that the person set as their own; `null` when none is set, or none that is known. */
export function ownRegion(
  regions: readonly Region[],
  { settings }: Pick<Context, 'settings'>,
): string | null {
  const own = settings.get('regio');
  return own === null ? null : (indexRegions(regions).find(own)?.code ?? null);
}
