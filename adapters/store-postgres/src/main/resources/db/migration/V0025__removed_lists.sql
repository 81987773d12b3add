-- Purpose: that a list was taken away as a whole, for example because it was loaded by mistake: who did it, when and why,
-- and up to which version. Its versions stay as a record of what was loaded; of its entries stay those about which an
-- officer decided, and the others are emptied. Versions that are loaded under the name afterwards are counted on.
-- Source: docs/decisions/0015.
set local role sanad_owner;

create table register.list_removal (
  arrival bigint generated always as identity primary key,
  list text not null,
  version integer not null,
  reason text not null,
  removed_by uuid not null,
  at timestamptz not null,
  unique (list, version)
);

alter table register.list_removal enable row level security;
alter table register.list_removal force row level security;
create policy base on register.list_removal for all to public using (true) with check (true);
create policy release on register.list_removal as restrictive for all to public
  using ((select gate.registers())) with check ((select gate.registers()));
grant select, insert on register.list_removal to sanad_register;

-- A decision is shown with the entry that it was about, whether that is listed any more or not.
create index list_entry_reference on register.list_entry (list, reference);
create index judgement_listed on work.judgement (list, reference) where list <> '';
