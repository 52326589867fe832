import { BOTTLENECK } from '../../domain/bottleneck.ts';
import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { BOTTLENECK_FORM } from '../nouns/bottleneck.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./knelpunt-run.ts');
const specs = recordSpecs(BOTTLENECK_FORM, body);
const ON = { flags: '--datum <datum>', description: 'wanneer; anders vandaag' };

/** `mao knelpunt …` */
export const knelpunt: NounSpec = {
  name: 'knelpunt',
  summary: 'knelpunten: wat in het systeem de praktijk hindert, en wie erover gaat',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'signaleert een knelpunt',
      description:
        "Signaleert een knelpunt dat uit lessen blijkt. Regio's, elementen en indicatoren volgen uit de lessen. Zet het daarna op de agenda van een tafel met mao knelpunt agendeer.",
      options: [...fieldOptions(BOTTLENECK_FORM), BY],
      examples: [
        {
          command:
            'mao knelpunt toevoegen --titel "Geen plek voor verlengde wachttijd" --niveau landelijk --les TWE-7K3Q',
          description: 'Uit een les',
        },
      ],
      load: async () => (await body()).runAdded,
    },
    specs.list(['--status geagendeerd', 'Wat op een agenda staat']),
    specs.show('toont een knelpunt met de weg die het aflegde'),
    specs.change(['--niveau regionaal', 'Het niveau bijstellen']),
    {
      name: 'agendeer',
      summary: 'zet een knelpunt op de agenda van een tafel',
      arguments: [specs.id],
      options: [
        {
          flags: '--tafel <tafel>',
          description: 'de MAO-tafel, de Onderwijszorgtafel (voor het landelijke stelsel) of een andere',
          completes: 'agendaTables',
        },
        ON,
        BY,
      ],
      examples: [
        {
          command: 'mao knelpunt agendeer KN-7K3QD --tafel Onderwijszorgtafel --datum 2022-10',
          description: 'Voor de tafel van oktober',
        },
      ],
      load: async () => (await body()).runPutOnAgenda,
    },
    {
      name: 'status',
      summary: 'legt vast waar een knelpunt nu staat, met het antwoord',
      description:
        'Legt vast waar een knelpunt nu staat. Is het opgelost of vervallen, geef dan het antwoord erbij: dat gaat terug naar de regio’s die het signaleerden.',
      arguments: [
        specs.id,
        {
          name: '<status>',
          description: `een van: ${BOTTLENECK.statuses.map((status) => (status.includes(' ') ? `"${status}"` : status)).join(', ')}`,
          completes: BOTTLENECK.statuses,
        },
      ],
      options: [
        { flags: '--antwoord <tekst>', description: 'wat de tafel antwoordde, of waarom het vervalt' },
        ON,
        BY,
      ],
      examples: [
        {
          command: 'mao knelpunt status KN-7K3QD "in behandeling" --datum 2022-11',
          description: 'De tafel pakt het op',
        },
        {
          command: 'mao knelpunt status KN-7K3QD opgelost --antwoord "De regeling is verruimd."',
          description: 'Met het antwoord',
        },
      ],
      load: async () => (await body()).runStatus,
    },
    {
      name: 'koppel',
      summary: 'koppelt lessen waaruit hetzelfde knelpunt blijkt',
      arguments: [specs.id],
      options: [
        {
          flags: '--les <code>',
          description: 'een les waaruit het blijkt',
          completes: 'lesson',
          repeatable: true,
        },
        BY,
      ],
      examples: [
        {
          command: 'mao knelpunt koppel KN-7K3QD --les DRE-4FGH --les GRO-7HJK',
          description: "De regio's van de lessen komen erbij",
        },
      ],
      load: async () => (await body()).runLink,
    },
    specs.history(),
    specs.erase(),
  ],
};
