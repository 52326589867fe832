import { showLexicon } from '../../app/measure-tags.ts';
import type { Run } from '../dutch.ts';

/** The lexicon is a file to edit: with and without `--json` it comes out as one. */
export const run: Run = async ({ streams }) => {
  await streams.outAll([`${JSON.stringify(showLexicon(), null, 2)}\n`]);
  return 0;
};
