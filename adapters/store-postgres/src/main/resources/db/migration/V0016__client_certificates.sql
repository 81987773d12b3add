-- Purpose: the client certificate that a partner's connections must prove, beside its credential: by the digest of the
-- certificate alone. One at a time for a partner; what ends is marked as ended.
-- Source: decision 24; docs/decisions/0028.
set local role sanad_owner;

create table register.certificate (
  arrival bigint generated always as identity primary key,
  partner uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  since timestamptz not null,
  ended_at timestamptz
);
create unique index certificate_partner on register.certificate (partner) where ended_at is null;

alter table register.certificate enable row level security;
alter table register.certificate force row level security;
create policy base on register.certificate for all to public using (true) with check (true);
create policy release on register.certificate as restrictive for all to public
  using ((select gate.registers())) with check ((select gate.registers()));
grant select, insert, update on register.certificate to sanad_register;
