import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../schemas/', import.meta.url);
export const schemaNames: readonly string[] = readdirSync(folder).map((file) =>
  file.replace('.schema.json', ''),
);
// Strict: a schema that the validator finds doubtful does not compile.
const ajv = new Ajv2020({ strict: true, strictTypes: true, allErrors: true, allowUnionTypes: true });
for (const name of schemaNames) ajv.addSchema(readJsonFile(`schemas/${name}.schema.json`));

/** A JSON file of the project, by its path from the root. */
export function readJsonFile(path: string) {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** Place and keyword of every error of a value. */
export function errorsOf(name: string, value: unknown): string[] {
  const validate = ajv.getSchema(`urn:mao:${name}`);
  if (!validate) throw new Error(`no schema ${name}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
