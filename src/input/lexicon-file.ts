import schema from '../../schemas/lexicon.schema.json' with { type: 'json' };
import type { Framework } from '../domain/framework.ts';
import type { Lexicon } from '../domain/lexicon.ts';
import { checkLexicon } from '../domain/lexicon-rules.ts';
import { type CheckedFile, checkFile } from './checked-file.ts';
import { compileSchema } from './schema-errors.ts';

const checkSchema = compileSchema<Lexicon>(schema);

/** Reads a lexicon from JSON text and collects all that is wrong with it, and with it beside the reflectiekader. */
export function checkLexiconFile(text: string, framework: Framework): CheckedFile<Lexicon> {
  return checkFile(text, checkSchema, (lexicon) => checkLexicon(lexicon, framework));
}
