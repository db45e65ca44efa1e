import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, type Tx } from '#platform/database/query';
import type { Attempt, Channel, Installment, MethodKind } from './model.ts';
import { finalOn, isThere } from './sent-draft-store.ts';
import { asksABank, installmentColumns } from './store.ts';

/** Everything an agreement owes and owed, oldest first: charges at sign-up, then dues. */
export const listInstallments = (tx: Tx, organizationId: number, agreementId: number) =>
  rows<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId} and i.agreement_id = ${agreementId}
      order by i.due_on, i.sequence, i.id`,
  );

/** A stretch of what an agreement, or one add-on, owes and owed, oldest first. */
export async function pageInstallments(
  tx: Tx,
  organizationId: number,
  of: { agreementId: number } | { addOnId: number },
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<Installment>> {
  const after = page.cursor ? decodeCursor(page.cursor, ['string', 'number', 'number']) : null;
  const found = await rows<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId}
        and ${'addOnId' in of ? sql`i.add_on_id = ${of.addOnId}` : sql`i.agreement_id = ${of.agreementId}`}
        ${
          after
            ? sql`and (i.due_on::text, i.sequence, i.id) > (${after[0]}::text, ${after[1]}::bigint, ${after[2]}::bigint)`
            : sql``
        }
      order by i.due_on, i.sequence, i.id
      limit ${page.limit + 1}`,
  );
  return toPage(found, page.limit, (one) => [one.dueOn, one.sequence, one.id]);
}

/** Ids of the agreements that a member bought or holds a card of. */
export const agreementsOf = (organizationId: number, memberId: number) => sql`
  select agreement_id
  from agreement_cardholders
  where organization_id = ${organizationId} and member_id = ${memberId}
  union
  select id
  from agreements
  where organization_id = ${organizationId} and buyer_id = ${memberId}`;

/** What a member's agreements still owe, the oldest first: what is overdue, and what comes next. */
export const listOpenInstallments = (
  tx: Tx,
  organizationId: number,
  memberId: number,
  limit: number,
) =>
  rows<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId}
        and i.agreement_id in (${agreementsOf(organizationId, memberId)})
        and i.state in ('scheduled', 'past_due')
      order by i.due_on, i.sequence, i.id
      limit ${limit}`,
  );

/** Money asked for on a member's account, or let go, and what came of it. */
export type MemberPayment = Attempt &
  Pick<Installment, 'agreementId' | 'kind' | 'dueOn' | 'clubId' | 'finalOn'> & {
    offerTitle: string;
  };

/** Every attempt at what a member's agreements owe, the newest first. */
export async function listPayments(
  tx: Tx,
  organizationId: number,
  memberId: number,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<MemberPayment>> {
  const after = page.cursor ? decodeCursor(page.cursor, ['number', 'number', 'number']) : null;
  const found = await rows<MemberPayment>(
    tx,
    sql`
      select
        t.installment_id, t.attempt_no, t.channel, t.amount_minor, t.asked_at, t.asked_by,
        r.outcome, r.decline_code, r.answered_at, ${asksABank} as is_draft,
        case
          when ${asksABank} and ${isThere}
          -- what was booked before payments had a day of their own has its installment's
          then coalesce(${finalOn}, case when i.state = 'collected' then i.final_on end)
        end as final_on,
        i.agreement_id, i.kind, i.due_on, i.club_id, a.offer_title
      from agreements a
      join installments i on i.organization_id = a.organization_id and i.agreement_id = a.id
      join payment_attempts t on t.organization_id = i.organization_id and t.installment_id = i.id
      left join payment_results r
        on r.organization_id = t.organization_id
        and r.installment_id = t.installment_id
        and r.attempt_no = t.attempt_no
      where a.organization_id = ${organizationId}
        and a.id in (${agreementsOf(organizationId, memberId)})
        ${
          after
            ? sql`and (t.asked_at, t.installment_id, t.attempt_no)
                < (${fromMicroseconds(after[0])}::timestamptz, ${after[1]}::bigint, ${after[2]}::bigint)`
            : sql``
        }
      order by t.asked_at desc, t.installment_id desc, t.attempt_no desc
      limit ${page.limit + 1}`,
  );
  return toPage(found, page.limit, (one) => [
    toMicroseconds(one.askedAt),
    one.installmentId,
    one.attemptNo,
  ]);
}

// PostgreSQL keeps microseconds, and as whole numbers they fit a cursor
const toMicroseconds = (at: Instant) => Number(at.epochNanoseconds / 1000n);
const fromMicroseconds = (at: number) => Temporal.Instant.fromEpochNanoseconds(BigInt(at) * 1000n);

/** What the next dues of an agreement, or the next charge of an add-on, bring a member once collected. */
export type NextCredit = Pick<
  Installment,
  'agreementId' | 'clubId' | 'dueOn' | 'state' | 'addOnId'
> & {
  installmentId: number;
  offerTitle: string;
  owedMinor: number;
  currency: string;
  methodKind: MethodKind;
  methodLabel: string;
  credits: { itemId: number; quantity: number; daysToExpire: number; isPool: boolean }[];
};

/**
 * For each agreement that owes still, its next dues, and of each of its add-ons the next charge, with the
 * sessions of theirs that this member gets.
 */
export const listNextCredits = (tx: Tx, organizationId: number, memberId: number) =>
  rows<NextCredit>(
    tx,
    sql`
      select
        a.id as agreement_id, a.club_id, a.offer_title, a.currency, m.kind as method_kind,
        m.label as method_label, i.add_on_id, i.id as installment_id, i.due_on, i.state,
        i.amount_minor + i.tax_minor - i.paid_minor as owed_minor,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'itemId', b.item_id,
                'quantity', b.quantity,
                'daysToExpire', b.days_to_expire,
                'isPool', b.receiver_household_id is not null
              )
              order by b.item_id
            ),
            '[]'
          )
          from (
            select
              c.item_id, c.quantity, c.days_to_expire, c.receiver_member_id, c.receiver_household_id
            from agreement_buckets c
            where c.organization_id = a.organization_id
              and c.agreement_id = a.id
              and i.add_on_id is null
              and c.from_installment <= i.sequence
              and (c.until_installment is null or i.sequence < c.until_installment)
            union all
            select
              o.item_id, i.add_on_sessions, o.days_to_expire, o.receiver_member_id,
              o.receiver_household_id
            from add_ons o
            where o.organization_id = a.organization_id
              and o.id = i.add_on_id
              and i.add_on_sessions > 0
          ) b
          where b.receiver_household_id is null and b.receiver_member_id = ${memberId}
            or b.receiver_household_id in (
              select household_id from household_members
              where organization_id = ${organizationId} and member_id = ${memberId}
            )
        ) as credits
      from agreements a
      join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
      cross join lateral (
        select distinct on (n.add_on_id)
          n.id, n.due_on, n.state, n.sequence, n.amount_minor, n.tax_minor, n.paid_minor, n.add_on_id,
          n.add_on_sessions
        from installments n
        where n.organization_id = ${organizationId}
          and n.agreement_id = a.id
          and n.kind in ('dues', 'add_on')
          and n.state in ('scheduled', 'past_due')
        order by n.add_on_id, n.sequence
      ) i
      where a.organization_id = ${organizationId}
        and a.id in (${agreementsOf(organizationId, memberId)})
      order by i.due_on, a.id, i.id
      limit 20`,
  );

/** Every attempt at an installment with its answer, oldest first. */
export const listAttempts = (tx: Tx, organizationId: number, installmentId: number) =>
  rows<Attempt>(
    tx,
    sql`
      select
        t.installment_id, t.attempt_no, t.channel, t.amount_minor, t.asked_at, t.asked_by,
        r.outcome, r.decline_code, r.answered_at, ${asksABank} as is_draft,
        coalesce(${finalOn} = 'infinity', false) as is_unsent,
        coalesce(${isThere} and ${finalOn} = 'infinity', false) as waits_for_file
      from payment_attempts t
      left join payment_results r
        on r.organization_id = t.organization_id
        and r.installment_id = t.installment_id
        and r.attempt_no = t.attempt_no
      where t.organization_id = ${organizationId} and t.installment_id = ${installmentId}
      order by t.attempt_no`,
  );

/**
 * The due days of installments and how each was paid, for saying what a credit stems from. How is left out
 * where money came back once: each credit of it may have been paid in another way.
 */
export const findDueDays = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<{
    id: number;
    dueOn: Day;
    kind: Installment['kind'];
    channel: Channel | null;
    isDraft: boolean;
  }>(
    tx,
    sql`
      select
        i.id, i.due_on, i.kind, case when i.rounds = 1 then t.channel end as channel,
        i.rounds = 1 and coalesce(${asksABank}, false) as is_draft
      from installments i
      left join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = i.attempts
      where i.organization_id = ${organizationId}
        and i.id = any(${installmentIds as number[]}::bigint[])`,
  );
