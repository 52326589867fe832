import { ROLES } from '../../domain/values.ts';
import type { CommandSpec, NounSpec } from '../dutch.ts';

/** `mao importeer` */
export const importeer: CommandSpec = {
  name: 'importeer',
  summary: "leest lessen in uit CSV-bestanden van regio's",
  description:
    "Leest lessen in uit CSV-bestanden van regio's, of uit een export van mao, ook een van alles. Scheidingsteken, codering en kolommen vindt mao zelf; een onbekende kolom blijft bij de les bewaard. Is er één rij fout, dan wordt er niets vastgelegd, tenzij u --goede-rijen geeft. Opnieuw inlezen geeft geen dubbele lessen.",
  arguments: [
    {
      name: '<bestand...>',
      description: 'een of meer bestanden; - is de standaardinvoer',
      completes: 'file',
    },
  ],
  options: [
    {
      flags: '--regio <regio>',
      description: 'regio voor rijen waarin geen regio staat',
      completes: 'region',
    },
    { flags: '--proef', description: 'doet alles, maar legt niets vast' },
    { flags: '--goede-rijen', description: 'legt de goede rijen vast, ook als er andere zijn afgekeurd' },
    {
      flags: '--afgekeurd <bestand>',
      description: 'schrijft de afgekeurde rijen in een CSV met een kolom "fout"',
      completes: 'file',
    },
    {
      flags: '--stel-voor <bestand>',
      description:
        'schrijft voorstellen voor lessen zonder indicator in een CSV, om na te kijken en in te lezen; verbindt zelf niets',
      completes: 'file',
    },
    {
      flags: '--overschrijf',
      description: 'vervangt het bestand achter --afgekeurd of --stel-voor als het er al is',
    },
    {
      flags: '--koppel <kop=onze-kop>',
      description: 'wat een kolom betekent, bijvoorbeeld "Wat nemen we mee?=les"',
      repeatable: true,
    },
    {
      flags: '--koppeling <bestand>',
      description: 'hetzelfde uit een JSON-bestand: {"kop in het bestand": "onze kop"}',
      completes: 'file',
    },
    {
      flags: '--scheidingsteken <teken>',
      description: 'als mao het verkeerd vindt: ";", ",", tab of "|"',
      completes: [';', ',', 'tab', '|'],
    },
    {
      flags: '--codering <codering>',
      description: 'als mao haar verkeerd vindt: utf-8, utf-16le, utf-16be of windows-1252',
      completes: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
    },
    {
      flags: '--door <rol>',
      description: 'uw rol, bijvoorbeeld regiebureau; komt in de geschiedenis (anders MAO_ROL)',
      completes: ROLES,
    },
  ],
  examples: [
    { command: 'mao importeer twente.csv --proef', description: 'Eerst kijken wat er zou gebeuren' },
    { command: 'mao importeer twente.csv', description: 'Inlezen' },
    {
      command: 'mao importeer formulier.csv --regio Drenthe --koppel "Wat nemen we mee?=les"',
      description: 'Een bestand met andere koppen',
    },
    {
      command: 'mao importeer twente.csv --goede-rijen --afgekeurd verbeteren.csv',
      description: 'De goede rijen nu, de rest na verbetering',
    },
    {
      command: 'mao importeer drenthe.csv --stel-voor voorstellen.csv',
      description: 'Met voorstellen voor lessen zonder indicator',
    },
  ],
  load: async () => (await import('./importeer-run.ts')).run,
};

/** `mao import …` */
export const imports: NounSpec = {
  name: 'import',
  summary: 'eerdere imports bekijken en ongedaan maken',
  commands: () => [
    {
      name: 'lijst',
      summary: 'toont wat er is ingelezen, het nieuwste eerst',
      examples: [{ command: 'mao import lijst', description: 'Welke bestanden wanneer' }],
      load: async () => (await import('./import-beheer.ts')).runList,
    },
    {
      name: 'ongedaan',
      summary: 'maakt een hele import ongedaan, als er niet op is voortgebouwd',
      arguments: [
        { name: '<id>', description: 'de code van de import, zie mao import lijst', completes: 'import' },
      ],
      options: [
        {
          flags: '--door <rol>',
          description: 'uw rol; komt in de geschiedenis (anders MAO_ROL)',
          completes: ROLES,
        },
      ],
      examples: [
        {
          command: 'mao import ongedaan I-7K3QXW',
          description: 'Nieuwe lessen gaan weg, gewijzigde worden wat ze waren',
        },
      ],
      load: async () => (await import('./import-beheer.ts')).runUndo,
    },
  ],
};
