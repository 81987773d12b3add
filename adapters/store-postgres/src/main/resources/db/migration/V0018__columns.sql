-- Purpose: rows are read at less cost. What the policy and a walk ask of every row stands first, in columns of fixed
-- width that are never empty, so that a row is not unpacked to its end to be shown or passed over; what may be empty
-- stands last. Columns cannot be moved, so the tables are made anew.
-- Source: docs/decisions/0029.
set local role sanad_owner;

drop policy release on work.judgement;
drop policy release on work.hit;

alter table item.version no force row level security;
alter table item.version rename to version_before;
create table item.version (
  row bigint not null,
  class integer not null,
  bytes integer not null,
  originator uuid not null,
  valid_from timestamptz not null,
  review_by timestamptz not null,
  destroy_after timestamptz not null,
  modified timestamptz not null,
  stored_at timestamptz not null,
  id uuid not null,
  version_key uuid not null,
  object_key uuid not null,
  newest boolean not null,
  shared boolean not null,
  by_creator boolean not null,
  needs integer[] not null,
  object text not null,
  type text not null,
  version text not null,
  spec_version text not null,
  reference text not null,
  restriction text not null,
  approvals text not null,
  words tsvector not null,
  version_at timestamptz,
  handled_from timestamptz,
  handled_review timestamptz,
  handled_destroy timestamptz,
  received_from uuid,
  collection uuid
) with (toast_tuple_target = 8160);
insert into item.version (row, class, bytes, originator, valid_from, review_by, destroy_after, modified, stored_at, id,
    version_key, object_key, newest, shared, by_creator, needs, object, type, version, spec_version, reference,
    restriction, approvals, words, version_at, handled_from, handled_review, handled_destroy, received_from, collection)
  select row, class, bytes, originator, valid_from, review_by, destroy_after, modified, stored_at, id,
    version_key, object_key, newest, shared, by_creator, needs, object, type, version, spec_version, reference,
    restriction, approvals, words, version_at, handled_from, handled_review, handled_destroy, received_from, collection
  from item.version_before order by row;
drop table item.version_before;
alter table item.version add constraint version_pkey primary key (row);
create unique index version_once on item.version (object_key, version_key);
create index version_walk on item.version (class, row) where newest;
create index version_type on item.version (class, type, row) where newest;
create index version_id on item.version (class, id);
create index version_words on item.version using gin (words) where newest;
create index version_begins on item.version (class, valid_from) where valid_from > '-infinity';
alter table item.version
  alter column object set statistics 0,
  alter column words set statistics 0,
  alter column reference set statistics 0,
  alter column restriction set statistics 0,
  alter column approvals set statistics 0;
alter table item.version enable row level security;
alter table item.version force row level security;
create policy base on item.version for all to public using (true) with check (true);
create policy release on item.version as restrictive for all to public
  using (class = any((select gate.classes())::integer[])
    and (originator = (select gate.author()) or needs <@ (select gate.classes())::integer[])
    and destroy_after > (select gate.ended())
    and (originator = (select gate.agency())
      or (valid_from <= (select gate.begun()) and review_by > (select gate.ended()))))
  with check (class = any((select gate.classes())::integer[]));
grant select on item.version to sanad_desk, sanad_link, sanad_register, sanad_eraser;
grant insert, maintain on item.version to sanad_register;
grant update (class, needs, newest, shared, words, valid_from, review_by, destroy_after, version_key)
  on item.version to sanad_register;
grant delete on item.version to sanad_eraser;

create policy release on work.judgement as restrictive for all to public
  using ((select gate.works())
    and (
      (judgement.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.object_id and v.type = judgement.object_type and v.newest))
      or (judgement.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = judgement.object_id and not k.gone))
      or (judgement.object_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = judgement.object_id and d.newest)))
    and (judgement.other_id is null or (
      (judgement.other_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.other_id and v.type = judgement.other_type and v.newest))
      or (judgement.other_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = judgement.other_id and not k.gone))
      or (judgement.other_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = judgement.other_id and d.newest)))))
  with check ((select gate.works()));
create policy release on work.hit as restrictive for all to public
  using ((select gate.works())
    and (
      (hit.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = hit.object_id and v.type = hit.object_type and v.newest))
      or (hit.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = hit.object_id and not k.gone))
      or (hit.object_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = hit.object_id and d.newest))))
  with check ((select gate.works()));

alter table journal.line no force row level security;
alter table journal.line rename to line_before;
create table journal.line (
  collection uuid not null,
  number bigint not null,
  date_added timestamptz not null,
  row bigint not null,
  class integer not null,
  bytes integer not null,
  alone boolean not null,
  passed boolean not null default false,
  by_creator boolean not null,
  id uuid not null,
  type text not null,
  version text not null
);
insert into journal.line (collection, number, date_added, row, class, bytes, alone, passed, by_creator, id, type, version)
  select collection, number, date_added, row, class, bytes, alone, passed, by_creator, id, type, version
  from journal.line_before order by collection, number;
drop table journal.line_before;
alter table journal.line add constraint line_pkey primary key (collection, class, number);
create index line_object on journal.line (id, collection) where not passed;
alter table journal.line alter column collection set (n_distinct = 3), alter column collection set statistics 1;
alter table journal.line enable row level security;
alter table journal.line force row level security;
create policy base on journal.line for all to public using (true) with check (true);
create policy release on journal.line as restrictive for all to public
  using (collection = any((select gate.collections())::uuid[]))
  with check (collection = any((select gate.collections())::uuid[]));
analyze item.version (row, class, object_key, version_key, id, type, newest);
analyze journal.line;
grant select on journal.line to sanad_desk, sanad_link, sanad_register, sanad_eraser;
grant insert, maintain on journal.line to sanad_register;
grant update (passed, class, alone) on journal.line to sanad_register;
grant delete on journal.line to sanad_eraser;
