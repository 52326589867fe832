import type { NounSpec } from '../dutch.ts';

/** `mao regio …` */
export const regio: NounSpec = {
  name: 'regio',
  summary: "regio's, hun codes, namen en aliassen",
  commands: () => [
    {
      name: 'lijst',
      summary: "toont alle regio's",
      examples: [{ command: 'mao regio lijst', description: 'Codes, namen en andere schrijfwijzen' }],
      load: async () => (await import('./regio-lijst.ts')).run,
    },
    {
      name: 'toevoegen',
      summary: 'voegt een regio toe',
      arguments: [
        { name: '<code>', description: 'drie hoofdletters of cijfers; begint elke lescode' },
        { name: '<naam>', description: 'de naam van de regio' },
      ],
      options: [
        { flags: '--alias <naam>', description: 'een andere schrijfwijze', repeatable: true },
        {
          flags: '--schil <schil>',
          description: 'plaats in het netwerk, bijvoorbeeld het hart',
          completes: ['het hart', 'complementaire ring', 'vrije ruimte'],
        },
      ],
      examples: [
        {
          command: 'mao regio toevoegen ZEE Zeeland --alias "Regio Zeeland en Tholen"',
          description: 'Een regio die nieuw meedoet',
        },
      ],
      load: async () => (await import('./regio-wijzig.ts')).runAdd,
    },
    {
      name: 'wijzig',
      summary: 'wijzigt de naam of de aliassen van een regio',
      arguments: [{ name: '<regio>', description: 'code, naam of alias', completes: 'region' }],
      options: [
        { flags: '--naam <naam>', description: 'de nieuwe naam; de oude blijft als alias' },
        { flags: '--alias <naam>', description: 'een schrijfwijze erbij', repeatable: true },
        { flags: '--alias-weg <naam>', description: 'een schrijfwijze eraf', repeatable: true },
      ],
      examples: [
        {
          command: 'mao regio wijzig NOF --alias "Noardeast"',
          description: 'Een schrijfwijze erbij, voor het inlezen van bestanden',
        },
      ],
      load: async () => (await import('./regio-wijzig.ts')).runChange,
    },
  ],
};
