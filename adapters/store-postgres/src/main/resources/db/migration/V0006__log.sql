-- Purpose: the append-only log. A leaf is appended in the transaction of what it tells, by the one function that takes
-- viewer, purpose and time from the signed claim; nobody has a right to change or delete one. Committed leaves are
-- numbered and hashed afterwards.
-- Source: decision 17; RFC 6962 section 2.1 (leaf hash = SHA-256(0x00 || leaf)).
set local role sanad_owner;
create schema log;

create table log.leaf (
  arrival bigint generated always as identity primary key,
  number bigint,
  at timestamptz not null,
  viewer text not null,
  purpose text not null,
  code text not null,
  kind text not null,
  objects text[] not null,
  recipients uuid[] not null,
  justification text not null,
  hash bytea
);
create unique index leaf_number on log.leaf (number) where number is not null;
create index leaf_waiting on log.leaf (arrival) where number is null;
create index leaf_objects on log.leaf using gin (objects);
create index leaf_at on log.leaf (at);

alter table log.leaf enable row level security;
alter table log.leaf force row level security;
create policy base on log.leaf for all to public using (true) with check (true);
create policy release on log.leaf as restrictive for all to public
  using (current_user = 'sanad_owner' or (select gate.audits())) with check (current_user = 'sanad_owner');

create function log.append(
    leaf_code text, leaf_kind text, leaf_objects text[], leaf_recipients uuid[], leaf_justification text) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
  place bigint;
begin
  if v.kind is null then
    raise exception using errcode = '28000', message = 'claim';
  end if;
  insert into log.leaf (at, viewer, purpose, code, kind, objects, recipients, justification)
    values (v.at, v.viewer, v.purpose, leaf_code, leaf_kind, leaf_objects, leaf_recipients, leaf_justification)
    returning arrival into place;
  return place;
end $$;

-- The bytes that are hashed: one field a line, lists by spaces, the free text last.
create function log.bytes(l log.leaf, place bigint) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select convert_to(concat_ws(E'\n', place, (extract(epoch from l.at) * 1000000)::bigint, l.viewer, l.purpose, l.code,
    l.kind, array_to_string(l.objects, ' '), array_to_string(l.recipients, ' '), l.justification), 'UTF8');
$$;

create function log.sequence() returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  last bigint;
  n bigint;
begin
  perform pg_advisory_xact_lock(7236861);
  select coalesce(max(number), 0) into last from log.leaf where number is not null;
  with waiting as (
    select arrival, last + row_number() over (order by arrival) as place from log.leaf where number is null)
  update log.leaf l set number = w.place, hash = sha256('\x00'::bytea || log.bytes(l, w.place))
    from waiting w where l.arrival = w.arrival;
  get diagnostics n = row_count;
  return n;
end $$;

revoke execute on all functions in schema log from public;
grant usage on schema log to sanad_desk, sanad_link, sanad_register, sanad_task, sanad_audit, sanad_eraser;
grant execute on function log.append(text, text, text[], uuid[], text)
  to sanad_desk, sanad_link, sanad_register, sanad_task, sanad_audit, sanad_eraser;
grant execute on function log.sequence() to sanad_task, sanad_audit, sanad_register;
grant select on log.leaf to sanad_audit;
