import { DIRECTIONS } from '../../domain/values.ts';
import { BY } from '../by-option.ts';
import type { CommandSpec } from '../dutch.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { LESSON_ID } from '../lesson-id-argument.ts';

/** The commands of `mao les` that connect a lesson: with the reflectiekader, and with other lessons. */
export const connectingCommands = (): readonly CommandSpec[] => [
  {
    name: 'label',
    summary: 'verbindt een les met elementen en indicatoren',
    arguments: [LESSON_ID],
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
    arguments: [LESSON_ID],
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
    arguments: [LESSON_ID],
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
];
