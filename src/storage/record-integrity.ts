import { sql } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import type { NounDefinition } from '../domain/record.ts';
import type { Storage } from './database.ts';
import { createRecordReader, type RecordRow, recordHash, selectRecords } from './record-rows.ts';
import { TABLE_OF } from './record-tables.ts';
import { recordText } from './record-words.ts';

/** Records in memory at one time. */
const BATCH = 1000;

export interface RecordFindings {
  /** Codes of records that do not say what was stored. */
  readonly damaged: readonly string[];
  /** Whether the word index holds the words of each record, and of nothing else. */
  readonly wordsFit: boolean;
}

/** Holds every record against its fingerprint, and its words against the index. */
export async function checkRecords({ db, file }: Storage): Promise<RecordFindings> {
  const damaged: string[] = [];
  let wordsFit = true;
  const words = file.prepare('select title, body from record_words where rowid = ?');
  for (const definition of Object.values(NOUNS)) {
    damaged.push(...(await emptyRecords({ db }, definition)));
    const judge = createJudge(definition);
    for await (const row of rowsOf({ db }, definition)) {
      const text = judge(row);
      if (text === null) damaged.push(String(row['id']));
      else wordsFit = wordsFit && sameWords(words.get(row['nr']), text);
    }
  }
  const count = (table: string) => file.prepare(`select count(*) from ${table}`).pluck().get();
  return { damaged, wordsFit: wordsFit && count('record_words') === count('records') };
}

type Text = ReturnType<typeof recordText>;

/** The words of a row that is what was stored, else `null`. */
function createJudge(definition: NounDefinition): (row: RecordRow) => Text | null {
  const read = createRecordReader(definition);
  return (row) => {
    try {
      const { record } = read(row);
      return recordHash(definition, record) === row['content_hash'] ? recordText(definition, record) : null;
    } catch {
      return null;
    }
  };
}

async function* rowsOf({ db }: Pick<Storage, 'db'>, definition: NounDefinition): AsyncGenerator<RecordRow> {
  for (let last = 0; ; ) {
    const { rows } = await sql<RecordRow>`${selectRecords(definition)}
      where r.noun = ${definition.noun} and r.nr > ${last} order by r.nr limit ${BATCH}`.execute(db);
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = Number(end['nr']);
  }
}

/** Codes of records of which what they say is gone. */
async function emptyRecords({ db }: Pick<Storage, 'db'>, { noun }: NounDefinition): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from records where noun = ${noun}
    and not exists (select 1 from ${sql.table(TABLE_OF[noun])} t where t.nr = records.nr) order by nr`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

function sameWords(row: unknown, { title, body }: Text): boolean {
  const found: { title?: unknown; body?: unknown } = Object(row);
  return found.title === title && found.body === body;
}
