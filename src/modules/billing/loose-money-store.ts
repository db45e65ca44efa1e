import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, type Tx } from '#platform/database/query';
import type { AttemptKey, Channel, InstallmentKind, StoredState } from './model.ts';

export type LooseKind = 'late_payment' | 'refund_failed';

/** Money that a processor has and the books say otherwise. Minor units. */
export type LooseMoney = AttemptKey & {
  id: number;
  kind: LooseKind;
  amountMinor: number;
  currency: string;
  memberId: number;
  memberName: string;
  /** What it was for, as our books have it now. */
  clubId: number;
  installmentKind: InstallmentKind;
  dueOn: Day;
  state: StoredState;
  owedMinor: number;
  channel: Channel;
  /** The processor's own name for the payment or the refund. */
  reference: string;
  /** Why a refund failed; null = the processor did not say, or it is a payment. */
  code: string | null;
  foundAt: Instant;
  /** The attempt under which it was collected after all. */
  bookedAs: number | null;
  closedAt: Instant | null;
  closedBy: string | null;
  note: string | null;
};

export type NewLooseMoney = AttemptKey &
  Pick<LooseMoney, 'kind' | 'amountMinor' | 'reference' | 'code'> & { refundId: number | null };

/** Notes it; undefined when it was noted before. */
export const insertLoose = (tx: Tx, caller: Caller, loose: NewLooseMoney) =>
  first<{ id: number }>(
    tx,
    sql`
      insert into loose_money (
        organization_id, kind, installment_id, attempt_no, refund_id, amount_minor, reference, code,
        found_at
      )
      values (
        ${caller.organizationId}, ${loose.kind}, ${loose.installmentId}, ${loose.attemptNo},
        ${loose.refundId}, ${loose.amountMinor}, ${loose.reference}, ${loose.code}, ${caller.now}
      )
      on conflict (organization_id, kind, reference) do nothing
      returning id`,
  );

/** Closes what is open; answers whether it was. */
export const closeLoose = async (
  tx: Tx,
  caller: Caller,
  id: number,
  closing: { note: string; bookedAs: number | null },
): Promise<boolean> =>
  (await first<{ id: number }>(
    tx,
    sql`
      update loose_money
      set
        closed_at = ${caller.now}, closed_by = ${caller.actor}, note = ${closing.note},
        booked_as = ${closing.bookedAs}
      where organization_id = ${caller.organizationId} and id = ${id} and closed_at is null
      returning id`,
  )) !== undefined;

/** A late payment of an attempt that had been declined, if one came. */
export const findLatePayment = (tx: Tx, organizationId: number, key: AttemptKey) =>
  first<Pick<LooseMoney, 'id' | 'amountMinor' | 'bookedAs' | 'closedAt'>>(
    tx,
    sql`
      select id, amount_minor, booked_as, closed_at
      from loose_money
      where organization_id = ${organizationId}
        and installment_id = ${key.installmentId}
        and attempt_no = ${key.attemptNo}
        and kind = 'late_payment'
      order by id
      limit 1`,
  );

/** Of installments, the attempts whose money came late, and those under which it was booked. */
export const listBookedLate = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<AttemptKey & { bookedAs: number }>(
    tx,
    sql`
      select installment_id, attempt_no, booked_as
      from loose_money
      where organization_id = ${organizationId}
        and installment_id = any(${installmentIds as number[]}::bigint[])
        and kind = 'late_payment'
        and booked_as is not null`,
  );

/**
 * Writes an installment's next attempt with all that an earlier one had, so that its money has an attempt
 * of its own. Undefined when somebody has that turn.
 */
export const repeatAttempt = (tx: Tx, caller: Caller, key: AttemptKey, attemptNo: number) =>
  first<AttemptKey & { amountMinor: number }>(
    tx,
    sql`
      insert into payment_attempts (
        organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by,
        given_once
      )
      select
        organization_id, installment_id, ${attemptNo}::integer, channel, token, amount_minor,
        ${caller.now}::timestamptz, ${caller.actor}, true
      from payment_attempts
      where organization_id = ${caller.organizationId}
        and installment_id = ${key.installmentId}
        and attempt_no = ${key.attemptNo}
      on conflict (organization_id, installment_id, attempt_no) do nothing
      returning installment_id, attempt_no, amount_minor`,
  );

const columns = sql`
  l.id, l.kind, l.installment_id, l.attempt_no, l.amount_minor, a.currency, m.id as member_id,
  m.name as member_name, i.club_id, i.kind as installment_kind, i.due_on, i.state,
  case
    when i.state in ('scheduled', 'past_due') then i.amount_minor + i.tax_minor - i.paid_minor
    else 0
  end as owed_minor,
  t.channel, l.reference, l.code, l.found_at, l.booked_as, l.closed_at, l.closed_by, l.note`;

const joined = sql`
  loose_money l
  join installments i on i.organization_id = l.organization_id and i.id = l.installment_id
  join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
  join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
  join payment_attempts t
    on t.organization_id = l.organization_id
    and t.installment_id = l.installment_id
    and t.attempt_no = l.attempt_no`;

/** What waits for somebody, what somebody closed, or both. */
export type LooseState = 'open' | 'closed' | 'all';

/** Of which club or member; null = of all. */
export type WhoseLoose = { clubId: number | null; memberId: number | null };

/** Loose money, the newest first; a page. */
export const listLoose = (
  tx: Tx,
  organizationId: number,
  page: WhoseLoose & { state: LooseState; before: number | null; limit: number },
) =>
  rows<LooseMoney>(
    tx,
    sql`
      select ${columns}
      from ${joined}
      where l.organization_id = ${organizationId}
        ${page.state === 'open' ? sql`and l.closed_at is null` : sql``}
        ${page.state === 'closed' ? sql`and l.closed_at is not null` : sql``}
        ${page.clubId === null ? sql`` : sql`and i.club_id = ${page.clubId}`}
        ${page.memberId === null ? sql`` : sql`and a.buyer_id = ${page.memberId}`}
        ${page.before === null ? sql`` : sql`and l.id < ${page.before}`}
      order by l.id desc
      limit ${page.limit}`,
  );

/** How much of a club's waits for somebody. */
export const countLoose = (tx: Tx, organizationId: number, clubId: number) =>
  one<{ count: number; amountMinor: number }>(
    tx,
    sql`
      select count(*)::integer as count, coalesce(sum(l.amount_minor), 0)::bigint as amount_minor
      from loose_money l
      join installments i on i.organization_id = l.organization_id and i.id = l.installment_id
      where l.organization_id = ${organizationId} and l.closed_at is null and i.club_id = ${clubId}`,
  );

export const findLoose = (tx: Tx, organizationId: number, id: number) =>
  first<LooseMoney>(
    tx,
    sql`
      select ${columns}
      from ${joined}
      where l.organization_id = ${organizationId} and l.id = ${id}`,
  );

/** The refund behind the processor's own name for it, if it is on record as paid. */
export const findPaidRefund = (
  tx: Tx,
  organizationId: number,
  which: { refundId: number } | { reference: string },
) =>
  first<AttemptKey & { id: number; amountMinor: number }>(
    tx,
    sql`
      select f.id, f.installment_id, f.attempt_no, f.amount_minor
      from refund_results o
      join refunds f on f.organization_id = o.organization_id and f.id = o.refund_id
      where o.organization_id = ${organizationId}
        and o.outcome = 'paid'
        and ${'refundId' in which ? sql`o.refund_id = ${which.refundId}` : sql`o.reference = ${which.reference}`}
      limit 1`,
  );
