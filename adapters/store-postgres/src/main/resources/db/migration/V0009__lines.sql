-- Purpose: lines are numbered by the write that makes them. Writes go one at a time (decision 0013), so the order of
-- numbers is the order of commits, and no reader can pass a line that commits later; a second pass over every line,
-- and the indexes that only it needed, go.
-- Source: docs/decisions/0016; decisions 18, 21.
set local role sanad_owner;

-- What a node that stopped in between had not numbered yet.
alter table journal.line no force row level security;
alter table journal.collection no force row level security;
select journal.sequence(now());
alter table journal.line force row level security;
alter table journal.collection force row level security;
drop function journal.sequence(timestamptz);

drop index journal.line_waiting, journal.line_version, journal.line_row, journal.line_number, journal.line_object;
alter table journal.line drop column arrival;
alter table journal.line drop column version_key;
alter table journal.line alter column number set not null, alter column date_added set not null;
create index line_object on journal.line (id, collection) where not passed;
-- The planner must never think that a collection which it has not met holds next to nothing.
alter table journal.line alter column collection set (n_distinct = 3), alter column collection set statistics 1;
revoke update (number, date_added, passed) on journal.line from sanad_task;
revoke update (last, last_added) on journal.collection from sanad_task;
revoke select on journal.line, journal.collection from sanad_task;
revoke usage on schema journal from sanad_task;
grant update (last, last_added) on journal.collection to sanad_register;

-- One index finds an object's versions and keeps each of them once.
drop index item.version_once, item.version_object;
create unique index version_once on item.version (object_key, version_key);
alter table item.version drop column line_key;

-- An object that is named is known by its digest alone; what precedes with an item holds nothing back.
drop index item.reference_key;
alter table item.reference drop column target_key;
create index reference_key on item.reference (target) where not exempt;

-- Nothing asks by it: a leaf of a page would enter a thousand keys.
drop index log.leaf_objects;

-- The class stands beside the number, so that a viewer of few among many reads only lines that it may see. A line
-- that is `alone` is the only one of its object in its collection: no other can be newer.
alter table item.version no force row level security;
alter table journal.line no force row level security;
alter table journal.line add column class integer not null default 0, add column alone boolean not null default false;
update journal.line l set class = v.class from item.version v where v.row = l.row;
alter table journal.line alter column class drop default, alter column alone drop default;
alter table journal.line force row level security;
alter table item.version force row level security;
alter table journal.line add primary key (collection, class, number);
grant update (passed, class, alone) on journal.line to sanad_register;

-- What a partner was handed, and when first: a row for each page with lines that were not handed out before.
create table journal.served (
  collection uuid not null,
  first bigint not null,
  last bigint not null,
  lines int8multirange not null,
  since timestamptz not null
);
create index served_lines on journal.served (collection, first);
alter table journal.fetched no force row level security;
alter table journal.line no force row level security;
insert into journal.served
  select l.collection, l.number, l.number, int8multirange(int8range(l.number, l.number, '[]')), min(f.since)
  from journal.fetched f join journal.line l on l.collection = f.collection and l.type = f.type and l.id = f.id
  group by l.collection, l.number;
alter table journal.line force row level security;
drop table journal.fetched;
alter table journal.served enable row level security;
alter table journal.served force row level security;
create policy base on journal.served for all to public using (true) with check (true);
create policy release on journal.served as restrictive for all to public
  using (collection = any((select gate.collections())::uuid[]))
  with check (collection = any((select gate.collections())::uuid[]));
grant select, insert on journal.served to sanad_link;
grant select on journal.served to sanad_desk, sanad_register;
grant select, delete on journal.served to sanad_eraser;

-- The originator's own needs no comparison of lists; the order alone changes.
drop policy release on item.version;
create policy release on item.version as restrictive for all to public
  using (class = any((select gate.classes())::integer[])
    and (originator = (select gate.author()) or needs <@ (select gate.classes())::integer[])
    and destroy_after > (select gate.ended())
    and (originator = (select gate.agency())
      or (valid_from <= (select gate.begun()) and review_by > (select gate.ended()))))
  with check (class = any((select gate.classes())::integer[]));

-- Statistics follow growth: a table that has just begun to grow is analysed by the writer, not a minute later.
grant maintain on item.version, item.reference, journal.line to sanad_register;

-- A status is kept for a day; packing it costs more than it saves.
alter table journal.post alter column successes set storage external, alter column failures set storage external;
