import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';
import type { Agreement } from './model.ts';
import { agreementColumns, type AgreementRow, toAgreement } from './store.ts';

// What the calendar does to agreements, many at a time: beginnings, ends, renewals, and how far their
// dues are written out.

/** Notes how far the dues of agreements have been written out. */
export const markScheduled = (
  tx: Tx,
  organizationId: number,
  marks: readonly { agreementId: number; installments: number; through: Day | null }[],
) =>
  run(
    tx,
    sql`
      update agreements a
      set scheduled_installments = m.installments, scheduled_through = m.through
      from unnest(
        ${marks.map((mark) => mark.agreementId)}::bigint[],
        ${marks.map((mark) => mark.installments)}::integer[],
        ${marks.map((mark) => mark.through)}::date[]
      ) as m (agreement_id, installments, through)
      where a.organization_id = ${organizationId} and a.id = m.agreement_id`,
  );

/** Agreements of a club whose written-out dues end before a day although more will come. */
export async function agreementsToExtend(
  tx: Tx,
  organizationId: number,
  clubId: number,
  before: Day,
  limit: number,
): Promise<Agreement[]> {
  const found = await rows<AgreementRow>(
    tx,
    sql`
      select ${agreementColumns}
      from agreements
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and state <> 'expired'
        and scheduled_through < ${before}::date
      order by scheduled_through, id
      limit ${limit}
      for no key update`,
  );
  return found.map(toAgreement);
}

/** Agreements of a club that were signed for a later day which has come. */
export const beginAgreements = (tx: Tx, organizationId: number, clubId: number, today: Day) =>
  run(
    tx,
    sql`
      update agreements
      set state = 'active'
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and state = 'pending'
        and begins_on <= ${today}::date`,
  );

/** Agreements of a club whose term is over, locked. */
export async function agreementsToEnd(
  tx: Tx,
  organizationId: number,
  clubId: number,
  today: Day,
  limit: number,
): Promise<Agreement[]> {
  const found = await rows<AgreementRow>(
    tx,
    sql`
      select ${agreementColumns}
      from agreements
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and state = 'active'
        and expires_on is not null
        and expires_on <= ${today}::date
      order by expires_on, id
      limit ${limit}
      for no key update`,
  );
  return found.map(toAgreement);
}

export const markExpired = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  run(
    tx,
    sql`
      update agreements
      set state = 'expired'
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );

export type Rolled = { agreementId: number; firstDueOn: Day; lastDueOn: Day };

/** Turns agreements open ended on the same quantities, their dues going on from `firstDueOn`. */
export const rollToOpenEnded = (tx: Tx, organizationId: number, rolled: readonly Rolled[]) =>
  run(
    tx,
    sql`
      update agreements a
      set
        expires_on = null, length_unit = null, length_count = null, payments = null,
        at_end = 'expire', first_due_on = r.first_due_on,
        cadence_from = a.scheduled_installments + 1, scheduled_through = r.last_due_on
      from unnest(
        ${rolled.map((roll) => roll.agreementId)}::bigint[],
        ${rolled.map((roll) => roll.firstDueOn)}::date[],
        ${rolled.map((roll) => roll.lastDueOn)}::date[]
      ) as r (agreement_id, first_due_on, last_due_on)
      where a.organization_id = ${organizationId} and a.id = r.agreement_id`,
  );

export type Renewal = { agreementId: number; beginsOn: Day; expiresOn: Day; firstDueOn: Day };

/**
 * Makes the successors of agreements: the same terms, people and present choices for another term. An
 * agreement has at most one successor, however often this runs.
 */
export async function insertRenewals(
  tx: Tx,
  caller: Caller,
  renewals: readonly Renewal[],
): Promise<Agreement[]> {
  const made = await rows<AgreementRow>(
    tx,
    sql`
      insert into agreements (
        organization_id, club_id, buyer_id, primary_member_id, household_id, payment_method_id,
        offer_id, offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor,
        tax_rate_ppm, every_count, every_unit, payments, length_unit, length_count, at_end,
        credit_on_proration, rollover, joined_on, begins_on, expires_on, first_due_on, anchor_day,
        scheduled_installments, state, channel, renews_id, signed_at, signed_by
      )
      select
        a.organization_id, a.club_id, a.buyer_id, a.primary_member_id, a.household_id,
        a.payment_method_id, a.offer_id, a.offer_version, a.term_id, a.offer_code, a.offer_title,
        a.term_name, a.currency, a.dues_minor, a.tax_rate_ppm, a.every_count, a.every_unit,
        a.payments, a.length_unit, a.length_count, a.at_end, a.credit_on_proration, a.rollover,
        r.begins_on, r.begins_on, r.expires_on, r.first_due_on, a.anchor_day, 0, 'active', a.channel,
        a.id, a.signed_at, a.signed_by
      from unnest(
        ${renewals.map((renewal) => renewal.agreementId)}::bigint[],
        ${renewals.map((renewal) => renewal.beginsOn)}::date[],
        ${renewals.map((renewal) => renewal.expiresOn)}::date[],
        ${renewals.map((renewal) => renewal.firstDueOn)}::date[]
      ) as r (agreement_id, begins_on, expires_on, first_due_on)
      join agreements a on a.organization_id = ${caller.organizationId} and a.id = r.agreement_id
      on conflict (organization_id, renews_id) where renews_id is not null do nothing
      returning ${agreementColumns}`,
  );
  const ids = made.map((row) => row.id);
  await run(
    tx,
    sql`
      insert into agreement_cardholders (organization_id, agreement_id, member_id, position)
      select c.organization_id, a.id, c.member_id, c.position
      from agreements a
      join agreement_cardholders c
        on c.organization_id = a.organization_id and c.agreement_id = a.renews_id
      where a.organization_id = ${caller.organizationId} and a.id = any(${ids}::bigint[])`,
  );
  await run(
    tx,
    sql`
      insert into agreement_buckets (
        organization_id, agreement_id, item_id, from_installment, quantity, days_to_expire,
        receiver_member_id, receiver_household_id, chosen_at, chosen_by
      )
      select
        b.organization_id, a.id, b.item_id, 0, b.quantity, b.days_to_expire, b.receiver_member_id,
        b.receiver_household_id, ${caller.now}, ${caller.actor}
      from agreements a
      join agreement_buckets b
        on b.organization_id = a.organization_id and b.agreement_id = a.renews_id
      where a.organization_id = ${caller.organizationId}
        and a.id = any(${ids}::bigint[])
        and b.until_installment is null`,
  );
  return made.map(toAgreement);
}

/** The next day on which an agreement of a club begins or ends; null = none is in sight. */
export const nextTurn = async (tx: Tx, organizationId: number, clubId: number) =>
  (
    await one<{ day: Day | null }>(
      tx,
      sql`
        select least(
          (
            select min(begins_on) from agreements
            where organization_id = ${organizationId} and club_id = ${clubId} and state = 'pending'
          ),
          (
            select min(expires_on) from agreements
            where organization_id = ${organizationId} and club_id = ${clubId}
              and state = 'active' and expires_on is not null
          )
        ) as day`,
    )
  ).day;
