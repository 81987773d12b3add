-- Purpose: the times at which permissions begin, so that a job opens them and writes the journal lines.
-- Source: decision 13.
set local role sanad_owner;
create schema sched;

create table sched.opening (
  at timestamptz primary key,
  done boolean not null default false
);
create index opening_due on sched.opening (at) where not done;

alter table sched.opening enable row level security;
alter table sched.opening force row level security;
create policy base on sched.opening for all to public using (true) with check (true);
create policy release on sched.opening as restrictive for all to public
  using ((select gate.schedules())) with check ((select gate.schedules()));

grant usage on schema sched to sanad_register, sanad_task;
grant select, insert, update on sched.opening to sanad_register;
grant select on sched.opening to sanad_task;
