import { ROLES } from '../domain/values.ts';
import type { OptionSpec } from './dutch.ts';

/** Role of the person at work, for every command that changes something. */
export const BY: OptionSpec = {
  flags: '--door <rol>',
  description: 'uw rol, bijvoorbeeld coalitieleider; komt in de geschiedenis (anders MAO_ROL)',
  completes: ROLES,
};
