import { DIRECTIONS } from '../../domain/values.ts';
import { BY } from '../by-option.ts';
import type { ArgumentSpec, NounSpec, OptionSpec } from '../dutch.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { LESSON_OPTIONS } from '../lesson-fields.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';

const ID: ArgumentSpec = {
  name: '<id>',
  description: 'de code van de les, bijvoorbeeld TWE-7K3Q',
  completes: 'lesson',
};
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
      arguments: [ID],
      examples: [{ command: 'mao les toon TWE-7K3Q', description: 'De hele les' }],
      load: async () => (await import('./les-toon.ts')).run,
    },
    {
      name: 'wijzig',
      summary: 'wijzigt een les; wat er stond, blijft in de geschiedenis',
      description:
        'Wijzigt een les; wat er stond, blijft in de geschiedenis. Een lege tekst maakt een veld leeg. Een vastgestelde les wordt door een wijziging weer concept.',
      arguments: [ID],
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
    {
      name: 'label',
      summary: 'verbindt een les met elementen en indicatoren',
      arguments: [ID],
      options: [
        {
          flags: '--indicator <code>',
          description: 'komt erbij, bijvoorbeeld 2.4',
          completes: 'tag',
          repeatable: true,
        },
        { flags: '--hoofd <code>', description: 'wordt de belangrijkste', completes: 'tag' },
        { flags: '--weg <code>', description: 'gaat eraf', completes: 'tag', repeatable: true },
        { flags: '--richting <richting>', description: 'de richting van de les', choices: DIRECTIONS },
        BY,
      ],
      examples: [
        {
          command: 'mao les label TWE-7K3Q --indicator 2.1 --hoofd 2.4 --richting stimulerend',
          description: 'Een les duiden',
        },
      ],
      load: async () => (await import('./les-label.ts')).run,
    },
    {
      name: 'lijkt-op',
      summary: 'toont lessen die op een les lijken',
      description:
        'Toont lessen die op een les lijken, van twee soorten: over hetzelfde onderwerp, en bij hetzelfde werkzame element. Ingetrokken lessen doen niet mee, tenzij u --status ingetrokken geeft.',
      arguments: [ID],
      options: [
        ...FILTER_OPTIONS,
        { flags: '--limiet <aantal>', description: 'hoeveel lessen van elke soort ten hoogste (anders 5)' },
      ],
      examples: [
        { command: 'mao les lijkt-op TWE-7K3Q', description: 'Waar anderen hetzelfde leerden' },
        {
          command: 'mao les lijkt-op TWE-7K3Q --regio Drenthe --limiet 3',
          description: 'Alleen uit Drenthe',
        },
      ],
      load: async () => (await import('./les-lijkt-op.ts')).run,
    },
    {
      name: 'koppel',
      summary: 'zegt hoe een les bij een andere hoort',
      description:
        'Koppelt een les met een andere: zij lijkt erop, bouwt erop voort, spreekt haar tegen of vervangt haar. De koppeling is bij beide lessen te zien en blijft in de geschiedenis.',
      arguments: [ID],
      options: [
        {
          flags: '--lijkt-op <id>',
          description: 'gaat over hetzelfde',
          completes: 'lesson',
          repeatable: true,
        },
        {
          flags: '--bouwt-voort-op <id>',
          description: 'gaat verder waar die les ophield',
          completes: 'lesson',
          repeatable: true,
        },
        {
          flags: '--spreekt-tegen <id>',
          description: 'leert iets anders dan die les',
          completes: 'lesson',
          repeatable: true,
        },
        {
          flags: '--vervangt <id>',
          description: 'komt in de plaats van die les',
          completes: 'lesson',
          repeatable: true,
        },
        {
          flags: '--weg <id>',
          description: 'haalt de koppeling met deze les weg',
          completes: 'lesson',
          repeatable: true,
        },
        BY,
      ],
      examples: [
        {
          command: 'mao les koppel TWE-7K3Q --bouwt-voort-op DRE-KJXF',
          description: 'Wat in Drenthe begon, ging in Twente verder',
        },
        { command: 'mao les koppel TWE-7K3Q --weg DRE-KJXF', description: 'Toch niet' },
      ],
      load: async () => (await import('./les-koppel.ts')).run,
    },
    {
      name: 'duiden',
      summary: 'loopt de lessen langs die nog te duiden zijn',
      description:
        'Toont een voor een de lessen zonder indicator of richting en vraagt waar zij bij horen. mao doet ten hoogste drie voorstellen, elk met de woorden die ertoe leidden; alleen een zeker voorstel is vooraf gekozen. Elk antwoord wordt meteen vastgelegd, dus stoppen kan altijd. Met --json krijgt een script de lessen met hun voorstellen.',
      options: [
        ...FILTER_OPTIONS,
        { flags: '--limiet <aantal>', description: 'hoeveel lessen ten hoogste' },
        BY,
      ],
      examples: [
        { command: 'mao les duiden --regio Drenthe', description: 'De lessen van een regio duiden' },
        { command: 'mao les duiden --json', description: 'Lessen met voorstellen, voor een script' },
      ],
      load: async () => (await import('./les-duiden.ts')).run,
    },
    {
      name: 'vaststellen',
      summary: 'de coalitie bevestigt de les',
      arguments: [ID],
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
      arguments: [ID],
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
      arguments: [ID],
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
      arguments: [ID],
      options: [{ flags: '--ja', description: 'zonder te vragen of u het zeker weet' }],
      examples: [{ command: 'mao les wis TWE-7K3Q --ja', description: 'Meteen wissen' }],
      load: async () => (await import('./les-wis.ts')).run,
    },
    {
      name: 'geschiedenis',
      summary: 'toont wie wat wanneer wijzigde',
      arguments: [ID],
      examples: [{ command: 'mao les geschiedenis TWE-7K3Q', description: 'Van vastleggen tot nu' }],
      load: async () => (await import('./les-geschiedenis.ts')).run,
    },
  ],
};
