-- Purpose: who holds an object, and where the log names it, is asked of all lines of that object, those that are passed
-- over among them: what was taken back is still held. Their index had the others only, so every line that was ever
-- fetched was read.
-- Source: decisions 18, 19; docs/decisions/0008.
set local role sanad_owner;

drop index journal.line_object;
create index line_object on journal.line (id, collection);
