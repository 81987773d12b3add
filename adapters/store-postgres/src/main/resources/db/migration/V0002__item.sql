-- Purpose: objects in all versions, each row with its release class. The policy compares class, what the object
-- names (`needs`: classes, and groups of classes as negative numbers), and the times, those of what it names included. Every index that a viewer's query could use begins with the class; the digests (`*_key`) are
-- asked for by the register task only, so that no guessable id can be timed.
-- Source: decisions 10, 12 to 14, 20, 21; reliability.md L2, L3, L23, 3.3.
set local role sanad_owner;
create schema item;

-- A release class: the distinct, normalised input of the rule, without reference, texts and dates.
create table item.class (
  id integer primary key,
  originator uuid not null,
  basis uuid,
  definition text not null
);

create table item.version (
  row bigint primary key,
  class integer not null,
  needs integer[] not null,
  originator uuid not null,
  type text not null,
  id uuid not null,
  version text not null,
  version_at timestamptz,
  modified timestamptz not null,
  spec_version text not null,
  newest boolean not null,
  shared boolean not null,
  by_creator boolean not null,
  version_key uuid not null,
  object_key uuid not null,
  line_key uuid not null,
  reference text not null,
  restriction text not null,
  approvals text not null,
  handled_from timestamptz,
  handled_review timestamptz,
  handled_destroy timestamptz,
  valid_from timestamptz not null,
  review_by timestamptz not null,
  destroy_after timestamptz not null,
  received_from uuid,
  collection uuid,
  stored_at timestamptz not null,
  bytes integer not null,
  words tsvector not null,
  object text not null
);
create unique index version_once on item.version (version_key);
create index version_object on item.version (object_key);
create index version_walk on item.version (class, row) where newest;
create index version_type on item.version (class, type, row) where newest;
create index version_id on item.version (class, id);
create index version_words on item.version using gin (words) where newest;
create index version_begins on item.version (class, valid_from) where valid_from > '-infinity';

create table item.reference (
  row bigint not null,
  class integer not null,
  target uuid not null,
  target_key uuid not null,
  exempt boolean not null
);
create index reference_row on item.reference (row);
create index reference_target on item.reference (class, target, row);
create index reference_key on item.reference (target_key);

alter table item.class enable row level security;
alter table item.class force row level security;
create policy base on item.class for all to public using (true) with check (true);
create policy release on item.class as restrictive for all to public
  using (id = any((select gate.classes())::integer[])) with check (id = any((select gate.classes())::integer[]));

alter table item.version enable row level security;
alter table item.version force row level security;
create policy base on item.version for all to public using (true) with check (true);
create policy release on item.version as restrictive for all to public
  using (class = any((select gate.classes())::integer[])
    and (needs <@ (select gate.classes())::integer[] or originator = (select gate.author()))
    and destroy_after > (select gate.ended())
    and (originator = (select gate.agency())
      or (valid_from <= (select gate.begun()) and review_by > (select gate.ended()))))
  with check (class = any((select gate.classes())::integer[]));

alter table item.reference enable row level security;
alter table item.reference force row level security;
create policy base on item.reference for all to public using (true) with check (true);
create policy release on item.reference as restrictive for all to public
  using (class = any((select gate.classes())::integer[])) with check (class = any((select gate.classes())::integer[]));

grant usage on schema item to sanad_desk, sanad_link, sanad_register, sanad_eraser;
grant select on item.class, item.version, item.reference to sanad_desk, sanad_register, sanad_eraser;
grant select on item.class, item.version to sanad_link;
grant insert on item.class, item.version, item.reference to sanad_register;
grant update (class, needs, newest, shared, words, valid_from, review_by, destroy_after, version_key)
  on item.version to sanad_register;
grant update (class) on item.reference to sanad_register;
grant delete on item.class, item.version, item.reference to sanad_eraser;
