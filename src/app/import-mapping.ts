import schema from '../../schemas/koppeling.schema.json' with { type: 'json' };
import { MaoError } from '../domain/errors.ts';
import { readJson } from '../input/json-text.ts';
import { compileSchema } from '../input/schema-errors.ts';

const check = compileSchema<Record<string, string>>(schema);

/**
 * What columns mean, from options (`kop=onze kop`, split at the last `=`) and from a file; options win.
 *
 * @throws MaoError `usage` for an option, `rejected` for a file that cannot be used.
 */
export function readMapping(
  pairs: readonly string[],
  file: { readonly path: string; readonly text: string } | null,
): Map<string, string> {
  const mapping = new Map(file === null ? [] : Object.entries(readMappingFile(file)));
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const header = pair.slice(0, at).trim();
    const ours = pair.slice(at + 1).trim();
    if (at === -1 || header === '' || ours === '') {
      throw new MaoError('usage', 'invalid-mapping', `De koppeling "${pair}" is niet te lezen.`, {
        hint: 'Schrijf eerst de kop uit het bestand, dan = en dan onze kop: --koppel "Wat nemen we mee?=les"',
      });
    }
    mapping.set(header, ours);
  }
  return mapping;
}

function readMappingFile({
  path,
  text,
}: {
  readonly path: string;
  readonly text: string;
}): Record<string, string> {
  const json = readJson(text);
  if (!json.ok) {
    throw new MaoError('rejected', 'invalid-json', `${path}, regel ${json.place.line}: ${json.message}`, {
      hint: json.hint,
    });
  }
  const checked = check(json.value);
  if (checked.ok) return checked.value;
  const message = checked.problems
    .map((problem) => `${path}${problem.path === '' ? '' : `, ${problem.path}`}: ${problem.message}`)
    .join('\n');
  throw new MaoError('rejected', 'invalid-mapping', message, {
    hint: 'Een koppeling is één object: {"kop in het bestand": "onze kop"}.',
  });
}
