import type { CommandSpec } from '../dutch.ts';

/** `mao volgende` */
export const volgende: CommandSpec = {
  name: 'volgende',
  summary: 'zegt bij elke lopende cyclus wat nu het meest helpt',
  options: [
    {
      flags: '--regio <regio>',
      description: 'alleen cycli in deze regio: naam, alias of code',
      completes: 'region',
      repeatable: true,
    },
    {
      flags: '--coalitie <coalitie>',
      description: 'alleen cycli van deze coalitie: naam of code',
      completes: 'coalition',
      repeatable: true,
    },
  ],
  examples: [
    { command: 'mao volgende', description: 'Wat er nu te doen is' },
    { command: 'mao volgende --coalitie "Samen naar school"', description: 'Voor één coalitie' },
  ],
  load: async () => (await import('./volgende-run.ts')).run,
};
