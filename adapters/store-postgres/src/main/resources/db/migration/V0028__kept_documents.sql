-- Purpose: that a kept name has the numbers of passports and identity cards that came with it, so that each new version of
-- a list is asked for them too.
-- Source: docs/decisions/0042.
set local role sanad_owner;

alter table work.kept_name add column documents text[] not null default '{}';
grant update (documents) on work.kept_name to sanad_register;
