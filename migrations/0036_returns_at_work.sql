-- Why: a large file of returns was applied in one transaction, and whoever was checked in meanwhile waited
-- for it. It is kept first and applied a stretch at a time, so that it is known what is left when a process
-- dies on the way. And each return wrote the same three columns into two indexes, of which one is enough.
set local lock_timeout = '5s';

create table bank_returns_at_work (
  organization_id bigint not null,
  file_id bigint not null,
  content_sealed bytea not null,
  primary key (organization_id, file_id),
  foreign key (organization_id, file_id) references bank_return_files
);
comment on table bank_returns_at_work is 'Files of returns that were read in and are not applied to the end. A row goes with the last line.';
comment on column bank_returns_at_work.content_sealed is 'The file as it came, sealed: it has account numbers in it.';
alter table bank_returns_at_work alter column content_sealed set storage external;

drop index comes_back_once;
drop index reversals_of_an_installment;
create unique index comes_back_once on payment_reversals (organization_id, installment_id, attempt_no, refund_id) nulls not distinct;
