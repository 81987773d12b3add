-- Purpose: a release is shown by the strictest rules of what it released: its title, its readers and its items are told
-- to nobody who may not read these. Before, every officer with a content role was told of every release.
-- Source: design 2.2; decisions 12, 15; docs/decisions/0024.
set local role sanad_owner;

alter table register.release set schema work;
alter table work.release add column class integer;
-- the last item of a release, its report or answer, is marked with the strictest rules of all
alter table work.release no force row level security;
alter table item.version no force row level security;
update work.release r set class = coalesce((select v.class from item.version v
  where v.id = right(r.items[cardinality(r.items)], 36)::uuid
    and v.type = left(r.items[cardinality(r.items)], -38) and v.newest limit 1), 0);
alter table item.version force row level security;
alter table work.release force row level security;
alter table work.release alter column class set not null;

drop policy release on work.release;
create policy release on work.release as restrictive for all to public
  using ((select gate.works()) and class = any((select gate.classes())::integer[]))
  with check ((select gate.works()));
grant select on work.release to sanad_desk;
