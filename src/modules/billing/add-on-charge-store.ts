import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';

/** The number of the last add-on charge of agreements that have any. They must be locked. */
export const lastChargeNumbers = async (
  tx: Tx,
  organizationId: number,
  agreementIds: readonly number[],
) =>
  new Map(
    (
      await rows<{ agreementId: number; last: number }>(
        tx,
        sql`
          select agreement_id, max(sequence) as last
          from installments
          where organization_id = ${organizationId}
            and agreement_id = any(${agreementIds as number[]}::bigint[])
            and kind = 'add_on'
          group by agreement_id`,
      )
    ).map(({ agreementId, last }) => [agreementId, last]),
  );

/** Of charges `i`: after a day, and nobody has asked for it yet, so that an end leaves it out. */
const isLeftOut = (today: RawBuilder<unknown>) => sql`
  i.state = 'scheduled'
  and i.due_on > ${today}
  and i.paid_minor = 0
  and not exists (
    select
    from payment_attempts t
    where t.organization_id = i.organization_id and t.installment_id = i.id
  )`;

/** Skips what an add-on's end leaves out; answers how many charges that is. */
export const skipCharges = async (
  tx: Tx,
  organizationId: number,
  { addOnId, today }: { addOnId: number; today: Day },
): Promise<number> =>
  (
    await rows<{ id: number }>(
      tx,
      sql`
        update installments
        set state = 'skipped', collect_on = null
        where organization_id = ${organizationId}
          and id in (
            select i.id
            from installments i
            where i.organization_id = ${organizationId}
              and i.add_on_id = ${addOnId}
              and ${isLeftOut(sql`${today}::date`)}
            order by i.id
            for update
          )
        returning id`,
    )
  ).length;

/** What an add-on has come to, and what ending it today would leave out and leave owed. Minor units. */
export type AddOnStanding = {
  collected: number;
  collectedMinor: number;
  /** Whole sessions that its collected payments credited. */
  creditedSessions: number;
  open: number;
  nextDueOn: Day | null;
  /** The last payment written out that is not skipped. */
  lastDueOn: Day | null;
  skips: number;
  skipsMinor: number;
  staysOwedMinor: number;
};

/** Where add-ons stand, by their installments. */
export const standingsOf = async (
  tx: Tx,
  organizationId: number,
  addOns: readonly { id: number; today: Day }[],
) =>
  new Map(
    (
      await rows<AddOnStanding & { id: number }>(
        tx,
        sql`
          select
            n.id,
            (count(*) filter (where i.state = 'collected'))::integer as collected,
            coalesce(sum(i.paid_minor) filter (where i.state = 'collected'), 0)::bigint
              as collected_minor,
            coalesce(
              sum(i.add_on_sessions) filter (where i.state = 'collected' and i.credit_on is null), 0
            )::integer as credited_sessions,
            (count(*) filter (where i.state in ('scheduled', 'past_due')))::integer as open,
            min(i.due_on) filter (where i.state = 'scheduled') as next_due_on,
            max(i.due_on) filter (where i.state <> 'skipped') as last_due_on,
            (count(*) filter (where x.is_left_out))::integer as skips,
            coalesce(sum(${owed}) filter (where x.is_left_out), 0)::bigint as skips_minor,
            coalesce(
              sum(${owed}) filter (where i.state in ('scheduled', 'past_due') and not x.is_left_out), 0
            )::bigint as stays_owed_minor
          from unnest(
            ${addOns.map(({ id }) => id)}::bigint[],
            ${addOns.map(({ today }) => today)}::date[]
          ) as n (id, today)
          join installments i on i.organization_id = ${organizationId} and i.add_on_id = n.id
          cross join lateral (select ${isLeftOut(sql`n.today`)} as is_left_out) x
          group by n.id`,
      )
    ).map(({ id, ...standing }) => [id, standing]),
  );

const owed = sql`(i.amount_minor + i.tax_minor - i.paid_minor)`;
