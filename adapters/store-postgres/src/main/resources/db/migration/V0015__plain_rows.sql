-- Purpose: rows cost less. A text lies in its row as it is, up to a page: to pack those above 2 kB and unpack them for
-- each partner took longer than to write and read them. And nothing is ever asked by the texts, so that their statistics
-- help no plan: to sample and sort them was most of what looking at a grown table took.
-- Source: docs/decisions/0026.
set local role sanad_owner;

alter table item.version set (toast_tuple_target = 8160);
alter table item.version
  alter column object set statistics 0,
  alter column words set statistics 0,
  alter column reference set statistics 0,
  alter column restriction set statistics 0,
  alter column approvals set statistics 0;
