import { BY } from '../by-option.ts';
import type { NounSpec, OptionSpec } from '../dutch.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { LESSON_ID } from '../lesson-id-argument.ts';
import { LESSON_OPTIONS } from '../lesson-options.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';
import { connectingCommands } from './les-verbinden.ts';

const LIMIT: OptionSpec = {
  flags: '--limiet <aantal>',
  description: 'hoeveel lessen ten hoogste; zonder --json is dat 20',
};

/** `mao les …` */
export const les: NounSpec = {
  name: 'les',
  summary: 'lessen vastleggen, bekijken en bijwerken',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'legt een les vast',
      description:
        'Legt een les vast. In een terminal stelt mao drie vragen: wat werkt hier goed, waar lopen we vast, en welke stap is nu logisch. Daarmee maakt mao een hele les; u kijkt haar na voordat zij wordt vastgelegd. Wat u met een optie geeft, wordt niet gevraagd. Breekt u af, dan gaat u later verder met mao les concept.',
      options: [
        ...LESSON_OPTIONS,
        {
          flags: '--bestand <bestand>',
          description:
            'lessen uit een JSON-bestand: één object, een lijst, of een object per regel; - is de standaardinvoer',
          completes: 'file',
        },
        BY,
      ],
      examples: [
        { command: 'mao les toevoegen', description: 'Vragen beantwoorden in de terminal' },
        {
          command:
            'mao les toevoegen --regio Twente --titel "Bellen op dag twee" --gebeurd "Wij belden ouders op de tweede dag van het verzuim." --les "Een vraag opent wat een brief sluit." --richting stimulerend --indicator 2.6',
          description: 'Alles in één opdracht',
        },
        { command: 'mao les toevoegen --bestand lessen.json', description: 'Lessen uit een bestand' },
      ],
      load: async () => (await import('./les-toevoegen.ts')).run,
    },
    {
      name: 'concept',
      summary: 'gaat verder met een les die u afbrak',
      description:
        'Gaat verder met een onafgemaakte les: een die u met mao les toevoegen begon en afbrak. Zijn er meer, dan kiest u er een. Zonder terminal, of met --json, toont mao welke er zijn.',
      options: [
        { flags: '--weg <nummer>', description: 'gooit de onafgemaakte les met dit nummer weg' },
        { flags: '--ja', description: 'bij --weg: zonder te vragen of u het zeker weet' },
        BY,
      ],
      examples: [
        { command: 'mao les concept', description: 'Verdergaan waar u ophield' },
        { command: 'mao les concept --json', description: 'Welke onafgemaakte lessen er zijn' },
        { command: 'mao les concept --weg 1 --ja', description: 'Een ervan weggooien' },
      ],
      load: async () => (await import('./les-concept.ts')).run,
    },
    {
      name: 'lijst',
      summary: 'toont lessen, de nieuwste eerst',
      options: [
        ...FILTER_OPTIONS,
        {
          flags: '--zoek <woorden>',
          description: 'alleen lessen die bij deze woorden passen, de beste eerst, zoals mao zoek ze vindt',
        },
        LIMIT,
      ],
      examples: [
        {
          command: 'mao les lijst --regio Twente --element 2',
          description: 'Lessen uit Twente over de cultuur van samenwerken',
        },
        {
          command: 'mao les lijst --van 2022 --tot 2022-06 --richting belemmerend',
          description: 'Wat in de eerste helft van 2022 hinderde',
        },
        {
          command: 'mao les lijst --te-duiden',
          description: 'Lessen die nog een richting of indicator nodig hebben',
        },
      ],
      load: async () => (await import('./les-lijst.ts')).run,
    },
    {
      name: 'toon',
      summary: 'toont een les',
      arguments: [LESSON_ID],
      examples: [{ command: 'mao les toon TWE-7K3Q', description: 'De hele les' }],
      load: async () => (await import('./les-toon.ts')).run,
    },
    {
      name: 'wijzig',
      summary: 'wijzigt een les; wat er stond, blijft in de geschiedenis',
      description:
        'Wijzigt een les; wat er stond, blijft in de geschiedenis. Een lege tekst maakt een veld leeg. Een vastgestelde les wordt door een wijziging weer concept.',
      arguments: [LESSON_ID],
      options: [...LESSON_OPTIONS, BY],
      examples: [
        {
          command: 'mao les wijzig TWE-7K3Q --aanbeveling "Bel voortaan op dag twee."',
          description: 'Een aanbeveling toevoegen',
        },
        { command: 'mao les wijzig TWE-7K3Q --wanneer-niet ""', description: 'Een veld leegmaken' },
      ],
      load: async () => (await import('./les-wijzig.ts')).run,
    },
    ...connectingCommands(),
    {
      name: 'vaststellen',
      summary: 'de coalitie bevestigt de les',
      arguments: [LESSON_ID],
      options: [BY],
      examples: [
        {
          command: 'mao les vaststellen TWE-7K3Q --door coalitieleider',
          description: 'Van concept naar vastgesteld',
        },
      ],
      load: async () => (await import('./les-status.ts')).runConfirm,
    },
    {
      name: 'intrekken',
      summary: 'trekt een les in, met de reden',
      arguments: [LESSON_ID],
      options: [{ flags: '--reden <tekst>', description: 'waarom de les niet meer geldt' }, BY],
      examples: [
        {
          command: 'mao les intrekken TWE-7K3Q --reden "Bleek op een misverstand te berusten."',
          description: 'De les blijft bewaard, maar telt niet meer mee',
        },
      ],
      load: async () => (await import('./les-status.ts')).runWithdraw,
    },
    {
      name: 'deel',
      summary: 'legt vast dat een les is gedeeld',
      description:
        'Legt vast via welk kanaal een les is gedeeld: het slot van stap 4 van de cyclus. Een les die alleen voor de eigen regio is, moet eerst voor het netwerk worden opengesteld.',
      arguments: [LESSON_ID],
      options: [...fieldOptions(SHARING_FORM), BY],
      examples: [
        {
          command: 'mao les deel TWE-7K3Q --kanaal nieuwsupdate --datum 2022-05-20',
          description: 'In de nieuwsupdate van mei',
        },
      ],
      load: async () => (await import('./les-deel.ts')).run,
    },
    {
      name: 'wis',
      summary: 'wist een les voorgoed, met haar geschiedenis',
      description:
        'Wist een les voorgoed: tekst, zoekwoorden en geschiedenis. Bedoeld voor wat er niet in had mogen staan, zoals persoonsgegevens. Kan niet ongedaan worden gemaakt.',
      arguments: [LESSON_ID],
      options: [{ flags: '--ja', description: 'zonder te vragen of u het zeker weet' }],
      examples: [{ command: 'mao les wis TWE-7K3Q --ja', description: 'Meteen wissen' }],
      load: async () => (await import('./les-wis.ts')).run,
    },
    {
      name: 'geschiedenis',
      summary: 'toont wie wat wanneer wijzigde',
      arguments: [LESSON_ID],
      examples: [{ command: 'mao les geschiedenis TWE-7K3Q', description: 'Van vastleggen tot nu' }],
      load: async () => (await import('./les-geschiedenis.ts')).run,
    },
  ],
};
