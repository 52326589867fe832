import type { NounSpec, OptionSpec } from '../dutch.ts';
import { OUTPUT_OPTIONS } from '../report-options.ts';
import { LOOP_REPORTS } from './rapport-kringloop.ts';

const REPORT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--element <element>',
    description: 'alleen dit werkzame element, bijvoorbeeld 2',
    repeatable: true,
  },
  { flags: '--van <datum>', description: 'lessen geleerd op of na deze dag, maand of in dit jaar' },
  { flags: '--tot <datum>', description: 'lessen geleerd op of voor deze dag, maand of in dit jaar' },
  { flags: '--peildatum <datum>', description: 'alleen lessen die op die dag al waren vastgelegd' },
  ...OUTPUT_OPTIONS,
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
        { flags: '--regio <regio>', description: 'alleen deze regio', repeatable: true },
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
      arguments: [{ name: '<regio>', description: 'code, naam of alias' }],
      options: REPORT_OPTIONS,
      examples: [
        { command: 'mao rapport regio Twente', description: 'De lessen van Twente, in haar eigen woorden' },
      ],
      load: async () => (await import('./rapport-run.ts')).runRegion,
    },
    ...LOOP_REPORTS,
  ],
};
