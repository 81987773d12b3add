-- Purpose: a report that was marked is shown by its handling, as its facts are: its text and drafts go to whom the rule
-- releases its class, and to nobody else. Before that every content role works on it.
-- Source: decisions 7, 12, 15; docs/decisions/0018.
set local role sanad_owner;

alter table work.report add column class integer;
drop policy release on work.report;
create policy release on work.report as restrictive for all to public
  using ((select gate.works()) and (class is null or class = any((select gate.classes())::integer[])))
  with check ((select gate.works()));
grant update (class) on work.report to sanad_register;

drop policy release on work.draft;
create policy release on work.draft as restrictive for all to public
  using ((select gate.works()) and exists (select 1 from work.report r where r.id = draft.report))
  with check ((select gate.works()));
