-- Purpose: a search reads the index of words and no long list beside it. New rows' words wait in a list that every search
-- walks whole, for each of its windows, until it is put into the index: at 4 MB, where the server does so by itself,
-- that takes longer than all the rest of a page. So the node has it done when its writers pause.
-- Source: docs/decisions/0030.
set local role sanad_owner;

create function item.enter_words() returns bigint
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select gin_clean_pending_list('item.version_words'::regclass);
$$;
revoke execute on function item.enter_words() from public;
grant execute on function item.enter_words() to sanad_register;
