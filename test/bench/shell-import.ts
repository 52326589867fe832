const COLUMNS =
  'nummer,regio,datum,titel,gebeurd,waarom,les,aanbeveling,richting,voorwie,wanneerniet,kansen,hoe,bewijs,persp,niveau,' +
  'ind,coalitie,ambitie,activiteit,bron,zicht';
const WORDS =
  'title, observation, explanation, insight, recommendation, audience, limits, outcome, evidence, coalition, activity, ' +
  'source, extra';

/** A list with any of its separators as a JSON array of texts. */
const asJson = (column: string) =>
  `'["' || replace(replace(replace(${column}, ', ', '","'), ';', '","'), '|', '","') || '"]'`;

/**
 * What a person with the `sqlite3` shell would type to bring a file into an empty database of mao: the same tables,
 * indexes, word index and the vocabulary with its 4-grams, on a connection as durable as ours and with as much cache. It
 * takes the values as they are, and puts a number of the same length where we keep a SHA-256. It fails when not every
 * row arrived.
 */
export function shellScript(csv: string, rows: number): string {
  const now = "'2026-01-01T00:00:00.000Z'";
  return `.bail on
pragma foreign_keys = on;
pragma synchronous = full;
pragma secure_delete = on;
pragma cell_size_check = on;
pragma cache_size = -16000;
.mode csv
.separator ; "\\r\\n"
create temp table t (${COLUMNS});
.import --skip 1 "${csv.replaceAll('\\', '/')}" t
begin immediate;
insert into imports values ('I-X', ${now}, null, null);
insert into lessons (
  id, region, external_id, learned_on, title, observation, explanation, insight, recommendation, direction, audience,
  limits, outcome, evidence, evidence_level, level, coalition, ambition, activity, source, visibility, status,
  created_at, updated_at, import, content_hash, changed_here, identity)
select a.region || '-' || printf('%07d', t.rowid * 7919 % 10000019), a.region, nummer, nullif(datum, ''), titel,
  nullif(gebeurd, ''), nullif(waarom, ''), les, nullif(aanbeveling, ''), richting, nullif(voorwie, ''),
  nullif(wanneerniet, ''), nullif(kansen, ''), nullif(hoe, ''), cast(bewijs as integer), niveau, coalitie, ambitie,
  activiteit, nullif(bron, ''), zicht, 'concept', ${now}, ${now}, 'I-X', printf('%064d', t.rowid), 0,
  t.rowid * 2654435761 % 4503599627370496
from t join region_aliases a on a.key = replace(replace(lower(regio), '-', ''), ' ', '') order by t.rowid;
insert or ignore into lesson_tags (lesson, framework, code, main)
  select l.nr, '2022', j.value, j.key = 0 from t join lessons l on l.external_id = t.nummer and l.nr = t.rowid,
  json_each(${asJson('ind')}) j;
insert or ignore into lesson_perspectives (lesson, perspective)
  select l.nr, j.value from t join lessons l on l.external_id = t.nummer and l.nr = t.rowid,
  json_each(${asJson('persp')}) j;
insert into lesson_words (rowid, ${WORDS}) select nr, ${WORDS} from lesson_texts;
insert into lesson_vocabulary (word) select term from lesson_word_list where length(term) between 4 and 40;
insert into lesson_grams (rowid, grams) select nr, grams from lesson_word_grams;
commit;
create temp table arrived (n integer check (n = ${rows}));
insert into arrived select count(*) from lessons;
`;
}
