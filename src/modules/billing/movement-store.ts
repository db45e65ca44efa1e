import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { AttemptKey, Channel } from './model.ts';
import type { StatementLine, StatementOf } from './statement.ts';
import { finalOn, isThere } from './sent-draft-store.ts';
import { digestOf, slotOf } from './statement-store.ts';

/**
 * Money that moved by our books: a payment that was recorded, one that came back, a refund, a payment that
 * is contested or was won back. Under the key that a processor knows it by.
 */
export type Movement = AttemptKey & StatementLine & { channel: Channel };

/**
 * What moved in a club in a stretch of time, by our own books, as `kind, channel, installment_id, attempt_no,
 * key, amount_minor, at, final_on`. What was given back in cash moved at the desk, whatever brought it. When
 * a dispute is lost nothing moves any more: that was when it began.
 */
const moved = (caller: Caller, of: StatementOf) => sql`
  select
    'payment' as kind, t.channel, r.installment_id, r.attempt_no,
    ${caller.organizationId}::bigint || '-' || r.installment_id || '-' || r.attempt_no as key,
    r.amount_minor, r.answered_at as at,
    -- each payment's own day: of dues paid by two drafts one may be final, or back, before the other
    case
      when r.final_on is not null and ${isThere} then ${finalOn}
    end as final_on
  from payment_results r
  join payment_attempts t
    on t.organization_id = r.organization_id
    and t.installment_id = r.installment_id
    and t.attempt_no = r.attempt_no
  join installments i on i.organization_id = r.organization_id and i.id = r.installment_id
  where r.organization_id = ${caller.organizationId}
    and i.club_id = ${of.clubId}
    and r.outcome = 'paid'
    and r.amount_minor > 0
    and r.answered_at >= ${of.from}
    and r.answered_at < ${of.until}
  union all
  select
    v.kind, case when f.method = 'cash' then 'cash' else t.channel end, v.installment_id, v.attempt_no,
    case v.kind
      when 'refund' then ${caller.organizationId}::bigint || '-r' || v.refund_id
      else ${caller.organizationId}::bigint || '-' || v.installment_id || '-' || v.attempt_no
    end,
    v.amount_minor, v.recorded_at, null
  from payment_reversals v
  join payment_attempts t
    on t.organization_id = v.organization_id
    and t.installment_id = v.installment_id
    and t.attempt_no = v.attempt_no
  join installments i on i.organization_id = v.organization_id and i.id = v.installment_id
  left join refunds f on f.organization_id = v.organization_id and f.id = v.refund_id
  where v.organization_id = ${caller.organizationId}
    and i.club_id = ${of.clubId}
    and v.kind <> 'dispute'
    and v.recorded_at >= ${of.from}
    and v.recorded_at < ${of.until}
  union all
  select
    e.kind, t.channel, d.installment_id, d.attempt_no,
    ${caller.organizationId}::bigint || '-' || d.installment_id || '-' || d.attempt_no,
    d.amount_minor, e.at, null
  from disputes d
  cross join lateral (
    values ('dispute', d.opened_at), ('dispute_won', case when d.outcome = 'won' then d.closed_at end)
  ) e (kind, at)
  join payment_attempts t
    on t.organization_id = d.organization_id
    and t.installment_id = d.installment_id
    and t.attempt_no = d.attempt_no
  join installments i on i.organization_id = d.organization_id and i.id = d.installment_id
  where d.organization_id = ${caller.organizationId}
    and i.club_id = ${of.clubId}
    and e.at >= ${of.from}
    and e.at < ${of.until}`;

export const listMovements = (tx: Tx, caller: Caller, of: StatementOf, channel: Channel) =>
  rows<Movement>(
    tx,
    sql`
      select m.kind, m.channel, m.installment_id, m.attempt_no, m.key, m.amount_minor, m.at
      from (${moved(caller, of)}) m
      where m.channel = ${channel}
      order by m.key, m.kind`,
  );

/** Movements of one kind by one channel in one of several stretches of time, added up. Minor units. */
export type MovementSum = {
  /** Which stretch: 0 is the first. */
  slot: number;
  channel: Channel;
  kind: StatementLine['kind'];
  count: number;
  amountMinor: number;
  /** As of a processor's books: equal where both have the same lines. */
  digest: string;
  /** Of payments: bank drafts that may still come back on `today`. */
  onTheirWay: number;
  onTheirWayMinor: number;
};

/** What moved, added up by stretches that begin at `starts`; the last one is their end. */
export const sumMovements = (
  tx: Tx,
  caller: Caller,
  of: { clubId: number; starts: readonly Instant[]; today: Day },
) =>
  rows<MovementSum>(
    tx,
    sql`
      select
        ${slotOf(sql`m.at`, of.starts)} as slot, m.channel, m.kind, count(*)::integer as count,
        sum(m.amount_minor)::bigint as amount_minor,
        ${digestOf(sql`m.key`, sql`m.amount_minor`)} as digest,
        count(*) filter (where m.final_on > ${of.today}::date)::integer as on_their_way,
        coalesce(sum(m.amount_minor) filter (where m.final_on > ${of.today}::date), 0)::bigint
          as on_their_way_minor
      from (${moved(caller, { clubId: of.clubId, from: of.starts[0]!, until: of.starts.at(-1)! })}) m
      group by 1, 2, 3`,
  );

/** How much was asked for, by channel and stretch of time. What nobody pays for was not asked for. */
export const sumAsked = (
  tx: Tx,
  caller: Caller,
  of: { clubId: number; starts: readonly Instant[] },
) =>
  rows<{ slot: number; channel: Channel; count: number; amountMinor: number }>(
    tx,
    sql`
      select
        ${slotOf(sql`t.asked_at`, of.starts)} as slot, t.channel, count(*)::integer as count,
        sum(t.amount_minor)::bigint as amount_minor
      from payment_attempts t
      join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
      where t.organization_id = ${caller.organizationId}
        and i.club_id = ${of.clubId}
        and t.asked_at >= ${of.starts[0]}
        and t.asked_at < ${of.starts.at(-1)}
        and t.channel not in ('waiver', 'nothing_due')
      group by 1, 2`,
  );
