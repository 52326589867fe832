import type { Migration } from './migration.ts';

/**
 * The cycle, steps 1 to 4: coalitions, cycles, activities, questions, sharings and checks. What they all have stands
 * in `records`, their lists in tables that they share; each noun adds a table with fields of its own.
 * Frozen: a change to the tables is a new migration.
 */
export const cycle: Migration = {
  version: 2,
  name: 'cycle',
  statements: [
    `create table records (
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
     ) strict`,
    `create unique index records_id on records (id)`,
    `create index records_noun on records (noun, nr)`,

    `create table record_tags (
       record integer not null references records (nr) on delete cascade,
       framework text not null,
       code text not null,
       main integer not null check (main in (0, 1)),
       primary key (record, framework, code),
       foreign key (framework, code) references framework_items (framework, code)
     ) strict, without rowid`,
    `create index record_tags_code on record_tags (code, record)`,
    `create table record_perspectives (
       record integer not null references records (nr) on delete cascade,
       perspective text not null,
       primary key (record, perspective)
     ) strict, without rowid`,
    `create table record_regions (
       record integer not null references records (nr) on delete cascade,
       position integer not null,
       region text not null references regions (code),
       primary key (record, position)
     ) strict, without rowid`,
    `create index record_regions_region on record_regions (region, record)`,
    // The target is a code of a lesson or a record: it may be one that another database has.
    `create table record_links (
       record integer not null references records (nr) on delete cascade,
       role text not null,
       position integer not null,
       target text not null,
       primary key (record, role, position)
     ) strict, without rowid`,
    `create index record_links_target on record_links (target, role)`,

    `create table coalitions (
       nr integer primary key references records (nr) on delete cascade,
       name text not null,
       ambition text not null,
       started_on text,
       ended_on text,
       partners text not null
     ) strict`,
    // Every spelling by which lessons name a coalition, so that a new name loses none of them.
    `create table coalition_spellings (
       text text primary key not null,
       coalition integer not null references coalitions (nr) on delete cascade
     ) strict, without rowid`,
    `create index coalition_spellings_coalition on coalition_spellings (coalition)`,
    `create table cycles (
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
     ) strict`,
    `create index cycles_coalition on cycles (coalition)`,
    `create index cycles_follows on cycles (follows)`,
    `create table activities (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       setting text not null,
       held_on text not null,
       region text not null references regions (code),
       coalition text references records (id),
       cycle text references records (id),
       done text,
       yielded text
     ) strict`,
    `create index activities_cycle on activities (cycle)`,
    `create index activities_coalition on activities (coalition)`,
    `create table questions (
       nr integer primary key references records (nr) on delete cascade,
       question text not null,
       region text not null references regions (code),
       background text,
       asked_on text,
       coalition text references records (id),
       cycle text references records (id),
       answers text not null
     ) strict`,
    `create index questions_coalition on questions (coalition)`,
    `create index questions_cycle on questions (cycle)`,
    // The subject is a code of a lesson or a record.
    `create table sharings (
       nr integer primary key references records (nr) on delete cascade,
       subject text not null,
       channel text not null,
       shared_on text not null,
       link text
     ) strict`,
    `create index sharings_subject on sharings (subject)`,
    `create table checks (
       nr integer primary key references records (nr) on delete cascade,
       words text not null,
       region text references regions (code),
       cycle text references records (id),
       checked_on text not null
     ) strict`,
    `create index checks_cycle on checks (cycle)`,

    `create virtual table record_words using fts5 (title, body, tokenize = "unicode61 remove_diacritics 2")`,
    // Without this an erased word stays readable in the index.
    `insert into record_words (record_words, rank) values ('secure-delete', 1)`,

    // The code of the cycle that a lesson was harvested in; the text of its activity may be a code as well.
    `alter table lessons add column cycle text`,
    `create index lessons_cycle on lessons (cycle) where cycle is not null`,
    `create index lessons_activity on lessons (activity) where activity is not null`,
    `create index lessons_coalition on lessons (coalition) where coalition is not null`,

    // The lessons of a cycle: those that name it, and those that came from one of its activities.
    `create view cycle_lessons as
       select cycle, nr as lesson from lessons where cycle is not null
       union
       select activities.cycle, lessons.nr from activities
         join records on records.nr = activities.nr and records.status <> 'ingetrokken'
         join lessons on lessons.activity = records.id
       where activities.cycle is not null`,
  ],
};
