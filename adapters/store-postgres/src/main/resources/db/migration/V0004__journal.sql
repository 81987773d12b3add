-- Purpose: collections and their journals. Transactions insert lines without a number; one sequencer numbers committed
-- lines, so that no reader can pass a line that commits later. A plain sequence loses such lines.
-- Source: decisions 18, 19, 21; reliability.md 5.1.
set local role sanad_owner;
create schema journal;

create table journal.collection (
  id uuid primary key,
  agreement uuid not null,
  partner uuid not null,
  purpose text not null,
  kind text not null,
  last bigint not null default 0,
  last_added timestamptz not null default '-infinity'
);
create index collection_key on journal.collection (agreement, partner, purpose);

create table journal.line (
  arrival bigint generated always as identity primary key,
  collection uuid not null,
  number bigint,
  date_added timestamptz,
  passed boolean not null default false,
  row bigint not null,
  type text not null,
  id uuid not null,
  version text not null,
  version_key uuid not null,
  by_creator boolean not null,
  bytes integer not null
);
create unique index line_number on journal.line (collection, number) where number is not null;
create index line_waiting on journal.line (collection, arrival) where number is null;
create index line_version on journal.line (collection, version_key) where not passed;

create index line_object on journal.line (collection, id) where not passed;
create index line_row on journal.line (collection, row) where not passed;

create table journal.fetched (
  collection uuid not null,
  partner uuid not null,
  id uuid not null,
  type text not null,
  since timestamptz not null,
  primary key (collection, type, id)
);
create index fetched_object on journal.fetched (id, collection);

create table journal.post (
  collection uuid not null,
  id uuid not null,
  partner uuid not null,
  requested_at timestamptz not null,
  total integer not null,
  succeeded integer not null,
  failed integer not null,
  successes text not null,
  failures text not null,
  completed_at timestamptz,
  primary key (collection, id)
);
create index post_id on journal.post (id);

do $$
declare
  t text;
begin
  foreach t in array array['collection', 'line', 'fetched', 'post'] loop
    execute format('alter table journal.%I enable row level security', t);
    execute format('alter table journal.%I force row level security', t);
    execute format('create policy base on journal.%I for all to public using (true) with check (true)', t);
    execute format('create policy release on journal.%I as restrictive for all to public
      using (%I = any((select gate.collections())::uuid[])) with check (%I = any((select gate.collections())::uuid[]))',
      t, case t when 'collection' then 'id' else 'collection' end,
      case t when 'collection' then 'id' else 'collection' end);
    execute format('grant select on journal.%I to sanad_desk, sanad_link', t);
    execute format('grant select, insert on journal.%I to sanad_register', t);
    execute format('grant select, delete on journal.%I to sanad_eraser', t);
  end loop;
end $$;
grant usage on schema journal to sanad_desk, sanad_link, sanad_register, sanad_task, sanad_eraser;
grant insert on journal.fetched to sanad_link;
grant select on journal.line, journal.collection to sanad_task;
grant update (number, date_added, passed) on journal.line to sanad_task;
grant update (last, last_added) on journal.collection to sanad_task;
grant update (passed) on journal.line to sanad_register;
grant update (total, succeeded, failed, successes, failures, completed_at) on journal.post to sanad_register;

-- Numbers what is committed, per collection and in short order. A later line of the same version passes over the
-- earlier one; of several originators' rows of one (id, version) the creator's is served, else the earliest.
create function journal.sequence(now_at timestamptz) returns bigint
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  c record;
  before bigint;
  n bigint;
  done bigint := 0;
begin
  for c in select id from journal.collection k
    where exists (select 1 from journal.line l where l.collection = k.id and l.number is null) order by id
  loop
    select last into before from journal.collection where id = c.id for update;
    with waiting as (
      select l.arrival, row_number() over (order by l.arrival) as place
      from journal.line l where l.collection = c.id and l.number is null),
    numbered as (
      update journal.line l set number = k.last + w.place,
        date_added = greatest(now_at, k.last_added + interval '1 microsecond')
          + (w.place - 1) * interval '1 microsecond'
      from waiting w, journal.collection k
      where l.arrival = w.arrival and k.id = c.id
      returning l.number, l.date_added)
    update journal.collection k set last = m.last, last_added = m.added
      from (select max(number) as last, max(date_added) as added, count(*) as count from numbered) m
      where k.id = c.id and m.count > 0;
    get diagnostics n = row_count;
    done := done + n;
    with twice as (
      select distinct l.version_key from journal.line l
      where l.collection = c.id and l.number > before and exists (select 1 from journal.line o
        where o.collection = c.id and o.version_key = l.version_key and o.arrival <> l.arrival and not o.passed)),
    ranked as (
      select l.arrival, row_number() over (partition by l.version_key
        order by l.by_creator desc, l.row, l.arrival desc) as place
      from journal.line l join twice t on t.version_key = l.version_key
      where l.collection = c.id and not l.passed and l.number is not null)
    update journal.line l set passed = true from ranked r where l.arrival = r.arrival and r.place > 1;
  end loop;
  return done;
end $$;
revoke execute on function journal.sequence(timestamptz) from public;
grant execute on function journal.sequence(timestamptz) to sanad_task;
