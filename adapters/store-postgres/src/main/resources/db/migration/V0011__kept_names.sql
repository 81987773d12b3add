-- Purpose: names that officers keep to have them compared with designation lists, and drafted names beside what is held:
-- both may be a side of a pair. A kept name is shown to whom the rule releases its class, until its day; a drafted one
-- with its report. A candidate or decision is shown to whoever may see every side of it, and to nobody else.
-- Source: decisions 7, 12, 15; docs/decisions/0015, 0021.
set local role sanad_owner;

create table work.kept_name (
  arrival bigint generated always as identity primary key,
  id uuid not null unique,
  kind text not null,
  names text[] not null,
  birth text not null,
  source text not null,
  handling text not null,
  class integer not null,
  until timestamptz not null,
  kept_by uuid not null,
  at timestamptz not null,
  gone boolean not null
);

alter table work.kept_name enable row level security;
alter table work.kept_name force row level security;
create policy base on work.kept_name for all to public using (true) with check (true);
create policy release on work.kept_name as restrictive for all to public
  using ((select gate.works()) and class = any((select gate.classes())::integer[]) and until > (select gate.ended()))
  with check ((select gate.works()));
grant select on work.kept_name to sanad_desk;
grant select, insert on work.kept_name to sanad_register;
grant update (names, birth, source, gone) on work.kept_name to sanad_register;
grant select, delete on work.kept_name to sanad_eraser;

drop policy release on work.judgement;
create policy release on work.judgement as restrictive for all to public
  using ((select gate.works())
    and (
      (judgement.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.object_id and v.type = judgement.object_type and v.newest))
      or (judgement.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k where k.id = judgement.object_id and not k.gone))
      or (judgement.object_type = 'sanad-draft' and exists (select 1 from work.draft d where d.id = judgement.object_id and d.newest)))
    and (judgement.other_id is null or (
      (judgement.other_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.other_id and v.type = judgement.other_type and v.newest))
      or (judgement.other_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k where k.id = judgement.other_id and not k.gone))
      or (judgement.other_type = 'sanad-draft' and exists (select 1 from work.draft d where d.id = judgement.other_id and d.newest)))))
  with check ((select gate.works()));

drop policy release on work.hit;
create policy release on work.hit as restrictive for all to public
  using ((select gate.works())
    and (
      (hit.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = hit.object_id and v.type = hit.object_type and v.newest))
      or (hit.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k where k.id = hit.object_id and not k.gone))
      or (hit.object_type = 'sanad-draft' and exists (select 1 from work.draft d where d.id = hit.object_id and d.newest))))
  with check ((select gate.works()));

create index hit_listed on work.hit (list, reference) where not gone;
