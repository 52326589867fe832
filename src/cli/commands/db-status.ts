import { databaseStatus } from '../../app/database-care.ts';
import { NOUN_WORDS, sentence } from '../../app/noun-words.ts';
import { RECORD_NOUNS } from '../../domain/record.ts';
import type { Run } from '../dutch.ts';
import { fileSize } from '../render/numbers.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context) => {
  const status = await withSession(context, null, databaseStatus);
  if (context.json) {
    context.streams.out(`${JSON.stringify(status)}\n`);
    return 0;
  }
  const rows = [
    ['Plaats', status.path],
    ['Grootte', fileSize(status.size)],
    ['Versie', String(status.version)],
    ['Lessen', String(status.lessons)],
    ["Regio's", String(status.regions)],
    ['Imports', String(status.imports)],
    ...RECORD_NOUNS.map((noun) => [sentence(NOUN_WORDS[noun].many), String(status.records[noun])]),
    ['Reflectiekader', status.framework],
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length)) + 2;
  context.streams.out(
    rows.map(([label = '', value = '']) => `${label.padEnd(width)}${safeText(value)}\n`).join(''),
  );
  return 0;
};
