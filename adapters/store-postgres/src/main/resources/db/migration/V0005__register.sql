-- Purpose: the register: this node, parties, memberships, agreements, ways to partners, releases, officers and their
-- secrets (hashes only). Read and written by the register task alone; what others may know of it is answered by the
-- store from a snapshot, so that no reading role can reach a password hash.
-- Source: decisions 14, 15, 24.
set local role sanad_owner;
create schema register;

create table register.node (
  one boolean primary key default true check (one),
  self uuid not null,
  ceiling text not null
);

-- What has happened to an object; kept also for one that has not come yet (a recall may be faster than its item).
create table register.item_state (
  object_key uuid primary key,
  definition text not null
);

create table register.party (
  id uuid primary key,
  kind text not null,
  names text not null,
  country text not null,
  keeping text not null
);

create table register.membership (
  party_group uuid not null,
  member uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  primary key (party_group, member, valid_from)
);

create table register.agreement (
  id uuid primary key,
  name text not null,
  parties uuid[] not null,
  purposes text[] not null,
  ceiling text not null,
  equivalences text not null,
  retention_seconds bigint not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  ended_at timestamptz
);

create table register.link (
  id uuid primary key,
  partner uuid not null,
  api_root text not null,
  collection uuid not null,
  certificate_sha256 text not null,
  secret_file text not null,
  agreement uuid not null,
  purpose text not null,
  every_seconds bigint not null,
  cursor text not null,
  last_pull timestamptz,
  last_result text not null
);

create table register.release (
  arrival bigint generated always as identity primary key,
  id uuid not null unique,
  agreement uuid not null,
  purpose text not null,
  recipients uuid[] not null,
  items text[] not null,
  title text not null,
  made_by uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz
);

create table register.officer (
  id uuid primary key,
  login text not null unique,
  name text not null,
  roles text[] not null,
  clearance text not null,
  purposes text[] not null,
  language text not null,
  password_hash text not null,
  must_change boolean not null,
  locked_at timestamptz
);

create table register.sign_in (
  secret_sha256 text primary key,
  officer uuid not null,
  purpose text,
  token boolean not null,
  since timestamptz not null,
  valid_until timestamptz not null,
  ended_at timestamptz
);
create index sign_in_officer on register.sign_in (officer);

create table register.credential (
  arrival bigint generated always as identity primary key,
  partner uuid not null,
  name text not null,
  secret_sha256 text not null,
  since timestamptz not null,
  ended_at timestamptz
);
create index credential_name on register.credential (name) where ended_at is null;

create table register.failure (
  arrival bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null,
  forgiven boolean not null default false
);
create index failure_key on register.failure (key, at) where not forgiven;

do $$
declare
  t text;
begin
  foreach t in array array['node', 'item_state', 'party', 'membership', 'agreement', 'link', 'release', 'officer', 'sign_in',
    'credential', 'failure'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy base on register.%I for all to public using (true) with check (true)', t);
    execute format('create policy release on register.%I as restrictive for all to public
      using ((select gate.registers())) with check ((select gate.registers()))', t);
    execute format('grant select, insert, update on register.%I to sanad_register', t);
  end loop;
end $$;
grant usage on schema register to sanad_register;
