-- Why: a club with half a million dues due at once, a list of everybody who pays at the desk and a dashboard
-- over two million grants are looked at by people who wait. What they ask most is read from an index
-- alone, without touching the rows; what has to be counted from the rows themselves is counted by a job
-- and kept with its time.
set local lock_timeout = '5s';

-- What a run would ask for is summed up from here. Collected dues leave the index, so a run writes no
-- more for what it carries.
drop index installments_to_collect;
create index installments_to_collect on installments (organization_id, club_id, collect_on, id)
  include (agreement_id, kind, sequence, state, amount_minor, tax_minor, paid_minor)
  where collect_on is not null;

drop index installments_past_due;
create index installments_past_due on installments (organization_id, club_id, due_on, id)
  include (collect_on, amount_minor, tax_minor, paid_minor)
  where state = 'past_due';

drop index installments_for_the_desk;
create index installments_for_the_desk on installments (organization_id, club_id, due_on, id)
  include (amount_minor, tax_minor, paid_minor)
  where state = 'scheduled' and collect_on is null;

-- An index alone answers for pages that a vacuum has seen since they changed, and a run changes a little on
-- each of them.
alter table installments set (autovacuum_vacuum_scale_factor = 0.02);

-- Enrollments of an offer are counted by version.
drop index agreements_on_an_offer;
create index agreements_on_an_offer on agreements (organization_id, offer_id, offer_version, id)
  where state <> 'expired';

-- Uses that were undone are few, and looked for beside all that were not.
create index restores on session_entries (organization_id, grant_id, cause_kind, cause_id) where kind = 'restore';

create table dues_run_checks (
  organization_id bigint not null,
  run_id bigint not null,
  checked_at timestamptz not null,
  batches integer not null,
  payments integer not null,
  differences jsonb not null,
  primary key (organization_id, run_id),
  foreign key (organization_id, run_id) references dues_runs
);
comment on table dues_run_checks is 'Whether each payment of a large run has its sessions, once, as a job found it when the run was over.';
comment on column dues_run_checks.batches is 'Batches the run had by then: with more of them it is checked anew.';
comment on column dues_run_checks.payments is 'Payments that the run brought in by then.';
