-- Purpose: the gate names a partner's collections and agency at less cost; what it answers is unchanged. The query for
-- collections had a condition that the claim alone could decide, so it was planned anew for each claim, which took
-- longer than to answer it. A partner's class is its agency, and need not be looked up.
-- Source: decision 14; docs/decisions/0029.
set local role sanad_gate;

create or replace function gate.collections() returns uuid[]
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  if v.kind is null or v.kind = 'audit' then
    return '{}';
  end if;
  if v.kind = 'link' then
    return array(select id from gate.known_collection where partner = v.viewer_class);
  end if;
  return array(select id from gate.known_collection);
end $$;

create or replace function gate.agency() returns uuid
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
declare
  v gate.viewer := gate.claim();
begin
  if v.kind = 'link' then
    return v.viewer_class;
  end if;
  return coalesce((select agency from gate.viewer_class where kind = v.kind and id = v.viewer_class),
    '00000000-0000-0000-0000-000000000000'::uuid);
end $$;
