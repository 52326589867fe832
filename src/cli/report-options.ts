import type { OptionSpec } from './dutch.ts';

/** How every report is written, and to where. */
export const OUTPUT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--formaat <formaat>',
    description: 'md (gewoonlijk), csv of json',
    completes: ['md', 'csv', 'json'],
  },
  {
    flags: '--uit <bestand>',
    description: 'schrijft naar dit bestand, alleen voor u leesbaar; anders naar de uitvoer',
    completes: 'file',
  },
  { flags: '--overschrijf', description: 'vervangt het bestand als het er al is' },
];

/** What a report is narrowed to. */
export const ELEMENT_OPTION: OptionSpec = {
  flags: '--element <element>',
  description: 'alleen dit werkzame element, bijvoorbeeld 2',
  completes: 'element',
  repeatable: true,
};
export const REGION_OPTION: OptionSpec = {
  flags: '--regio <regio>',
  description: 'alleen deze regio',
  completes: 'region',
  repeatable: true,
};
