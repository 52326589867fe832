import { AMBITION_LINES } from '../../domain/ambition.ts';
import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';

/** `mao ambitie …` */
export const ambitie: NounSpec = {
  name: 'ambitie',
  summary: 'ambities: waar het netwerk aan werkt',
  commands: () => [
    {
      name: 'lijst',
      summary: 'toont alle ambities',
      examples: [{ command: 'mao ambitie lijst', description: 'De ambities, per lijn' }],
      load: async () => (await import('./ambitie-run.ts')).runList,
    },
    {
      name: 'toevoegen',
      summary: 'voegt een ambitie toe',
      arguments: [{ name: '<naam>', description: 'de naam van de ambitie' }],
      options: [
        {
          flags: '--lijn <lijn>',
          description: 'de lijn: Bewegen, Leren, Agenderen of een andere',
          completes: AMBITION_LINES,
        },
        BY,
      ],
      examples: [
        {
          command: 'mao ambitie toevoegen "Doorgaande lijn van opvang naar school" --lijn Leren',
          description: 'Een ambitie die het netwerk erbij kiest',
        },
      ],
      load: async () => (await import('./ambitie-run.ts')).runAdd,
    },
  ],
};
