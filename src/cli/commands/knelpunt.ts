import { BOTTLENECK } from '../../domain/bottleneck.ts';
import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { BOTTLENECK_FORM } from '../nouns/bottleneck.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import {
  changeSpec,
  codeArgument,
  eraseSpec,
  historySpec,
  listSpec,
  type SpokenNoun,
  showSpec,
} from '../record-specs.ts';

const NOUN: SpokenNoun = {
  noun: 'bottleneck',
  the: 'het knelpunt',
  many: 'knelpunten',
  code: 'KN-7K3QD',
  path: 'mao knelpunt',
};
const body = () => import('./knelpunt-run.ts');
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
    listSpec(
      BOTTLENECK_FORM,
      NOUN,
      [{ command: 'mao knelpunt lijst --status geagendeerd', description: 'Wat op een agenda staat' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een knelpunt met de weg die het aflegde', async () => (await body()).runShown),
    changeSpec(
      BOTTLENECK_FORM,
      NOUN,
      [{ command: 'mao knelpunt wijzig KN-7K3QD --niveau regionaal', description: 'Het niveau bijstellen' }],
      async () => (await body()).runChanged,
    ),
    {
      name: 'agendeer',
      summary: 'zet een knelpunt op de agenda van een tafel',
      arguments: [codeArgument(NOUN)],
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
        codeArgument(NOUN),
        {
          name: '<status>',
          description: `een van: ${BOTTLENECK.statuses.join(', ')}`,
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
      arguments: [codeArgument(NOUN)],
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
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
