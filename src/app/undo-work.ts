import type { Transaction } from 'kysely';
import { MaoError } from '../domain/errors.ts';
import type { HistoryWriter } from '../storage/history.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';

/** What an import is taken back with, inside one transaction. */
export interface UndoWork {
  readonly deps: Deps;
  readonly trx: Transaction<Tables>;
  /** Code of the import. */
  readonly id: string;
  /** Instant of the undoing, UTC. */
  readonly at: string;
  readonly addHistory: HistoryWriter;
  /** What lessons and records may name: codes of the regions and names of the ambitions that are here. */
  readonly regions: ReadonlySet<string>;
  readonly ambitions: ReadonlySet<string>;
}

/** The error for an import that cannot be taken back. `why` names what stands in the way, `hint` what to do about it. */
export function builtUpon(id: string, why: string, hint: string): MaoError {
  return new MaoError('rejected', 'built-upon', `De import ${id} kan niet ongedaan worden gemaakt: ${why}.`, {
    hint,
  });
}

/** What stands in the history of a thing that was given back. */
export function givenBack({ deps, id, at }: UndoWork) {
  const reason = `import ${id} ongedaan gemaakt`;
  return { at, actor: deps.actor, action: 'teruggedraaid', reason, importId: id };
}
