-- Purpose: a page is planned from its lines alone. Each line says when the row ends for its partner, for as long as the
-- partner may see the row's class; where the class does not decide (the row needs those of what it names), that is
-- -infinity, and the plan asks the row as before. The texts are always fetched under the row's own policy. What a walk
-- asks of a line stands first, so the table is made anew. And the server looks at a tenth of the rows to learn how rows
-- and lines are spread; of references it would learn too little by that.
-- Source: docs/decisions/0034.
set local role sanad_owner;

alter table journal.line no force row level security;
alter table journal.collection no force row level security;
alter table item.version no force row level security;
alter table journal.line rename to line_before;
create table journal.line (
  collection uuid not null,
  number bigint not null,
  date_added timestamptz not null,
  row bigint not null,
  ends timestamptz not null,
  class integer not null,
  bytes integer not null,
  alone boolean not null,
  passed boolean not null default false,
  by_creator boolean not null,
  id uuid not null,
  type text not null,
  version text not null
);
insert into journal.line (collection, number, date_added, row, ends, class, bytes, alone, passed, by_creator, id, type,
    version)
  select l.collection, l.number, l.date_added, l.row,
    case when v.row is null or v.class <> l.class then '-infinity'
      when v.originator = c.partner then v.destroy_after
      when v.needs <@ array[v.class] then least(v.review_by, v.destroy_after)
      else '-infinity' end,
    l.class, l.bytes, l.alone, l.passed, l.by_creator, l.id, l.type, l.version
  from journal.line_before l left join journal.collection c on c.id = l.collection
    left join item.version v on v.row = l.row
  order by l.collection, l.number;
drop table journal.line_before;
alter table journal.line add constraint line_pkey primary key (collection, class, number);
create index line_object on journal.line (id, collection) where not passed;
alter table journal.line alter column collection set (n_distinct = 3), alter column collection set statistics 1;
do $$
declare
  t regclass;
  c name;
begin
  for t, c in
    select attrelid, attname from pg_attribute
    where attrelid in ('item.version'::regclass, 'journal.line'::regclass)
      and attnum > 0 and not attisdropped and coalesce(attstattarget, -1) < 0
  loop
    execute format('alter table %s alter column %I set statistics 10', t, c);
  end loop;
end $$;
alter table item.version force row level security;
alter table journal.collection force row level security;
alter table journal.line enable row level security;
alter table journal.line force row level security;
create policy base on journal.line for all to public using (true) with check (true);
create policy release on journal.line as restrictive for all to public
  using (collection = any((select gate.collections())::uuid[]))
  with check (collection = any((select gate.collections())::uuid[]));
analyze journal.line;
grant select on journal.line to sanad_desk, sanad_link, sanad_register, sanad_eraser;
grant insert, maintain on journal.line to sanad_register;
grant update (passed, class, alone, ends) on journal.line to sanad_register;
grant delete on journal.line to sanad_eraser;
