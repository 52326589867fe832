import type { CommandSpec } from '../dutch.ts';
import { ELEMENT_OPTION, OUTPUT_OPTIONS, REGION_OPTION } from '../report-options.ts';

const body = () => import('./rapport-kringloop-run.ts');
const REFERENCE_DATE = {
  flags: '--peildatum <datum>',
  description: 'alleen wat op die dag al was vastgelegd',
};

/** Reports of what became of lessons: dossier, agenda and midterm. */
export const LOOP_REPORTS: readonly CommandSpec[] = [
  {
    name: 'dossier',
    summary: "het 'Wat werkt'-dossier van een element of indicator",
    description:
      'Wat het netwerk weet van een element of indicator: lessen voor en tegen, handelingsperspectieven met wat er van de toepassing kwam, wat reflecties erover zeggen, open knelpunten en witte vlekken. Uitkomsten die elkaar tegenspreken, staan naast elkaar.',
    arguments: [
      {
        name: '<onderdeel>',
        description: 'element of indicator: een code, of zoals het heet',
        completes: 'tag',
      },
    ],
    options: [
      REGION_OPTION,
      { flags: '--van <datum>', description: 'lessen geleerd op of na deze dag, maand of in dit jaar' },
      { flags: '--tot <datum>', description: 'lessen geleerd op of voor deze dag, maand of in dit jaar' },
      REFERENCE_DATE,
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      { command: 'mao rapport dossier 2.6', description: 'Het dossier van een indicator' },
      {
        command: 'mao rapport dossier 2 --uit dossier-2.md',
        description: 'Van een heel element, om te delen',
      },
      {
        command: 'mao rapport dossier 2.6 --regio Twente --van 2022',
        description: 'Wat lessen van Twente sinds 2022 erover zeggen',
      },
    ],
    load: async () => (await body()).runDossier,
  },
  {
    name: 'agenda',
    summary: 'knelpunten voor een tafel, wat het langst open staat eerst',
    description:
      "Knelpunten per tafel, met de lessen en regio's erachter, sinds wanneer zij open staan, welke antwoorden er kwamen en naar wie die terug moeten.",
    options: [
      {
        flags: '--tafel <tafel>',
        description: 'alleen deze tafel, bijvoorbeeld Onderwijszorgtafel',
        completes: 'agendaTables',
        repeatable: true,
      },
      REGION_OPTION,
      ELEMENT_OPTION,
      {
        flags: '--van <datum>',
        description: 'knelpunten gesignaleerd op of na deze dag, maand of in dit jaar',
      },
      {
        flags: '--tot <datum>',
        description: 'knelpunten gesignaleerd op of voor deze dag, maand of in dit jaar',
      },
      {
        flags: '--opgelost-sinds <datum>',
        description: 'opgeloste en vervallen knelpunten alleen vanaf deze datum',
      },
      REFERENCE_DATE,
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      {
        command: 'mao rapport agenda --tafel MAO-tafel --opgelost-sinds 2022-07',
        description: 'Voor de MAO-tafel, met wat sinds juli is opgelost',
      },
      {
        command: 'mao rapport agenda --regio Twente --van 2022',
        description: 'Wat in Twente sinds 2022 is gesignaleerd',
      },
    ],
    load: async () => (await body()).runAgenda,
  },
  {
    name: 'midterm',
    summary: 'de opbrengst van een half jaar, om rond te sturen',
    description:
      'De opbrengst van het netwerk in een periode: lessen per element, wat er gedeeld en toegepast is, handelingsperspectieven, knelpunten, waar de cycli staan en wat er nog open ligt. Zonder periode gaat het over het laatste hele half jaar.',
    options: [
      { flags: '--van <datum>', description: 'eerste dag, maand of jaar van de periode' },
      { flags: '--tot <datum>', description: 'laatste dag, maand of jaar van de periode' },
      REGION_OPTION,
      ELEMENT_OPTION,
      REFERENCE_DATE,
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      { command: 'mao rapport midterm', description: 'Het laatste hele half jaar' },
      {
        command: 'mao rapport midterm --van 2022-01 --tot 2022-06 --uit midterm.md',
        description: 'Het eerste half jaar van 2022',
      },
      {
        command: 'mao rapport midterm --regio Twente',
        description: 'Het laatste hele half jaar van een regio',
      },
    ],
    load: async () => (await body()).runMidterm,
  },
];
