-- Purpose: when the rule was asked last. A clock that was ahead and was set right left answers that hold from later on
-- only: the node asks the rule again where this lies ahead of its time.
-- Source: docs/decisions/0050.
set local role sanad_gate;

create function gate.asked() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(valid_from) from gate.allowed;
$$;
revoke execute on function gate.asked() from public;
grant execute on function gate.asked() to sanad_register;
