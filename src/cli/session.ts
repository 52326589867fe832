import { databasePath } from '../app/database-path.ts';
import type { Deps } from '../app/deps.ts';
import { withDatabase } from '../app/with-database.ts';
import type { Context } from './context.ts';
// What nearly every command needs anyway: named here, the bundler puts it in one piece with the database instead of in
// ten of its own, each of which takes time to find at every start.
import '../app/lesson-filter.ts';
import '../app/list-lessons.ts';
import './json-output.ts';
import './render/lesson-table.ts';

/** Opens the database of this call for `use`, and closes it after. `actor` is the role behind `--door`. */
export function withSession<T>(
  context: Context,
  actor: string | null,
  use: (deps: Deps) => Promise<T>,
): Promise<T> {
  const { clock, random, signal } = context;
  return withDatabase(databaseOf(context), { clock, random, signal, actor }, use);
}

/** The path of the database of this call: `--database`, else as it is set, else in the folder of the user. */
export function databaseOf({ database, settings, env }: Context): string {
  return databasePath(database ?? settings.get('database'), env, process.platform);
}
