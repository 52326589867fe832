import type { NounSpec, OptionSpec } from '../dutch.ts';
import { ELEMENT_OPTION, OUTPUT_OPTIONS, REGION_OPTION } from '../report-options.ts';
import { LOOP_REPORTS } from './rapport-kringloop.ts';

const COALITION: OptionSpec = {
  flags: '--coalitie <coalitie>',
  description: 'alleen deze coalitie: naam of code',
  completes: 'coalition',
  repeatable: true,
};
const AMBITION: OptionSpec = {
  flags: '--ambitie <naam>',
  description: 'alleen deze ambitie: naam of nummer',
  completes: 'ambition',
  repeatable: true,
};
const RECORDED: OptionSpec = {
  flags: '--peildatum <datum>',
  description: 'alleen wat op die dag al was vastgelegd',
};

/** Of the reports on lessons. */
const REPORT_OPTIONS: readonly OptionSpec[] = [
  ELEMENT_OPTION,
  { flags: '--van <datum>', description: 'lessen geleerd op of na deze dag, maand of in dit jaar' },
  { flags: '--tot <datum>', description: 'lessen geleerd op of voor deze dag, maand of in dit jaar' },
  { flags: '--peildatum <datum>', description: 'alleen lessen die op die dag al waren vastgelegd' },
  ...OUTPUT_OPTIONS,
];

/** `mao rapport …` */
export const rapport: NounSpec = {
  name: 'rapport',
  summary: 'rapportages over lessen, cycli en het netwerk',
  commands: () => [
    {
      name: 'reflectiekader',
      summary: 'wat het netwerk leerde, per element en indicator',
      description:
        "Wat het netwerk leerde, per werkzaam element en indicator: lessen, richting, regio's, bewijsniveau en perspectieven, en waar nog niets is geleerd.",
      options: [REGION_OPTION, ...REPORT_OPTIONS],
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
    {
      name: 'voortgang',
      summary: 'waar de leercycli staan in hun stappen, en waar zij wachten',
      description:
        'Hoeveel leercycli bij elke stap staan, bij welke stap lopende cycli wachten en wat daar het vaakst ontbreekt, en elke cyclus met hoe ver zij is.',
      options: [
        REGION_OPTION,
        ELEMENT_OPTION,
        COALITION,
        AMBITION,
        { flags: '--van <datum>', description: 'cycli begonnen op of na deze dag, maand of in dit jaar' },
        { flags: '--tot <datum>', description: 'cycli begonnen op of voor deze dag, maand of in dit jaar' },
        RECORDED,
        ...OUTPUT_OPTIONS,
      ],
      examples: [
        { command: 'mao rapport voortgang', description: 'Alle cycli van het netwerk' },
        {
          command: 'mao rapport voortgang --regio Twente --formaat csv --uit voortgang.csv',
          description: 'Die van een regio, voor Excel',
        },
      ],
      load: async () => (await import('./rapport-cyclus-run.ts')).runProgress,
    },
    {
      name: 'witte-vlekken',
      summary: 'waar nog niets is geleerd, en wiens stem ontbreekt',
      description:
        'Per element, indicator en regio waar nog geen les is, in drie soorten: niet gevraagd, gevraagd en er kwam niets, nog niets; en per element wiens stem ontbreekt.',
      options: [REGION_OPTION, ELEMENT_OPTION, RECORDED, ...OUTPUT_OPTIONS],
      examples: [
        { command: 'mao rapport witte-vlekken', description: 'Het hele netwerk' },
        {
          command: 'mao rapport witte-vlekken --element 3 --regio Twente --regio Almere',
          description: "Een element, in twee regio's",
        },
      ],
      load: async () => (await import('./rapport-cyclus-run.ts')).runWhiteSpots,
    },
    {
      name: 'netwerk',
      summary: 'wie werkt waaraan, en wat elke regio bracht en nam',
      description:
        "Coalities per ambitie met hun regio's en partners, en wat elke regio bracht (lessen, gedeeld) en nam (vragen, lessen van anderen). Op alfabet, nooit als ranglijst.",
      options: [REGION_OPTION, ELEMENT_OPTION, COALITION, AMBITION, RECORDED, ...OUTPUT_OPTIONS],
      examples: [
        { command: 'mao rapport netwerk', description: 'Het hele netwerk' },
        { command: 'mao rapport netwerk --ambitie 3', description: 'Wie er aan een ambitie werkt' },
        { command: 'mao rapport netwerk --element 2', description: 'Wie er met een element bezig is' },
      ],
      load: async () => (await import('./rapport-cyclus-run.ts')).runNetwork,
    },
    {
      name: 'nieuwsupdate',
      summary: 'wat er nieuw is in het netwerk, om rond te sturen',
      description:
        'Wat er sinds een dag is vastgelegd: nieuwe en gewijzigde lessen, wat is gedeeld, gevraagd en beantwoord, en nieuwe en gesloten cycli en coalities.',
      options: [
        {
          flags: '--sinds <datum>',
          description: 'vanaf deze dag, maand of dit jaar; gewoonlijk de eerste dag van de vorige maand',
        },
        { flags: '--van <datum>', description: 'hetzelfde als --sinds' },
        {
          flags: '--peildatum <datum>',
          description: 'tot en met deze dag, maand of dit jaar; gewoonlijk vandaag',
        },
        { flags: '--tot <datum>', description: 'hetzelfde als --peildatum' },
        REGION_OPTION,
        ELEMENT_OPTION,
        ...OUTPUT_OPTIONS,
      ],
      examples: [
        { command: 'mao rapport nieuwsupdate', description: 'De vorige maand en deze' },
        {
          command: 'mao rapport nieuwsupdate --sinds 2024-05-01 --peildatum 2024-05-31 --uit mei.md',
          description: 'Een maand, naar een bestand',
        },
      ],
      load: async () => (await import('./rapport-cyclus-run.ts')).runNews,
    },
    ...LOOP_REPORTS,
  ],
};
