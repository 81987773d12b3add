-- Purpose: the rows as V0021 and V0022 made them get their indexes, policies and rights. What the last migrations said of
-- statistics and policies is said again of the new table.
-- Source: docs/decisions/0035; 0029 and 0034 for the statistics.
set local role sanad_owner;

drop table item.version_before;
drop index item.reference_row;
alter table item.reference force row level security;
alter table item.version add constraint version_pkey primary key (row);
create unique index version_once on item.version (object_key, version_key);
create index version_walk on item.version (class, row) where newest;
create index version_type on item.version (class, type, row) where newest;
create index version_id on item.version (class, id);
create index version_words on item.version using gin (words) where newest;
create index version_begins on item.version (class, valid_from) where valid_from > '-infinity';
do $$
declare
  c name;
begin
  for c in
    select attname from pg_attribute where attrelid = 'item.version'::regclass and attnum > 0
  loop
    execute format('alter table item.version alter column %I set statistics %s', c,
      case when c in ('object', 'words', 'names', 'carries', 'reference', 'restriction', 'approvals')
        then 0 else 10 end);
  end loop;
end $$;
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
analyze item.version (row, class, object_key, version_key, id, type, newest);
