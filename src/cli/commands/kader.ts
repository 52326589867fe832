import type { NounSpec } from '../dutch.ts';

/** `mao kader …` */
export const kader: NounSpec = {
  name: 'kader',
  summary: 'het reflectiekader: elementen en indicatoren',
  commands: [
    {
      name: 'toon',
      summary: 'toont het reflectiekader',
      options: [
        {
          flags: '--versie-kader <versie>',
          description: 'een bepaalde versie, bijvoorbeeld 2022',
          completes: 'framework',
        },
        { flags: '--uitleg', description: 'met de uitleg bij elk element en elke indicator' },
      ],
      examples: [
        { command: 'mao kader toon', description: 'De zes werkzame elementen met hun indicatoren' },
        { command: 'mao kader toon --uitleg', description: 'Met wat ze betekenen' },
      ],
      load: async () => (await import('./kader-toon.ts')).run,
    },
    {
      name: 'controleer',
      summary: 'controleert een bestand met een versie van het reflectiekader',
      arguments: [
        {
          name: '<bestand>',
          description: 'een JSON-bestand, of - voor de standaardinvoer',
          completes: 'file',
        },
      ],
      examples: [
        {
          command: 'mao kader controleer reflectiekader-2027.json',
          description: 'Alle fouten, elk met de plaats',
        },
      ],
      load: async () => (await import('./kader-controleer.ts')).run,
    },
  ],
};
