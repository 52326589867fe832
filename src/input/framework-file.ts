import schema from '../../schemas/reflectiekader.schema.json' with { type: 'json' };
import type { Framework } from '../domain/framework.ts';
import { checkFramework } from '../domain/framework-rules.ts';
import { type CheckedFile, checkFile } from './checked-file.ts';
import { compileSchema } from './schema-errors.ts';

const checkSchema = compileSchema<Framework>(schema);

/** Reads a version of the reflectiekader from JSON text and collects all that is wrong with it. */
export function checkFrameworkFile(text: string): CheckedFile<Framework> {
  return checkFile(text, checkSchema, checkFramework);
}
