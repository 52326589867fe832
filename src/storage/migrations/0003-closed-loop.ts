import type { Migration } from './migration.ts';

/**
 * The cycle, steps 5 and 6: reflections, handelingsperspectieven, uptakes, bottlenecks, and what follows from them.
 * Frozen: a change to the tables is a new migration.
 */
export const closedLoop: Migration = {
  version: 3,
  name: 'closed-loop',
  statements: [
    `create table reflections (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       region text not null references regions (code),
       reflected_on text,
       cycle text references records (id),
       stimulates text,
       hinders text,
       conditions text,
       actions text
     ) strict`,
    `create index reflections_cycle on reflections (cycle)`,
    `create table action_perspectives (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       audience text not null,
       text text not null,
       region text references regions (code),
       reflection text references records (id),
       cycle text references records (id)
     ) strict`,
    `create index action_perspectives_reflection on action_perspectives (reflection)`,
    `create index action_perspectives_cycle on action_perspectives (cycle)`,
    `create table uptakes (
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
     ) strict`,
    `create index uptakes_perspective on uptakes (perspective)`,
    `create index uptakes_coalition on uptakes (coalition)`,
    `create index uptakes_cycle on uptakes (cycle)`,
    `create table bottlenecks (
       nr integer primary key references records (nr) on delete cascade,
       title text not null,
       level text not null,
       description text,
       signalled_on text,
       "table" text,
       moves text not null
     ) strict`,

    `create view cycle_reflections as
       select t.cycle, t.nr as reflection from reflections t
         join records r on r.nr = t.nr and r.status = 'afgerond'
         where t.cycle is not null
       union
       select cl.cycle, t.nr from cycle_lessons cl
         join lessons l on l.nr = cl.lesson and l.status <> 'ingetrokken'
         join record_links k on k.target = l.id and k.role = 'lessons'
         join reflections t on t.nr = k.record
         join records r on r.nr = t.nr and r.status = 'afgerond'`,
    `create view cycle_perspectives as
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
         join records r on r.nr = t.nr and r.status <> 'ingetrokken'`,
    `create view lesson_uptakes as
       select k.target as lesson, t.nr as uptake from uptakes t
         join records r on r.nr = t.nr and r.status <> 'ingetrokken'
         join records p on p.id = t.perspective and p.status <> 'ingetrokken'
         join record_links k on k.record = p.nr and k.role = 'lessons'`,
  ],
};
