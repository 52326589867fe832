CREATE VIEW lesson_texts as
       select nr, title, observation, explanation, insight, recommendation, audience, limits, outcome, evidence,
              coalition, activity, source,
              (select group_concat(value, char(10)) from lesson_extras where lesson = lessons.nr) as extra
       from lessons;

CREATE TABLE ambitions (
       code text primary key not null,
       name text not null unique,
       line text not null,
       position integer not null
     ) strict, without rowid;

CREATE TABLE copies (
       path text primary key not null,
       kind text not null,
       at text not null
     ) strict, without rowid;

CREATE TABLE erased (
       noun text not null,
       subject text not null,
       at text not null,
       for_good integer not null check (for_good in (0, 1)),
       primary key (noun, subject)
     ) strict, without rowid;

CREATE TABLE framework_former_labels (
       framework text not null,
       code text not null,
       label text not null,
       primary key (framework, code, label),
       foreign key (framework, code) references framework_items (framework, code)
     ) strict, without rowid;

CREATE TABLE framework_items (
       framework text not null references frameworks (version),
       code text not null,
       parent text,
       position integer not null,
       label text not null,
       explanation text not null,
       source text not null,
       primary key (framework, code),
       foreign key (framework, parent) references framework_items (framework, code)
     ) strict, without rowid;

CREATE TABLE frameworks (
       version text primary key not null,
       title text not null,
       source text not null,
       current integer not null check (current in (0, 1))
     ) strict, without rowid;

CREATE TABLE history (
       id integer primary key,
       noun text not null,
       subject text not null,
       at text not null,
       actor text,
       action text not null,
       changes text not null,
       reason text,
       import text references imports (id)
     ) strict;

CREATE TABLE import_files (
       import text not null references imports (id),
       position integer not null,
       file text not null,
       rows integer not null,
       new integer not null,
       updated integer not null,
       unchanged integer not null,
       conflicts integer not null,
       rejected integer not null,
       primary key (import, position)
     ) strict, without rowid;

CREATE TABLE imports (
       id text primary key not null,
       at text not null,
       actor text,
       undone_at text
     ) strict, without rowid;

CREATE TABLE lesson_extras (
       lesson integer not null references lessons (nr) on delete cascade,
       header text not null,
       value text not null,
       primary key (lesson, header)
     ) strict, without rowid;

CREATE TABLE lesson_perspectives (
       lesson integer not null references lessons (nr) on delete cascade,
       perspective text not null,
       primary key (lesson, perspective)
     ) strict, without rowid;

CREATE TABLE lesson_tags (
       lesson integer not null references lessons (nr) on delete cascade,
       framework text not null,
       code text not null,
       main integer not null check (main in (0, 1)), suggested integer not null default 0 check (suggested in (0, 1)),
       primary key (lesson, framework, code),
       foreign key (framework, code) references framework_items (framework, code)
     ) strict, without rowid;

CREATE VIRTUAL TABLE lesson_words using fts5 (
       title, observation, explanation, insight, recommendation, audience, limits, outcome, evidence,
       coalition, activity, source, extra,
       content = 'lesson_texts', content_rowid = 'nr', tokenize = "unicode61 remove_diacritics 2"
     );

CREATE TABLE 'lesson_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'lesson_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'lesson_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'lesson_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE lessons (
       nr integer primary key,
       id text not null,
       region text not null references regions (code),
       external_id text,
       learned_on text,
       title text not null,
       observation text,
       explanation text,
       insight text not null,
       recommendation text,
       direction text check (direction in ('stimulerend', 'belemmerend', 'gemengd')),
       audience text,
       limits text,
       outcome text,
       evidence text,
       evidence_level integer check (evidence_level between 0 and 4),
       level text check (level in ('uitvoering', 'beleid', 'bestuur')),
       coalition text,
       ambition text,
       activity text,
       source text,
       visibility text check (visibility in ('eigen regio', 'netwerk', 'openbaar')),
       status text not null check (status in ('concept', 'vastgesteld', 'ingetrokken')),
       status_reason text,
       created_at text not null,
       created_by text,
       updated_at text not null,
       import text references imports (id),
       content_hash text not null,
       changed_here integer not null check (changed_here in (0, 1)),
       identity integer not null
     ) strict;

CREATE TABLE region_aliases (
       key text primary key not null,
       region text not null references regions (code),
       alias text
     ) strict, without rowid;

CREATE TABLE regions (
       code text primary key not null,
       name text not null,
       ring text
     ) strict, without rowid;

CREATE UNIQUE INDEX frameworks_current on frameworks (current) where current = 1;

CREATE INDEX history_import on history (import) where import is not null;

CREATE INDEX history_subject on history (noun, subject, id);

CREATE INDEX lesson_tags_code on lesson_tags (code, framework, lesson);

CREATE UNIQUE INDEX lessons_id on lessons (id);

CREATE INDEX lessons_identity on lessons (identity);

CREATE INDEX lessons_learned on lessons (learned_on desc, id);

CREATE UNIQUE INDEX lessons_number on lessons (region, external_id) where external_id is not null;

CREATE INDEX region_aliases_region on region_aliases (region);
