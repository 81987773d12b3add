-- Purpose: an item may be given under several agreements, each with names of its own: {"<agreement>": ["<party>"]}. The
-- column `basis` stays for one agreement that holds for a whole audience; then `bases` is empty.
-- Source: docs/decisions/0046.
set local role sanad_owner;

alter table item.class add column bases jsonb not null default '{}';
