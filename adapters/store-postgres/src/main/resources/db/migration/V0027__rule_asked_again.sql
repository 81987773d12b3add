-- Purpose: the rule says something else than before of what was withdrawn from a group, and of what another agency wrote
-- where a body keeps no rules. Its answers are kept; a node that has any asks it again for all of them at its next step.
-- Source: docs/decisions/0003, 0012.
set local role sanad_owner;

alter table item.class no force row level security;
alter table sched.opening no force row level security;
insert into sched.opening (at, done) select now(), false where exists (select 1 from item.class)
  on conflict (at) do update set done = false;
alter table sched.opening force row level security;
alter table item.class force row level security;
