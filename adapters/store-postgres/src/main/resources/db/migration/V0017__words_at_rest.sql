-- Purpose: a search reads the index of words and no long list beside it. New rows' words wait in a list that every search
-- walks whole, for each of its windows, until it is put into the index: at 4 MB, the server's own limit, that took longer
-- than all the rest of a page. At 256 kB it takes little, and putting it in so often costs a write some hundredths more.
-- Source: docs/decisions/0029.
set local role sanad_owner;

alter index item.version_words set (gin_pending_list_limit = 256);
select gin_clean_pending_list('item.version_words'::regclass);
