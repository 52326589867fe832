import { ROLES } from '../../domain/values.ts';
import type { CommandSpec } from '../dutch.ts';

/** `mao begin` */
export const begin: CommandSpec = {
  name: 'begin',
  summary: 'stelt mao in voor uw regio, rol en coalitie',
  description:
    'Stelt mao in: uw regio, uw rol en uw coalitie, zodat u die niet elke keer hoeft te typen. In een terminal vraagt mao ernaar. U kunt het later wijzigen met mao instelling zet.',
  options: [
    { flags: '--regio <regio>', description: 'uw eigen regio: naam, alias of code', completes: 'region' },
    { flags: '--rol <rol>', description: `uw rol, bijvoorbeeld ${ROLES.join(', ')}`, completes: ROLES },
    { flags: '--coalitie <naam>', description: 'de coalitie waarin u werkt', completes: 'coalition' },
  ],
  examples: [
    { command: 'mao begin', description: 'Drie vragen in de terminal' },
    { command: 'mao begin --regio Twente --rol coalitieleider', description: 'Zonder vragen' },
  ],
  load: async () => (await import('./begin-run.ts')).run,
};
