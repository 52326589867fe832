CREATE VIEW cycle_lessons as
       select cycle, nr as lesson from lessons where cycle is not null
       union
       select activities.cycle, lessons.nr from activities
         join records on records.nr = activities.nr and records.status <> 'ingetrokken'
         join lessons on lessons.activity = records.id
       where activities.cycle is not null;

CREATE VIEW cycle_perspectives as
       select t.cycle, t.nr as perspective from action_perspectives t
         join records r on r.nr = t.nr and r.status <> 'ingetrokken'
         where t.cycle is not null and exists (
           select 1 from record_links k join lessons l on l.id = k.target and l.status <> 'ingetrokken'
           where k.record = t.nr and k.role = 'lessons')
       union
       select cl.cycle, t.nr from cycle_lessons cl
         join lessons l on l.nr = cl.lesson and l.status <> 'ingetrokken'
         join record_links k on k.target = l.id and k.role = 'lessons'
         join action_perspectives t on t.nr = k.record
         join records r on r.nr = t.nr and r.status <> 'ingetrokken';

CREATE VIEW cycle_reflections as
       select t.cycle, t.nr as reflection from reflections t
         join records r on r.nr = t.nr and r.status = 'afgerond'
         where t.cycle is not null
       union
       select cl.cycle, t.nr from cycle_lessons cl
         join lessons l on l.nr = cl.lesson and l.status <> 'ingetrokken'
         join record_links k on k.target = l.id and k.role = 'lessons'
         join reflections t on t.nr = k.record
         join records r on r.nr = t.nr and r.status = 'afgerond';

CREATE VIEW lesson_texts as
       select nr, title, observation, explanation, insight, recommendation, audience, limits, outcome, evidence,
              coalition, activity, source,
              (select group_concat(value, char(10)) from lesson_extras where lesson = lessons.nr) as extra
       from lessons;

CREATE VIEW lesson_uptakes as
       select k.target as lesson, t.nr as uptake from uptakes t
         join records r on r.nr = t.nr and r.status <> 'ingetrokken'
         join records p on p.id = t.perspective and p.status <> 'ingetrokken'
         join record_links k on k.record = p.nr and k.role = 'lessons';

CREATE VIEW lesson_word_grams as
       select nr, (
         with recursive places (place) as (
           select 1 union all select place + 1 from places where place < length(word) - 1
         )
         select group_concat(substr('_' || word || '_', place, 4), ' ') from places
       ) as grams
       from lesson_vocabulary;

CREATE TABLE action_perspectives (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       audience text not null,
       text text not null,
       region text references regions (code),
       reflection text references records (id),
       cycle text references records (id)
     ) strict;

CREATE TABLE activities (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       setting text not null,
       held_on text not null,
       region text not null references regions (code),
       coalition text references records (id),
       cycle text references records (id),
       done text,
       yielded text
     ) strict;

CREATE TABLE ambitions (
       code text primary key not null,
       name text not null unique,
       line text not null,
       position integer not null
     ) strict, without rowid;

CREATE TABLE bottlenecks (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       level text not null,
       description text,
       signalled_on text,
       "table" text,
       moves text not null
     ) strict;

CREATE TABLE checks (
       nr integer primary key references records (nr) on delete cascade,
       words text not null,
       region text references regions (code),
       cycle text references records (id),
       checked_on text not null
     ) strict;

CREATE TABLE coalition_spellings (
       text text primary key not null,
       coalition integer not null references coalitions (nr) on delete cascade
     ) strict, without rowid;

CREATE TABLE coalitions (
       nr integer primary key references records (nr) on delete cascade,
       name text not null,
       ambition text not null,
       started_on text,
       ended_on text,
       partners text not null
     ) strict;

CREATE TABLE copies (
       path text primary key not null,
       kind text not null,
       at text not null
     ) strict, without rowid;

CREATE TABLE cycles (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       coalition text references records (id),
       ambition text,
       started_on text,
       assumption text,
       rationale text,
       known text,
       follows text references records (id),
       closed_on text,
       outcome text
     ) strict;

CREATE TABLE "drafts" (
       nr integer primary key autoincrement,
       answers text not null check (json_type(answers) = 'object'),
       created_at text not null,
       updated_at text not null
     ) strict;

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

CREATE VIRTUAL TABLE lesson_gram_list using fts5vocab ('lesson_grams', 'row');

CREATE VIRTUAL TABLE lesson_grams using fts5 (
       grams, content = 'lesson_word_grams', content_rowid = 'nr', detail = none, tokenize = "ascii tokenchars '_'"
     );

CREATE TABLE 'lesson_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'lesson_grams_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'lesson_grams_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'lesson_grams_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE lesson_links (
       lesson integer not null references lessons (nr) on delete cascade,
       kind text not null check (kind in ('lijkt op', 'bouwt voort op', 'spreekt tegen', 'vervangt')),
       other text not null,
       primary key (lesson, kind, other)
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

CREATE TABLE lesson_vocabulary (
       nr integer primary key,
       word text not null unique
     ) strict;

CREATE VIRTUAL TABLE lesson_word_list using fts5vocab ('lesson_words', 'row');

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
     , cycle text) strict;

CREATE TABLE questions (
       nr integer primary key references records (nr) on delete cascade,
       question text not null,
       region text not null references regions (code),
       background text,
       asked_on text,
       coalition text references records (id),
       cycle text references records (id),
       answers text not null
     ) strict;

CREATE TABLE record_links (
       record integer not null references records (nr) on delete cascade,
       role text not null,
       position integer not null,
       target text not null,
       primary key (record, role, position)
     ) strict, without rowid;

CREATE TABLE record_perspectives (
       record integer not null references records (nr) on delete cascade,
       perspective text not null,
       primary key (record, perspective)
     ) strict, without rowid;

CREATE TABLE record_regions (
       record integer not null references records (nr) on delete cascade,
       position integer not null,
       region text not null references regions (code),
       primary key (record, position)
     ) strict, without rowid;

CREATE TABLE record_tags (
       record integer not null references records (nr) on delete cascade,
       framework text not null,
       code text not null,
       main integer not null check (main in (0, 1)),
       primary key (record, framework, code),
       foreign key (framework, code) references framework_items (framework, code)
     ) strict, without rowid;

CREATE VIRTUAL TABLE record_words using fts5 (title, body, tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE 'record_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'record_words_content'(id INTEGER PRIMARY KEY, c0, c1);

CREATE TABLE 'record_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'record_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'record_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE records (
       nr integer primary key,
       noun text not null,
       id text not null,
       status text not null,
       status_reason text,
       created_at text not null,
       created_by text,
       updated_at text not null,
       import text references imports (id),
       content_hash text not null,
       changed_here integer not null check (changed_here in (0, 1))
     ) strict;

CREATE TABLE reflections (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       region text not null references regions (code),
       reflected_on text,
       cycle text references records (id),
       stimulates text,
       hinders text,
       conditions text,
       actions text
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

CREATE TABLE sharings (
       nr integer primary key references records (nr) on delete cascade,
       subject text not null,
       channel text not null,
       shared_on text not null,
       link text
     ) strict;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE uptakes (
       nr integer primary key references records (nr) on delete cascade,
       perspective text not null references records (id),
       region text not null references regions (code),
       applied_on text not null,
       adapted text,
       outcome text,
       audience text,
       evidence text,
       evidence_level integer check (evidence_level between 0 and 4),
       coalition text references records (id),
       cycle text references records (id)
     ) strict;

CREATE INDEX action_perspectives_cycle on action_perspectives (cycle);

CREATE INDEX action_perspectives_reflection on action_perspectives (reflection);

CREATE INDEX activities_coalition on activities (coalition);

CREATE INDEX activities_cycle on activities (cycle);

CREATE INDEX checks_cycle on checks (cycle);

CREATE INDEX coalition_spellings_coalition on coalition_spellings (coalition);

CREATE INDEX cycles_coalition on cycles (coalition);

CREATE INDEX cycles_follows on cycles (follows);

CREATE UNIQUE INDEX frameworks_current on frameworks (current) where current = 1;

CREATE INDEX history_import on history (import) where import is not null;

CREATE INDEX history_subject on history (noun, subject, id);

CREATE INDEX lesson_links_other on lesson_links (other, lesson);

CREATE INDEX lesson_tags_code on lesson_tags (code, framework, lesson);

CREATE INDEX lessons_activity on lessons (activity) where activity is not null;

CREATE INDEX lessons_coalition on lessons (coalition) where coalition is not null;

CREATE INDEX lessons_cycle on lessons (cycle) where cycle is not null;

CREATE UNIQUE INDEX lessons_id on lessons (id);

CREATE INDEX lessons_identity on lessons (identity);

CREATE INDEX lessons_learned on lessons (learned_on desc, id);

CREATE UNIQUE INDEX lessons_number on lessons (region, external_id) where external_id is not null;

CREATE INDEX questions_coalition on questions (coalition);

CREATE INDEX questions_cycle on questions (cycle);

CREATE INDEX record_links_target on record_links (target, role);

CREATE INDEX record_regions_region on record_regions (region, record);

CREATE INDEX record_tags_code on record_tags (code, record);

CREATE UNIQUE INDEX records_id on records (id);

CREATE INDEX records_import on records (import) where import is not null;

CREATE INDEX records_noun on records (noun, nr);

CREATE INDEX reflections_cycle on reflections (cycle);

CREATE INDEX region_aliases_region on region_aliases (region);

CREATE INDEX sharings_subject on sharings (subject);

CREATE INDEX uptakes_coalition on uptakes (coalition);

CREATE INDEX uptakes_cycle on uptakes (cycle);

CREATE INDEX uptakes_perspective on uptakes (perspective);
