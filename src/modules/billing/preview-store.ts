import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, rows, type Tx } from '#platform/database/query';
import type { Tally } from './model.ts';
import { dueCondition } from './claim-store.ts';

/** What a run would ask for in a club, by how it is paid. */
export type DueByMethod = Tally & { kind: string; retries: number };

/** What is due and yet not asked for, and why. */
export type LeftOut = {
  /** Cash and statement: the desk takes it. */
  atDesk: Tally;
  /** Declined, and its next try is later than the day of the run. */
  retriedLater: Tally;
  /** Declined, and never tried again by itself. */
  needsYou: Tally;
};

export type Due = {
  methods: DueByMethod[];
  members: number;
  underWay: number;
};

/** What a run would ask for in a club. */
export async function previewDue(
  tx: Tx,
  caller: Caller,
  clubId: number,
  through: Day,
  today: Day,
): Promise<Due> {
  const { methods, ...due } = await one<{
    methods: [kind: string, count: number, amountMinor: number, retries: number][];
    members: number;
    underWay: number;
  }>(
    tx,
    sql`
      with due as (
        select
          m.kind, a.buyer_id, i.state,
          i.amount_minor + i.tax_minor - i.paid_minor as owed,
          t.installment_id is not null as under_way
        from installments i
        join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
        join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
        left join payment_attempts t
          on t.organization_id = i.organization_id
          and t.installment_id = i.id
          and t.attempt_no = i.attempts + 1
        where ${dueCondition(caller, clubId, through, today)}
      ),
      by_method as (
        select
          kind, count(*)::integer as count, sum(owed)::bigint as amount_minor,
          (count(*) filter (where state = 'past_due'))::integer as retries
        from due
        where not under_way
        group by kind
      )
      select
        (select count(distinct buyer_id)::integer from due where not under_way) as members,
        (select count(*)::integer from due where under_way) as under_way,
        (
          select coalesce(json_agg(json_build_array(kind, count, amount_minor, retries) order by kind), '[]')
          from by_method
        ) as methods`,
  );
  return {
    ...due,
    methods: methods.map(([kind, count, amountMinor, retries]) => ({
      kind,
      count,
      amountMinor,
      retries,
    })),
  };
}

/** Which sessions that would credit, 0.00 installments included. */
export const previewSessions = (tx: Tx, caller: Caller, clubId: number, through: Day, today: Day) =>
  rows<{ itemId: number; sessions: number }>(
    tx,
    sql`
      select b.item_id, sum(b.quantity)::integer as sessions
      from installments i
      join agreement_buckets b
        on b.organization_id = i.organization_id
        and b.agreement_id = i.agreement_id
        and b.from_installment <= i.sequence
        and (b.until_installment is null or i.sequence < b.until_installment)
      left join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = i.attempts + 1
      where ${dueCondition(caller, clubId, through, today)}
        and i.kind = 'dues'
        and t.installment_id is null
      group by b.item_id
      order by b.item_id`,
  );

/** What is due through a day and yet left out of a run, by its reason. */
export async function previewLeftOut(
  tx: Tx,
  caller: Caller,
  clubId: number,
  through: Day,
  today: Day,
): Promise<LeftOut> {
  const found = await rows<Tally & { why: keyof LeftOut }>(
    tx,
    sql`
      select
        why, count(*)::integer as count,
        sum(amount_minor + tax_minor - paid_minor)::bigint as amount_minor
      from (
        select 'atDesk' as why, amount_minor, tax_minor, paid_minor
        from installments
        where organization_id = ${caller.organizationId}
          and club_id = ${clubId}
          and state = 'scheduled'
          and collect_on is null
          and due_on <= ${through}::date
        union all
        select
          case when collect_on is null then 'needsYou' else 'retriedLater' end,
          amount_minor, tax_minor, paid_minor
        from installments
        where organization_id = ${caller.organizationId}
          and club_id = ${clubId}
          and state = 'past_due'
          and (collect_on is null or collect_on > least(${through}::date, ${today}::date))
      ) left_out
      group by why`,
  );
  const tally = (why: keyof LeftOut): Tally => {
    const one = found.find((row) => row.why === why);
    return { count: one?.count ?? 0, amountMinor: one?.amountMinor ?? 0 };
  };
  return {
    atDesk: tally('atDesk'),
    retriedLater: tally('retriedLater'),
    needsYou: tally('needsYou'),
  };
}
