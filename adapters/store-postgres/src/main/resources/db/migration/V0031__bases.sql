-- Purpose: an item may be given under several agreements, each with names of its own: {"<agreement>": ["<party>"]}. The
-- column `basis` stays for one agreement that holds for a whole audience; then `bases` is empty.
-- Source: docs/decisions/0046.
set local role sanad_owner;

alter table item.class add column bases jsonb not null default '{}';

-- What a partner's collection has answered since the rule was asked last, ended or not: what is taken from it is passed
-- over, so that it gets a new line when it is given again.
set local role sanad_gate;
drop function gate.partners_allowed(timestamptz);
create function gate.partner_classes_once(partner uuid, for_purpose text) returns integer[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select gate.answer(coalesce(array_agg(class), '{}')) from gate.allowed
    where kind = 'link' and viewer_class = partner and purpose = for_purpose;
$$;
revoke execute on function gate.partner_classes_once(uuid, text) from public;
grant execute on function gate.partner_classes_once(uuid, text) to sanad_register;
