-- Purpose: a way to a partner names the credential that the node keeps for it, and no longer a file of the machine that an
-- officer chose. A way that was registered before asks for its credential again.
-- Source: decision 24; docs/decisions/0025.
set local role sanad_owner;

alter table register.link rename column secret_file to credential;
