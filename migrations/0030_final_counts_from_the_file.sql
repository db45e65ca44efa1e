-- Why: a draft is on its way from the moment it stands in a file for the bank, not from the moment it was
-- booked: one that no file took along never becomes final. When it was booked nobody knows the day, so it is
-- infinity, later than any other, until a file is made. Answers are never changed, so what a file makes of
-- them stands beside them. Drafts on their way get the day that counts from their file; what was credited
-- meanwhile stays, and is provisional as long as its draft is on its way.
set local lock_timeout = '5s';

create table sent_drafts (
  organization_id bigint not null,
  installment_id bigint not null,
  attempt_no integer not null,
  final_on date not null,
  primary key (organization_id, installment_id, attempt_no)
);
comment on table sent_drafts is 'Drafts that stand in a file for the bank, and from which day each is final (D20). It takes the place of what was written when they were booked.';
comment on column sent_drafts.final_on is 'Infinity = it was booked before this table was there, and stands in no file yet.';

create table session_final_days (
  organization_id bigint not null,
  source_kind text not null,
  source_id bigint not null,
  final_on date not null,
  primary key (organization_id, source_kind, source_id)
);
comment on table session_final_days is 'From which day the money behind a source is final that credited before anybody knew it (D20). Beside the grants, so that a file of a hundred thousand drafts touches none of them.';

comment on column payment_results.final_on is 'Day from which this money cannot come back any more in the ordinary way (D20); null = it was final at once; infinity = it is a draft that stood in no file yet, and its day is in sent_drafts once it does.';
comment on column payment_results.credit_on is 'Day before which this money credits nothing, where the club waits for drafts to settle, as final_on; null = it waits for nothing.';
comment on column installments.final_on is 'Day from which its money is final (D20): until then it is processing, though collected; null = it was final at once, or is not collected; infinity = the last day of its payments counts.';
comment on column installments.credit_on is 'Day on which its sessions will be credited, where the club waits for a draft to settle; null = nothing waits; infinity = that draft stands in no file yet.';
comment on column session_grants.final_on is 'Day from which the money behind it counts as final (D20); null = it was final at once; infinity = it was not known when it was credited, and is in session_final_days once it is. Before that day the grant is provisional: usable, and marked.';

-- what was handed on gets its day when what it came from has one
create index handed_on_and_waiting on session_grants (organization_id, id)
  where final_on = 'infinity' and source_kind in ('transfer', 'cancelled_event');

-- Banks settle on neither weekends nor holidays of the Federal Reserve, as in src/kit/banking-days.ts.
create function pg_temp.is_banking_day(day date) returns boolean language sql immutable as $$
  select extract(isodow from day) < 6
    and to_char(day - case when extract(isodow from day) = 1 then 1 else 0 end, 'MM-DD') not in ('01-01', '06-19', '07-04', '11-11', '12-25')
    and to_char(day, 'MM-DD') not in ('01-01', '06-19', '07-04', '11-11', '12-25')
    and not (
      extract(isodow from day) = 1
      and (
        extract(month from day) in (1, 2) and extract(day from day) between 15 and 21
        or extract(month from day) = 5 and extract(day from day) >= 25
        or extract(month from day) = 9 and extract(day from day) <= 7
        or extract(month from day) = 10 and extract(day from day) between 8 and 14
      )
    )
    and not (extract(isodow from day) = 4 and extract(month from day) = 11 and extract(day from day) between 22 and 28)
$$;

-- What is in no file, and what is in one that may still be on its way: the longest wait is 60 banking days.
insert into sent_drafts (organization_id, installment_id, attempt_no, final_on)
with present as (
  select organization_id, max(booked_at)::date as day
  from bank_entries
  group by organization_id
),
settling as (
  select
    f.organization_id, f.id as file_id, c.id as club_id,
    case
      when c.ach_settlement_days = 0 then f.effective_on
      else (
        select b.day
        from (
          select (f.effective_on + n) as day
          from generate_series(1, 150) n
          where pg_temp.is_banking_day(f.effective_on + n)
          order by n
          limit c.ach_settlement_days
        ) b
        order by b.day desc
        limit 1
      )
    end as final_on
  from bank_files f
  join present p on p.organization_id = f.organization_id
  join clubs c on c.organization_id = f.organization_id
  where f.effective_on > p.day - 150
)
select r.organization_id, r.installment_id, r.attempt_no, coalesce(s.final_on, 'infinity')
from bank_entries e
join payment_results r
  on r.organization_id = e.organization_id
  and r.installment_id = e.installment_id
  and r.attempt_no = split_part(e.key, '-', 3)::integer
  and r.outcome = 'paid'
left join settling s
  on s.organization_id = e.organization_id and s.file_id = e.file_id and s.club_id = e.club_id
where e.kind = 'debit'
  and e.returned_code is null
  and (e.file_id is null or s.file_id is not null)
  and not exists (
    select
    from payment_reversals v
    where v.organization_id = r.organization_id
      and v.installment_id = r.installment_id
      and v.attempt_no = r.attempt_no
      and v.kind <> 'refund'
  );

with days as (
  select organization_id, installment_id, max(final_on) as final_on
  from sent_drafts
  group by organization_id, installment_id
),
moved as (
  update installments i
  set
    final_on = greatest(i.final_on, d.final_on),
    credit_on = case when i.credit_on is not null then greatest(i.credit_on, d.final_on) end,
    collected_on = case
      when i.credit_on is not null and i.collected_on is not null then greatest(i.credit_on, d.final_on)
      else i.collected_on
    end
  from days d
  where i.organization_id = d.organization_id
    and i.id = d.installment_id
    and i.paid_minor > 0
    and i.final_on is distinct from greatest(i.final_on, d.final_on)
  returning i.organization_id, i.id, i.rounds, i.final_on
)
update session_grants g
set final_on = m.final_on
from moved m
where g.organization_id = m.organization_id
  and g.source_kind = 'installment'
  and g.source_id = m.id
  and g.source_round = m.rounds;

drop function pg_temp.is_banking_day;
