-- Why: what moved on a day is compared with what processors say moved. Attempts and their answers are
-- written as time goes by, so a few bytes for each stretch of their tables find a day's.
set local lock_timeout = '5s';

create index attempts_by_day on payment_attempts using brin (organization_id, asked_at)
  with (pages_per_range = 32, autosummarize = on);
create index results_by_day on payment_results using brin (organization_id, answered_at)
  with (pages_per_range = 32, autosummarize = on);
create index bank_entries_by_day on bank_entries (organization_id, club_id, booked_at);
create index bank_entries_returned_by_day on bank_entries (organization_id, club_id, returned_at)
  where returned_at is not null;
