-- Purpose: the times of what a row names stand beside its own. Folded into the row's own they bound its originator by
-- another's review, and did not bind its officers by that review; now they bind each reader as they would if he asked for
-- the named object alone. `needs` holds 0, the class that nobody is shown, where they say more than the row's own times.
-- A review and a beginning bind all but who wrote what is named: so the tightest is kept, with whom it does not bind
-- (`except`), and the tightest of the `others`. What rows held is worked out anew at the next step, before anything is
-- read.
-- Source: docs/decisions/0045; decisions 10, 12.
set local role sanad_owner;

alter table item.version
  add column named_destroy timestamptz,
  add column named_review timestamptz,
  add column named_review_except uuid,
  add column named_review_others timestamptz,
  add column named_from timestamptz,
  add column named_from_except uuid,
  add column named_from_others timestamptz;
alter table item.version
  alter column named_destroy set statistics 0,
  alter column named_review set statistics 0,
  alter column named_review_except set statistics 0,
  alter column named_review_others set statistics 0,
  alter column named_from set statistics 0,
  alter column named_from_except set statistics 0,
  alter column named_from_others set statistics 0;

drop policy release on item.version;
create policy release on item.version as restrictive for all to public
  using (class = any((select gate.classes())::integer[])
    and (originator = (select gate.author()) or needs <@ (select gate.classes())::integer[]
      or (needs <@ (select gate.classes() || 0)::integer[] and named_destroy > (select gate.ended())
        and case when named_review_except = (select gate.agency()) then named_review_others else named_review end
          > (select gate.ended())
        and case when named_from_except = (select gate.agency()) then named_from_others else named_from end
          <= (select gate.begun())))
    and destroy_after > (select gate.ended())
    and (originator = (select gate.agency())
      or (valid_from <= (select gate.begun()) and review_by > (select gate.ended()))))
  with check (class = any((select gate.classes())::integer[]));
grant update (named_destroy, named_review, named_review_except, named_review_others, named_from, named_from_except,
  named_from_others) on item.version to sanad_register;

create table sched.settling (
  at timestamptz primary key,
  done boolean not null default false
);
alter table sched.settling enable row level security;
alter table sched.settling force row level security;
create policy base on sched.settling for all to public using (true) with check (true);
create policy release on sched.settling as restrictive for all to public
  using ((select gate.schedules())) with check ((select gate.schedules()));
grant select, update on sched.settling to sanad_register;

alter table sched.settling no force row level security;
alter table sched.opening no force row level security;
alter table item.version no force row level security;
insert into sched.settling (at) select now() where exists (select 1 from item.version);
insert into sched.opening (at, done) select now(), false where exists (select 1 from item.version)
  on conflict (at) do update set done = false;
alter table item.version force row level security;
alter table sched.opening force row level security;
alter table sched.settling force row level security;
