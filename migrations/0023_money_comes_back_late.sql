-- Why: what was collected and came back weeks later is past due from that day on, not from the day it was
-- first asked for; and of dues paid by two drafts one may come back while the other is on its way still.
set local lock_timeout = '5s';

alter table installments add column owed_again_since date;
comment on column installments.owed_again_since is 'Day on which its money was lost again and it became past due by that; null = it became past due, if at all, when it was first asked for.';

alter table payment_results
  add column final_on date,
  add column credit_on date;
comment on column payment_results.final_on is 'Day from which this money cannot come back any more in the ordinary way (D20); null = it was final at once.';
comment on column payment_results.credit_on is 'Day before which this money credits nothing, where the club waits for drafts to settle; null = it waits for nothing.';
