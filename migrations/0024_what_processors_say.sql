-- Why: what moved is compared with what the processor says moved, so the simulated one keeps books as a
-- real one does: a line for each payment, refund, return and dispute, under the key it was asked with.
-- Sandboxes that were played before get theirs from what was recorded, so that old days do not differ.
set local lock_timeout = '5s';

create table simulated_book (
  organization_id bigint not null,
  key text collate "C" not null,
  kind text not null,
  club_id bigint not null,
  amount_minor bigint not null,
  booked_at timestamptz not null,
  primary key (organization_id, key, kind),
  constraint known_kind check (kind in ('payment', 'refund', 'return', 'dispute', 'dispute_won')),
  constraint money_moves check (amount_minor >= 0)
);
comment on table simulated_book is 'The simulated processor''s own books: what it took, gave back and lost again. Nobody else writes here.';
comment on column simulated_book.key is 'Of the payment, or of the refund, as it was asked for.';
comment on column simulated_book.club_id is 'For whom, as it was asked.';
create index simulated_book_by_day on simulated_book using brin (organization_id, booked_at)
  with (pages_per_range = 32, autosummarize = on);

insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
select
  r.organization_id, r.organization_id || '-' || r.installment_id || '-' || r.attempt_no, 'payment',
  i.club_id, r.amount_minor, r.answered_at
from payment_results r
join payment_attempts t
  on t.organization_id = r.organization_id
  and t.installment_id = r.installment_id
  and t.attempt_no = r.attempt_no
join installments i on i.organization_id = r.organization_id and i.id = r.installment_id
where t.channel = 'simulated' and r.outcome = 'paid';

insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
select p.organization_id, p.key, b.kind, p.club_id, p.amount_minor, b.at
from (
  select organization_id, installment_id, attempt_no, 'return' as kind, recorded_at as at
  from payment_reversals
  where kind = 'return'
  union all
  select organization_id, installment_id, attempt_no, 'dispute', opened_at
  from disputes
  union all
  select organization_id, installment_id, attempt_no, 'dispute_won', closed_at
  from disputes
  where outcome = 'won'
) b
join simulated_book p
  on p.organization_id = b.organization_id
  and p.key = b.organization_id || '-' || b.installment_id || '-' || b.attempt_no
  and p.kind = 'payment';

insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
select
  f.organization_id, f.organization_id || '-r' || f.id, 'refund', p.club_id, f.amount_minor, o.answered_at
from refunds f
join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
join simulated_book p
  on p.organization_id = f.organization_id
  and p.key = f.organization_id || '-' || f.installment_id || '-' || f.attempt_no
  and p.kind = 'payment'
where f.method = 'original' and o.outcome = 'paid';
