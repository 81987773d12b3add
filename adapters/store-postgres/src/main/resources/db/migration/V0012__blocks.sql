-- Purpose: a row's words have the mark of its block among them, so that a search asks the index of words for one window
-- of rows alone, the newest first, and ends when its page is full.
-- Source: docs/decisions/0022.
set local role sanad_owner;

-- The index is made anew: entering a mark for each row would take longer.
drop index item.version_words;
alter table item.version no force row level security;
update item.version set words = words || array_to_tsvector(array['#' || row / 2048]);
alter table item.version force row level security;
create index version_words on item.version using gin (words) where newest;
