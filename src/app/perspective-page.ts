import { ACTION_PERSPECTIVE, type ActionPerspective } from '../domain/action-perspective.ts';
import type { Uptake } from '../domain/uptake.ts';
import { uptakesOfPerspectives } from '../storage/uptakes.ts';
import type { Deps } from './deps.ts';
import { requireRecord } from './find-record.ts';

/** A handelingsperspectief with what came of applying it. @throws MaoError `not-found` */
export async function showPerspective(
  { storage }: Pick<Deps, 'storage'>,
  typed: string,
): Promise<{ readonly record: ActionPerspective; readonly uptakes: readonly Uptake[] }> {
  const { record } = await requireRecord(storage.db, ACTION_PERSPECTIVE, typed);
  return { record, uptakes: await uptakesOfPerspectives(storage.db, [record.id], null) };
}
