import { SETTING_NAMES, YES_NO } from '../../domain/setting.ts';
import { memberOf, ROLES } from '../../domain/values.ts';
import type { ArgumentSpec, Completes, NounSpec } from '../dutch.ts';

const NAME: ArgumentSpec = {
  name: '<naam>',
  description: 'welke instelling, zie mao instelling lijst',
  completes: SETTING_NAMES,
};

/** What the value of a setting can be, once its name is there. */
function valueOfSetting([name]: readonly string[]): Completes | null {
  switch (memberOf(SETTING_NAMES, name)) {
    case 'regio':
      return 'region';
    case 'rol':
      return ROLES;
    case 'coalitie':
      return 'coalition';
    case 'database':
      return 'file';
    case 'toegankelijk':
      return YES_NO;
    default:
      return null;
  }
}

/** `mao instelling …` */
export const instelling: NounSpec = {
  name: 'instelling',
  summary: 'wat u niet elke keer wilt typen: uw regio, rol, coalitie',
  commands: () => [
    {
      name: 'lijst',
      summary: 'toont elke instelling, haar waarde en waar die vandaan komt',
      examples: [{ command: 'mao instelling lijst', description: 'Wat er nu geldt' }],
      load: async () => (await import('./instelling-run.ts')).runList,
    },
    {
      name: 'toon',
      summary: 'toont de waarde van een instelling',
      arguments: [NAME],
      examples: [{ command: 'mao instelling toon regio', description: 'Alleen de waarde, voor een script' }],
      load: async () => (await import('./instelling-run.ts')).runShow,
    },
    {
      name: 'zet',
      summary: 'zet een instelling',
      arguments: [
        NAME,
        { name: '<waarde>', description: 'wat er voortaan geldt', completes: valueOfSetting },
      ],
      examples: [
        { command: 'mao instelling zet regio Twente', description: 'Uw eigen regio' },
        { command: 'mao instelling zet toegankelijk ja', description: 'Voor wie een schermlezer gebruikt' },
      ],
      load: async () => (await import('./instelling-run.ts')).runSet,
    },
    {
      name: 'wis',
      summary: 'haalt een instelling weg',
      arguments: [NAME],
      examples: [{ command: 'mao instelling wis coalitie', description: 'Zoals het was' }],
      load: async () => (await import('./instelling-run.ts')).runClear,
    },
  ],
};
