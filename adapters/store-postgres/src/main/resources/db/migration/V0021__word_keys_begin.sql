-- Purpose: the table of rows is made anew, with words as numbers, which are half the work to enter into their index, and
-- with what a row names in the row itself, which spares an index of what is named. Words are numbered by the node, so
-- this is done in three steps: this one makes the table, the second (WordsMigration) fills it, the third makes what
-- hangs on it. A node starts only after all three.
-- Source: docs/decisions/0035.
set local role sanad_owner;

drop policy release on work.judgement;
drop policy release on work.hit;

alter table item.version no force row level security;
alter table item.reference no force row level security;
alter table item.version rename to version_before;
alter table item.version_before rename constraint version_pkey to version_before_pkey;
create table item.version (
  row bigint not null,
  class integer not null,
  bytes integer not null,
  originator uuid not null,
  valid_from timestamptz not null,
  review_by timestamptz not null,
  destroy_after timestamptz not null,
  modified timestamptz not null,
  stored_at timestamptz not null,
  id uuid not null,
  version_key uuid not null,
  object_key uuid not null,
  newest boolean not null,
  shared boolean not null,
  by_creator boolean not null,
  needs integer[] not null,
  object text not null,
  type text not null,
  version text not null,
  spec_version text not null,
  reference text not null,
  restriction text not null,
  approvals text not null,
  words bigint[] not null,
  names uuid[] not null,
  carries uuid[] not null,
  version_at timestamptz,
  handled_from timestamptz,
  handled_review timestamptz,
  handled_destroy timestamptz,
  received_from uuid,
  collection uuid
) with (toast_tuple_target = 8160);
