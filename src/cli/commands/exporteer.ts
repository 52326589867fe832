import type { CommandSpec } from '../dutch.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';

/** `mao exporteer` */
export const exporteer: CommandSpec = {
  name: 'exporteer',
  summary: 'schrijft lessen als CSV of JSON-regels, om elders in te lezen',
  description:
    "Schrijft lessen zo dat inlezen elders niets verliest: ook codes, status en onbekende kolommen gaan mee. De CSV opent in Excel met een dubbelklik. Met --alles gaat alles mee wat mao bewaart: coalities, cycli, activiteiten, reflecties en de rest, en de regio's en ambities die u toevoegde of wijzigde.",
  options: [
    {
      flags: '--alles',
      description: 'alles wat mao bewaart, als JSON-regels; niet samen met een filter of --formaat csv',
    },
    ...FILTER_OPTIONS,
    {
      flags: '--formaat <formaat>',
      description: 'csv (gewoonlijk) of jsonl: een JSON-object per regel',
      completes: ['csv', 'jsonl'],
    },
    {
      flags: '--uit <bestand>',
      description: 'schrijft naar dit bestand, alleen voor u leesbaar; anders naar de uitvoer',
      completes: 'file',
    },
    { flags: '--overschrijf', description: 'vervangt het bestand als het er al is' },
  ],
  examples: [
    { command: 'mao exporteer --uit lessen.csv', description: 'Alle lessen naar een bestand' },
    {
      command: 'mao exporteer --regio Twente --formaat jsonl',
      description: 'De lessen van een regio voor een script',
    },
    {
      command: 'mao exporteer --alles --uit alles.jsonl',
      description: 'De hele leercyclus, om elders in te lezen',
    },
  ],
  load: async () => (await import('./exporteer-run.ts')).run,
};
