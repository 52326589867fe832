import { MaoError } from '../domain/errors.ts';
import type { Framework } from '../domain/framework.ts';
import type { CheckedFile } from '../input/checked-file.ts';
import { checkFrameworkFile } from '../input/framework-file.ts';
import { currentFramework, findFramework, frameworkVersions } from '../storage/frameworks.ts';
import type { Deps } from './deps.ts';

/** The reflectiekader of a version, or the one that new tags are made with. @throws MaoError `not-found` */
export async function showFramework(
  { storage }: Pick<Deps, 'storage'>,
  version: string | null,
): Promise<Framework> {
  if (version === null) return currentFramework(storage.db);
  const framework = await findFramework(storage.db, version);
  if (framework) return framework;
  const known = await frameworkVersions(storage.db);
  throw new MaoError(
    'not-found',
    'unknown-version',
    `Versie "${version}" van het reflectiekader is niet bekend.`,
    {
      hint: `Bekend: ${known.join(', ')}.`,
    },
  );
}

/** Checks the text of a file with a version of the reflectiekader; everything that is wrong with it is given. */
export function checkFramework(text: string): CheckedFile<Framework> {
  return checkFrameworkFile(text);
}
