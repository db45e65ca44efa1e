import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import { isDue } from './claim-store.ts';
import type { Tally } from './model.ts';
import { underWay } from './open-attempt-store.ts';

/** Clubs in which it is the same day, and the day through which they are to be collected. */
export type ClubsAndDays = { clubIds: readonly number[]; through: Day; today: Day };

/** What is due there, but for a few installments that are under way. */
export type DueThere = ClubsAndDays & { butFor: readonly number[] };

/** What a run would ask for in a club, all in all. */
export type DueTotals = Tally & {
  /** How many of them were declined before. */
  retries: number;
  /** Due too, but an answer is awaited; not in the count. */
  underWay: number;
};

/**
 * How much a run would ask for, club by club. An index alone answers it; what is under way is few, and
 * taken off afterwards.
 */
export const dueTotals = (tx: Tx, caller: Caller, where: ClubsAndDays) =>
  rows<DueTotals & { clubId: number }>(
    tx,
    sql`
      select
        d.club_id,
        (d.count - coalesce(u.count, 0))::integer as count,
        (d.amount_minor - coalesce(u.amount_minor, 0))::bigint as amount_minor,
        (d.retries - coalesce(u.retries, 0))::integer as retries,
        coalesce(u.count, 0)::integer as under_way
      from (
        select ${sums}
        from installments i
        where ${dueIn(caller, where)}
        group by i.club_id
      ) d
      left join (
        select ${sums}
        from (${dueAndUnderWay(caller, where)}) i
        group by i.club_id
      ) u on u.club_id = d.club_id`,
  );

const sums = sql`
  i.club_id, count(*) as count, sum(i.amount_minor + i.tax_minor - i.paid_minor) as amount_minor,
  count(*) filter (where i.state = 'past_due') as retries`;

const dueIn = (caller: Caller, { clubIds, through, today }: ClubsAndDays) => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = any(${clubIds as number[]}::bigint[])
  and ${isDue(through, today)}`;

/** Ids of what is due but under way. */
export const dueButUnderWay = async (
  tx: Tx,
  caller: Caller,
  where: ClubsAndDays,
): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      tx,
      sql`
        select i.id
        from (${dueAndUnderWay(caller, where)}) i`,
    )
  ).map(({ id }) => id);

// Mostly there is nothing to leave out; then nothing stands in the way of a plan for many rows.
const butFor = (ids: readonly number[]) =>
  ids.length === 0 ? sql`` : sql`and i.id <> all(${ids as number[]}::bigint[])`;

// limit: each looked up by its id, however many more are due
const dueAndUnderWay = (caller: Caller, where: ClubsAndDays) => sql`
  select i.id, i.club_id, i.state, i.amount_minor, i.tax_minor, i.paid_minor
  from (${underWay(caller.organizationId)}) w
  cross join lateral (
    select i.id, i.club_id, i.state, i.amount_minor, i.tax_minor, i.paid_minor
    from installments i
    where ${dueIn(caller, where)} and i.id = w.installment_id
    limit 1
  ) i`;

/** By which kind of method it is paid. */
export const dueMethods = (tx: Tx, caller: Caller, where: DueThere) =>
  rows<Tally & { clubId: number; kind: string }>(
    tx,
    sql`
      select
        i.club_id, m.kind, count(*)::integer as count,
        sum(i.amount_minor + i.tax_minor - i.paid_minor)::bigint as amount_minor
      from installments i
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
      where ${dueIn(caller, where)} ${butFor(where.butFor)}
      group by i.club_id, m.kind
      order by i.club_id, m.kind`,
  );

/** How many people owe it. */
export const dueMembers = (tx: Tx, caller: Caller, where: DueThere) =>
  rows<{ clubId: number; members: number }>(
    tx,
    sql`
      select a.club_id, count(distinct a.buyer_id)::integer as members
      from agreements a
      where a.organization_id = ${caller.organizationId}
        and a.id in (
          select i.agreement_id
          from installments i
          where ${dueIn(caller, where)} ${butFor(where.butFor)}
        )
      group by a.club_id`,
  );

/** Which sessions that would credit. */
export const dueSessions = (tx: Tx, caller: Caller, where: DueThere) =>
  rows<{ clubId: number; itemId: number; sessions: number }>(
    tx,
    sql`
      select club_id, item_id, sum(sessions)::integer as sessions
      from (
        select i.club_id, b.item_id, sum(b.quantity) as sessions
        from installments i
        join agreement_buckets b
          on b.organization_id = i.organization_id
          and b.agreement_id = i.agreement_id
          and b.from_installment <= i.sequence
          and (b.until_installment is null or i.sequence < b.until_installment)
        where ${dueIn(caller, where)} and i.kind = 'dues' ${butFor(where.butFor)}
        group by i.club_id, b.item_id
        union all
        select i.club_id, o.item_id, sum(i.add_on_sessions)
        from installments i
        join add_ons o on o.organization_id = i.organization_id and o.id = i.add_on_id
        where ${dueIn(caller, where)} and i.add_on_sessions > 0 ${butFor(where.butFor)}
        group by i.club_id, o.item_id
      ) credits
      group by club_id, item_id
      order by club_id, item_id`,
  );

/** Why something is due and yet not asked for. */
export type WhyLeftOut =
  /** Cash and statement: the desk takes it. */
  | 'atDesk'
  /** Declined, and its next try is later than the day of the run. */
  | 'retriedLater'
  /** Declined, and never tried again by itself. */
  | 'needsYou';

/** What is due through a day and yet left out of a run, by its reason. */
export const dueButLeftOut = (tx: Tx, caller: Caller, { clubIds, through, today }: ClubsAndDays) =>
  rows<Tally & { clubId: number; why: WhyLeftOut }>(
    tx,
    sql`
      select
        club_id, why, count(*)::integer as count,
        sum(amount_minor + tax_minor - paid_minor)::bigint as amount_minor
      from (
        select club_id, 'atDesk' as why, amount_minor, tax_minor, paid_minor
        from installments
        where organization_id = ${caller.organizationId}
          and club_id = any(${clubIds as number[]}::bigint[])
          and state = 'scheduled'
          and collect_on is null
          and due_on <= ${through}::date
        union all
        select
          club_id, case when collect_on is null then 'needsYou' else 'retriedLater' end,
          amount_minor, tax_minor, paid_minor
        from installments
        where organization_id = ${caller.organizationId}
          and club_id = any(${clubIds as number[]}::bigint[])
          and state = 'past_due'
          and (collect_on is null or collect_on > least(${through}::date, ${today}::date))
      ) left_out
      group by club_id, why`,
  );
