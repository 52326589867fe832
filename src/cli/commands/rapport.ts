import type { NounSpec, OptionSpec } from '../dutch.ts';

const REPORT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--element <element>',
    description: 'alleen dit werkzame element, bijvoorbeeld 2',
    completes: 'element',
    repeatable: true,
  },
  { flags: '--van <datum>', description: 'lessen geleerd op of na deze dag, maand of in dit jaar' },
  { flags: '--tot <datum>', description: 'lessen geleerd op of voor deze dag, maand of in dit jaar' },
  { flags: '--peildatum <datum>', description: 'alleen lessen die op die dag al waren vastgelegd' },
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

/** `mao rapport …` */
export const rapport: NounSpec = {
  name: 'rapport',
  summary: 'rapportages langs het reflectiekader',
  commands: [
    {
      name: 'reflectiekader',
      summary: 'wat het netwerk leerde, per element en indicator',
      description:
        "Wat het netwerk leerde, per werkzaam element en indicator: lessen, richting, regio's, bewijsniveau en perspectieven, en waar nog niets is geleerd.",
      options: [
        { flags: '--regio <regio>', description: 'alleen deze regio', completes: 'region', repeatable: true },
        ...REPORT_OPTIONS,
      ],
      examples: [
        {
          command: 'mao rapport reflectiekader --uit reflectiekader.md',
          description: 'Het hele netwerk, om rond te sturen',
        },
        {
          command: 'mao rapport reflectiekader --van 2022-01 --tot 2022-06 --formaat csv',
          description: 'Een half jaar, voor Excel',
        },
      ],
      load: async () => (await import('./rapport-run.ts')).runFramework,
    },
    {
      name: 'regio',
      summary: 'wat een regio leerde, en waar zij nog geen les heeft',
      arguments: [{ name: '<regio>', description: 'code, naam of alias', completes: 'region' }],
      options: REPORT_OPTIONS,
      examples: [
        { command: 'mao rapport regio Twente', description: 'De lessen van Twente, in haar eigen woorden' },
      ],
      load: async () => (await import('./rapport-run.ts')).runRegion,
    },
  ],
};
