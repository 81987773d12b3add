-- Purpose: the gate. It checks the signed claim of a transaction and says which release classes, collections and
-- areas that viewer may see. Its tables are read by its own functions only; policies of all other schemas call it.
-- Source: decisions 14 to 16; reliability.md 3.2.
set local role sanad_gate;
create schema gate;
revoke all on schema gate from public;
grant usage on schema gate to sanad_owner, sanad_desk, sanad_link, sanad_register, sanad_task, sanad_audit, sanad_eraser;

-- HMAC keys by kind, already padded as RFC 2104 asks, so that no extension is needed. A kind whose clock moves exists
-- in test and demo clusters only.
create table gate.key (
  kind text primary key,
  base text not null,
  role_name name not null,
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64),
  clock_moves boolean not null
);

-- What viewers with the same rights have in common. A partner's class is its agency.
create table gate.viewer_class (
  kind text not null,
  id uuid not null,
  agency uuid not null,
  content boolean not null,
  audit boolean not null,
  definition text not null,
  primary key (kind, id)
);

create table gate.known_class (
  id integer generated always as identity primary key,
  key bytea not null unique
);

-- Several classes of which any one will do: an object that precedes others is held once per class.
create table gate.class_group (
  id integer generated always as identity (start with 2) primary key,
  members integer[] not null unique
);

create table gate.known_collection (
  id uuid primary key,
  partner uuid not null
);
create index known_collection_partner on gate.known_collection (partner);

-- What `decide` released, per viewer class, purpose and release class, with the time in which it holds.
create table gate.allowed (
  kind text not null,
  viewer_class uuid not null,
  purpose text not null,
  class integer not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  primary key (kind, viewer_class, purpose, class)
);

create type gate.viewer as (kind text, viewer_class uuid, viewer text, purpose text, at timestamptz);

-- kind|viewer class|viewer|purpose|backend|start|expiry|at, times in microseconds since 1970.
create function gate.claim() returns gate.viewer
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  c text := current_setting('sanad.claim', true);
  f text[];
  k gate.key;
begin
  if coalesce(c, '') = '' then
    return null;
  end if;
  f := string_to_array(c, '|');
  select * into k from gate.key where kind = f[1];
  if not found
    or array_length(f, 1) <> 8
    or k.role_name <> session_user
    or sha256(k.outer_pad || sha256(k.inner_pad || convert_to(c, 'UTF8')))
       is distinct from decode(coalesce(current_setting('sanad.mac', true), ''), 'hex')
    or f[5] <> pg_backend_pid()::text
    or f[6] <> (extract(epoch from transaction_timestamp()) * 1000000)::bigint::text
    or f[7]::bigint <= extract(epoch from clock_timestamp()) * 1000000
    or (not k.clock_moves and abs(f[8]::bigint - f[6]::bigint) > 5000000)
  then
    raise exception using errcode = '28000', message = 'claim';
  end if;
  return row(k.base, f[2]::uuid, f[3], f[4],
    timestamptz 'epoch' + f[8]::bigint * interval '1 microsecond')::gate.viewer;
end $$;

-- What one row may need: the classes themselves, groups as negative numbers. -1 stands for "something that this node
-- does not hold", which withholds from partners only; 0 is the class of removed rows, which nobody is shown.
create function gate.answer(direct integer[]) returns integer[]
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select direct || coalesce((select array_agg(-id order by id) from gate.class_group where members && direct), '{}');
$$;

create function gate.classes() returns integer[]
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
  direct integer[];
begin
  if v.kind is null then
    return '{}';
  end if;
  if v.kind in ('register', 'eraser') then
    return gate.answer((select coalesce(array_agg(id order by id), '{}') from gate.known_class)) || array[0, -1];
  end if;
  select coalesce(array_agg(class order by class), '{}') into direct from gate.allowed
    where kind = v.kind and viewer_class = v.viewer_class and purpose = v.purpose
      and v.at >= valid_from and v.at < valid_until;
  return gate.answer(direct) || case when v.kind = 'desk' then array[-1] else '{}'::integer[] end;
end $$;

-- The viewer's agency; nobody's for tasks and without a claim.
create function gate.agency() returns uuid
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return coalesce((select agency from gate.viewer_class where kind = v.kind and id = v.viewer_class),
    '00000000-0000-0000-0000-000000000000'::uuid);
end $$;

-- The partner itself, who is always answered with what it wrote (decision 10); nobody else.
create function gate.author() returns uuid
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return case when v.kind = 'link' then v.viewer_class else '00000000-0000-0000-0000-000000000000'::uuid end;
end $$;

-- What must have begun by now, and what must not have ended yet. Register and eraser work at every time.
create function gate.begun() returns timestamptz
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return case when v.kind is null then '-infinity'::timestamptz
    when v.kind in ('register', 'eraser') then 'infinity'::timestamptz else v.at end;
end $$;

create function gate.ended() returns timestamptz
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return case when v.kind is null then 'infinity'::timestamptz
    when v.kind in ('register', 'eraser') then '-infinity'::timestamptz else v.at end;
end $$;

-- Reports, drafts, quarantine: content roles of this node, for a purpose that shares content.
create function gate.works() returns boolean
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return coalesce(v.kind in ('register', 'eraser') or (v.kind = 'desk'
    and v.purpose not in ('oversight', 'administration')
    and exists (select 1 from gate.viewer_class where kind = v.kind and id = v.viewer_class and content)), false);
end $$;

create function gate.collections() returns uuid[]
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  if v.kind is null or v.kind = 'audit' then
    return '{}';
  end if;
  return (select coalesce(array_agg(id), '{}') from gate.known_collection
    where v.kind <> 'link' or partner = v.viewer_class);
end $$;

create function gate.registers() returns boolean
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((gate.claim()).kind = 'register', false);
end $$;

create function gate.schedules() returns boolean
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
begin
  return coalesce((gate.claim()).kind in ('register', 'task'), false);
end $$;

create function gate.audits() returns boolean
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  return coalesce(v.kind = 'audit'
    and exists (select 1 from gate.viewer_class where kind = v.kind and id = v.viewer_class and audit), false);
end $$;

-- The register task alone writes into the gate, by these five.
create function gate.load_key(
    new_kind text, new_base text, new_role name, new_inner bytea, new_outer bytea, moves boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into gate.key values (new_kind, new_base, new_role, new_inner, new_outer, moves)
  on conflict (kind) do update set base = excluded.base, role_name = excluded.role_name,
    inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad, clock_moves = excluded.clock_moves;
$$;

create function gate.clock_moves() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from gate.key where clock_moves);
$$;

create function gate.know_viewer(
    new_kind text, new_id uuid, new_agency uuid, new_content boolean, new_audit boolean, new_definition text)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into gate.viewer_class values (new_kind, new_id, new_agency, new_content, new_audit, new_definition)
  on conflict do nothing;
  return found;
end $$;

create function gate.know_class(new_key bytea) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  known integer;
begin
  select id into known from gate.known_class where key = new_key;
  if known is null then
    insert into gate.known_class (key) values (new_key) on conflict (key) do nothing returning id into known;
  end if;
  if known is null then
    select id into known from gate.known_class where key = new_key;
  end if;
  return known;
end $$;

create function gate.know_group(of_classes integer[]) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  known integer;
begin
  insert into gate.class_group (members) values (of_classes) on conflict do nothing;
  select -id into known from gate.class_group where members = of_classes;
  return known;
end $$;

create function gate.know_collection(new_id uuid, new_partner uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into gate.known_collection values (new_id, new_partner) on conflict do nothing;
$$;

create function gate.viewers() returns table (kind text, id uuid, definition text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select kind, id, definition from gate.viewer_class;
$$;

-- Replaces what stands for these release classes (all of them where null) and these viewer classes (all where null).
create function gate.refill(
    of_classes integer[], of_viewers uuid[], kinds text[], viewers uuid[], purposes text[], classes integer[],
    since timestamptz, untils timestamptz[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from gate.allowed
    where (of_classes is null or class = any(of_classes)) and (of_viewers is null or viewer_class = any(of_viewers));
  insert into gate.allowed
    select k, v, p, c, since, u from unnest(kinds, viewers, purposes, classes, untils) as n(k, v, p, c, u);
end $$;

-- What a partner's collection answers at an instant; for the journal lines that a change makes.
create function gate.partner_classes(partner uuid, for_purpose text, at timestamptz) returns integer[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select gate.answer(coalesce(array_agg(class), '{}')) from gate.allowed
    where kind = 'link' and viewer_class = partner and purpose = for_purpose and valid_from <= at and valid_until > at;
$$;

-- What is allowed now to partners; for the difference that a change makes.
create function gate.partners_allowed(at timestamptz) returns table (viewer_class uuid, purpose text, class integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select viewer_class, purpose, class from gate.allowed where kind = 'link' and valid_from <= at and valid_until > at;
$$;

-- Classes per viewer, for the warning above 500.
create function gate.class_counts() returns table (kind text, viewer_class uuid, purpose text, classes bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select kind, viewer_class, purpose, count(*) from gate.allowed group by 1, 2, 3;
$$;

revoke execute on all functions in schema gate from public;
grant execute on function
  gate.claim(), gate.classes(), gate.agency(), gate.author(), gate.begun(), gate.ended(), gate.works(),
  gate.collections(), gate.registers(), gate.schedules(), gate.audits(), gate.clock_moves()
  to sanad_owner, sanad_desk, sanad_link, sanad_register, sanad_task, sanad_audit, sanad_eraser;
grant execute on function
  gate.load_key(text, text, name, bytea, bytea, boolean),
  gate.know_viewer(text, uuid, uuid, boolean, boolean, text), gate.know_class(bytea), gate.know_group(integer[]),
  gate.partner_classes(uuid, text, timestamptz),
  gate.know_collection(uuid, uuid), gate.viewers(), gate.partners_allowed(timestamptz), gate.class_counts(),
  gate.refill(integer[], uuid[], text[], uuid[], text[], integer[], timestamptz, timestamptz[])
  to sanad_register;
