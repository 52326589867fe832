import type { CommandSpec } from '../dutch.ts';
import { OUTPUT_OPTIONS } from '../report-options.ts';

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
    options: [REFERENCE_DATE, ...OUTPUT_OPTIONS],
    examples: [
      { command: 'mao rapport dossier 2.6', description: 'Het dossier van een indicator' },
      {
        command: 'mao rapport dossier 2 --uit dossier-2.md',
        description: 'Van een heel element, om te delen',
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
      { flags: '--van <datum>', description: 'opgeloste en vervallen knelpunten alleen vanaf deze datum' },
      REFERENCE_DATE,
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      {
        command: 'mao rapport agenda --tafel MAO-tafel --van 2022-07',
        description: 'Voor de MAO-tafel, met wat sinds juli is opgelost',
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
      REFERENCE_DATE,
      ...OUTPUT_OPTIONS,
    ],
    examples: [
      { command: 'mao rapport midterm', description: 'Het laatste hele half jaar' },
      {
        command: 'mao rapport midterm --van 2022-01 --tot 2022-06 --uit midterm.md',
        description: 'Het eerste half jaar van 2022',
      },
    ],
    load: async () => (await body()).runMidterm,
  },
];
