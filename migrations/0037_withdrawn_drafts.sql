-- Why: a draft that waits for the next file can be withdrawn, by hand or because its account was closed. What
-- was to be given back of it is not sent either, so that less than the whole draft comes back.
set local lock_timeout = '5s';

/* all organizations: their schema */
alter table bank_entries
  add column returned_minor bigint,
  add constraint returned_in_part check (
    returned_minor is null or returned_minor between 1 and amount_minor and returned_code is not null
  );
comment on column bank_entries.returned_code is 'Why the bank sent it back, or why it was never sent; null = neither.';
comment on column bank_entries.returned_minor is 'How much of a draft came back, of which a part was to be given back and neither was sent; null = all of it, or nothing did.';
