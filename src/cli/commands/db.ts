import type { NounSpec } from '../dutch.ts';

/** `mao db …` */
export const db: NounSpec = {
  name: 'db',
  summary: 'de database: stand, controle, reservekopie',
  commands: () => [
    {
      name: 'status',
      summary: 'toont waar de database staat en wat erin zit',
      examples: [{ command: 'mao db status', description: 'Plaats, grootte en versie' }],
      load: async () => (await import('./db-status.ts')).run,
    },
    {
      name: 'controleer',
      summary: 'controleert of alles nog is zoals het is vastgelegd',
      examples: [
        { command: 'mao db controleer', description: 'Bestand, lessen, verwijzingen en zoekwoorden' },
      ],
      load: async () => (await import('./db-controleer.ts')).run,
    },
    {
      name: 'reservekopie',
      summary: 'maakt een reservekopie',
      arguments: [{ name: '<bestand>', description: 'waar de kopie komt', completes: 'file' }],
      options: [{ flags: '--overschrijf', description: 'vervangt het bestand als het er al is' }],
      examples: [
        {
          command: 'mao db reservekopie lessen-2026-11-22.db',
          description: 'Een hele kopie, alleen voor u leesbaar',
        },
      ],
      load: async () => (await import('./db-kopie.ts')).runBackUp,
    },
    {
      name: 'herstel',
      summary: 'zet een reservekopie terug; wat er stond, blijft ernaast bewaard',
      arguments: [{ name: '<bestand>', description: 'de reservekopie', completes: 'file' }],
      options: [{ flags: '--ja', description: 'zonder te vragen of u het zeker weet' }],
      examples: [
        { command: 'mao db herstel lessen-2026-11-22.db', description: 'Terug naar de stand van die dag' },
      ],
      load: async () => (await import('./db-kopie.ts')).runRestore,
    },
  ],
};
