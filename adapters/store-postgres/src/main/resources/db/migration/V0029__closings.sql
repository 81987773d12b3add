-- Purpose: a withdrawal closes the names of its release, an agency's or a group's, and nothing else. Releases withdrawn
-- before left some of them open. A node that has withdrawn any closes them at its next step, before anything is read, and
-- asks the rule again for all that it holds.
-- Source: docs/decisions/0012.
set local role sanad_owner;

create table sched.closing (
  at timestamptz primary key,
  done boolean not null default false
);
alter table sched.closing enable row level security;
alter table sched.closing force row level security;
create policy base on sched.closing for all to public using (true) with check (true);
create policy release on sched.closing as restrictive for all to public
  using ((select gate.schedules())) with check ((select gate.schedules()));
grant select, update on sched.closing to sanad_register;

alter table sched.closing no force row level security;
alter table work.release no force row level security;
insert into sched.closing (at) select now() where exists (select 1 from work.release where withdrawn_at is not null);
alter table work.release force row level security;
alter table sched.closing force row level security;

alter table item.class no force row level security;
alter table sched.opening no force row level security;
insert into sched.opening (at, done) select now(), false where exists (select 1 from item.class)
  on conflict (at) do update set done = false;
alter table sched.opening force row level security;
alter table item.class force row level security;
