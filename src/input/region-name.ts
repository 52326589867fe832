import { nearest } from '../domain/nearest.ts';
import type { RegionIndex } from '../domain/region.ts';
import { accept, type FieldOutcome, refuse, shorten } from './field.ts';

/** Reads a region by code, name or alias into its code. Problem: `unknown-region`, with the name it resembles. */
export function parseRegion(text: string, regions: RegionIndex): FieldOutcome<string | null> {
  const region = regions.find(text);
  if (region !== null) return accept(region.code);
  const near = nearest(text, regions.names);
  return refuse(null, {
    code: 'unknown-region',
    value: shorten(text),
    message: `De regio "${shorten(text)}" is niet bekend.`,
    hint:
      near === null
        ? 'Bekijk de regio\'s met "mao regio lijst" of voeg deze toe met "mao regio toevoegen".'
        : `Bedoelt u ${near}? Met "mao regio lijst" ziet u alle regio's.`,
  });
}
