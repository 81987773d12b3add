-- Purpose: the workbench: reports with their bytes, drafts in all revisions, what partners sent and this node did not
-- take. Read by content roles of this node for a purpose that shares content; never by partners.
-- Source: decisions 3, 15, 20.
set local role sanad_owner;
create schema work;

create table work.report (
  arrival bigint generated always as identity primary key,
  id uuid not null unique,
  title text not null,
  original bytea not null,
  media_type text not null,
  sha256 text not null,
  text text not null,
  text_sha256 text not null,
  extractor text not null,
  language text not null,
  grade_scheme text not null,
  grade_value text not null,
  document_date date,
  handling text,
  received_by uuid not null,
  received_at timestamptz not null
);

create table work.draft (
  arrival bigint generated always as identity primary key,
  id uuid not null,
  report uuid not null,
  span_start integer not null,
  span_end integer not null,
  kind text not null,
  rule text not null,
  band text not null,
  slots text not null,
  status text not null,
  revision integer not null,
  newest boolean not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null,
  object_type text,
  object_id uuid,
  unique (id, revision)
);
create index draft_report on work.draft (report, span_start) where newest;
create index draft_object on work.draft (object_id) where newest and object_id is not null;

create table work.quarantine (
  arrival bigint generated always as identity primary key,
  id uuid not null unique,
  sender uuid not null,
  object text not null,
  version text not null,
  content text not null,
  reason text not null,
  at timestamptz not null
);

do $$
declare
  t text;
begin
  foreach t in array array['report', 'draft', 'quarantine'] loop
    execute format('alter table work.%I enable row level security', t);
    execute format('alter table work.%I force row level security', t);
    execute format('create policy base on work.%I for all to public using (true) with check (true)', t);
    execute format('create policy release on work.%I as restrictive for all to public
      using ((select gate.works())) with check ((select gate.works()))', t);
    execute format('grant select, delete on work.%I to sanad_eraser', t);
    execute format('grant select on work.%I to sanad_desk', t);
    execute format('grant select, insert on work.%I to sanad_register', t);
  end loop;
end $$;
grant usage on schema work to sanad_desk, sanad_register, sanad_eraser;
grant update (title, language, grade_scheme, grade_value, document_date, handling) on work.report to sanad_register;
grant update (newest) on work.draft to sanad_register;
