-- Purpose: a decision or candidate is about the object of whoever put its id first. What another originator puts under
-- the same id is another object: who sees that one alone sees nothing of what was decided or found about the first. So
-- each row says whose objects it is about, and its policy asks for those.
-- Source: decisions 10, 14; docs/decisions/0015, 0031.
set local role sanad_owner;

alter table item.version no force row level security;
alter table work.judgement no force row level security;
alter table work.hit no force row level security;
alter table work.judgement add column object_by uuid, add column other_by uuid;
alter table work.hit add column object_by uuid;
-- By the store's own key of the object (NewRows.objectKey), which has an index, as an id alone has none.
update work.judgement set
  object_by = (select v.originator from item.version v where v.class <> 0 and v.object_key = encode(substring(sha256(
    convert_to(E'object\n' || object_type || '--' || object_id || E'\n', 'UTF8')) for 16), 'hex')::uuid order by v.row limit 1),
  other_by = (select v.originator from item.version v where v.class <> 0 and v.object_key = encode(substring(sha256(
    convert_to(E'object\n' || other_type || '--' || other_id || E'\n', 'UTF8')) for 16), 'hex')::uuid order by v.row limit 1);
update work.hit set
  object_by = (select v.originator from item.version v where v.class <> 0 and v.object_key = encode(substring(sha256(
    convert_to(E'object\n' || object_type || '--' || object_id || E'\n', 'UTF8')) for 16), 'hex')::uuid order by v.row limit 1);
alter table work.hit force row level security;
alter table work.judgement force row level security;
alter table item.version force row level security;

drop policy release on work.judgement;
create policy release on work.judgement as restrictive for all to public
  using ((select gate.works())
    and (
      (judgement.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.object_id and v.type = judgement.object_type and v.originator = judgement.object_by and v.newest))
      or (judgement.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = judgement.object_id and not k.gone))
      or (judgement.object_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = judgement.object_id and d.newest)))
    and (judgement.other_id is null or (
      (judgement.other_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = judgement.other_id and v.type = judgement.other_type and v.originator = judgement.other_by and v.newest))
      or (judgement.other_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = judgement.other_id and not k.gone))
      or (judgement.other_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = judgement.other_id and d.newest)))))
  with check ((select gate.works()));
drop policy release on work.hit;
create policy release on work.hit as restrictive for all to public
  using ((select gate.works())
    and (
      (hit.object_type not in ('sanad-kept-name', 'sanad-draft') and exists (select 1 from item.version v
        where v.id = hit.object_id and v.type = hit.object_type and v.originator = hit.object_by and v.newest))
      or (hit.object_type = 'sanad-kept-name' and exists (select 1 from work.kept_name k
        where k.id = hit.object_id and not k.gone))
      or (hit.object_type = 'sanad-draft' and exists (select 1 from work.draft d
        where d.id = hit.object_id and d.newest))))
  with check ((select gate.works()));
grant update (object_by) on work.hit to sanad_register;
