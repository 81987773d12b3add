-- Purpose: what names were put side by side: candidates found by screening, and what officers decided about pairs. A row
-- is shown to whoever may see every object that it names, by the policy of the objects themselves, and to nobody else;
-- content roles only. Designation lists are the user's own and hold nothing of the node: they lie in the register.
-- Source: decisions 14 to 16, 26; docs/decisions/0015.
set local role sanad_owner;

create table work.judgement (
  arrival bigint generated always as identity primary key,
  pair uuid not null,
  object_type text not null,
  object_id uuid not null,
  other_type text,
  other_id uuid,
  list text not null,
  reference text not null,
  verdict text not null,
  reason text not null,
  print text not null,
  other_print text not null,
  revision integer not null,
  newest boolean not null,
  decided_by uuid not null,
  at timestamptz not null,
  unique (pair, revision)
);
create index judgement_object on work.judgement (object_id) where newest;
create index judgement_other on work.judgement (other_id) where newest;

create table work.hit (
  arrival bigint generated always as identity primary key,
  pair uuid not null unique,
  object_type text not null,
  object_id uuid not null,
  list text not null,
  reference text not null,
  print text not null,
  other_print text not null,
  list_version integer not null,
  score double precision not null,
  found_at timestamptz not null,
  gone boolean not null
);
create index hit_object on work.hit (object_id) where not gone;

alter table work.judgement enable row level security;
alter table work.judgement force row level security;
create policy base on work.judgement for all to public using (true) with check (true);
create policy release on work.judgement as restrictive for all to public
  using ((select gate.works())
    and exists (select 1 from item.version v
      where v.id = judgement.object_id and v.type = judgement.object_type and v.newest)
    and (judgement.other_id is null or exists (select 1 from item.version v
      where v.id = judgement.other_id and v.type = judgement.other_type and v.newest)))
  with check ((select gate.works()));

alter table work.hit enable row level security;
alter table work.hit force row level security;
create policy base on work.hit for all to public using (true) with check (true);
create policy release on work.hit as restrictive for all to public
  using ((select gate.works())
    and exists (select 1 from item.version v where v.id = hit.object_id and v.type = hit.object_type and v.newest))
  with check ((select gate.works()));

grant select on work.judgement, work.hit to sanad_desk;
grant select, insert on work.judgement, work.hit to sanad_register;
grant update (newest) on work.judgement to sanad_register;
grant update (print, other_print, list_version, score, gone) on work.hit to sanad_register;
grant select, delete on work.judgement, work.hit to sanad_eraser;

create table register.list_version (
  list text not null,
  version integer not null,
  stated text not null,
  format text not null,
  sha256 text not null,
  entries integer not null,
  problems text[] not null,
  loaded_by uuid not null,
  at timestamptz not null,
  primary key (list, version)
);

-- An entry stands from the version that brought it until the version that changed or removed it.
create table register.list_entry (
  arrival bigint generated always as identity primary key,
  list text not null,
  reference text not null,
  print text not null,
  content text not null,
  since integer not null,
  until integer
);
create index list_entry_now on register.list_entry (list, reference) where until is null;
create index list_entry_list on register.list_entry (list, since);

-- Objects stored before this instant have been compared with the newest versions.
create table register.screening (
  one boolean primary key default true check (one),
  until timestamptz not null
);

do $$
declare
  t text;
begin
  foreach t in array array['list_version', 'list_entry', 'screening'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy base on register.%I for all to public using (true) with check (true)', t);
    execute format('create policy release on register.%I as restrictive for all to public
      using ((select gate.registers())) with check ((select gate.registers()))', t);
    execute format('grant select, insert, update on register.%I to sanad_register', t);
  end loop;
end $$;
