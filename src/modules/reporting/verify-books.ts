import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { verifyBookings } from '#modules/scheduling/index';
import { type Difference, verifySessions } from '#modules/sessions/index';
import { asOfOneMoment } from '#platform/database/one-moment';
import { type Db, rows, run, type Tx } from '#platform/database/query';
import { verifySales } from './verify-sales.ts';
import { verifyMoneyBack, verifyUnsent, verifyWaiting } from './verify-money-back.ts';

/**
 * Checks an organization's books in one snapshot (D33): the session ledger against itself, the money
 * against the attempts that brought it, and both against each other: every collected installment has
 * its grants exactly once, every uncollected one none (I15). Answers what is off, row by row; at most
 * `limit` findings of each kind.
 */
export function verifyBooks(db: Db, caller: Caller, limit = 1000): Promise<Difference[]> {
  return asOfOneMoment(db, async (tx) => {
    // Each check reads whole tables once. Fresh tables have no statistics yet, and a plan that looks
    // rows up one by one, harmless for a hundred, would take hours for a million.
    await run(tx, sql`set local enable_nestloop = off`);
    return [
      ...(await verifySessions(tx, caller)),
      ...(await verifySales(tx, caller, limit)),
      ...(await verifyBookings(tx, caller, limit)),
      ...(await verifyMoney(tx, caller, limit)),
      ...(await verifyAttempts(tx, caller, limit)),
      ...(await verifyMoneyBack(tx, caller, limit)),
      ...(await verifyWaiting(tx, caller, limit)),
      ...(await verifyUnsent(tx, caller, limit)),
      ...(await verifyMissingCredits(tx, caller, limit)),
      ...(await verifyUnearnedCredits(tx, caller, limit)),
    ];
  });
}

/** What an installment says it was paid is what its answered attempts brought, less what went back (D21). */
async function verifyMoney(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{
    id: number;
    paidMinor: number;
    brought: number;
    attempts: number;
    answered: number;
  }>(
    tx,
    sql`
      select i.id, i.paid_minor, i.attempts,
        coalesce(r.brought, 0) - coalesce(b.back, 0) + i.refunded_minor as brought,
        coalesce(r.answered, 0)::integer as answered
      from installments i
      left join (
        select installment_id, sum(amount_minor) as brought, count(*) as answered
        from payment_results
        where organization_id = ${caller.organizationId}
        group by installment_id
      ) r on r.installment_id = i.id
      left join (
        select installment_id, sum(amount_minor) as back
        from payment_reversals
        where organization_id = ${caller.organizationId}
        group by installment_id
      ) b on b.installment_id = i.id
      where i.organization_id = ${caller.organizationId}
        and (i.paid_minor <> coalesce(r.brought, 0) - coalesce(b.back, 0) + i.refunded_minor or i.attempts <> coalesce(r.answered, 0))
      order by i.id
      limit ${limit}`,
  );
  return off.map((row) => ({
    row: formatId('installment', row.id),
    says:
      row.paidMinor === row.brought
        ? `says ${row.attempts} attempts were answered, but ${row.answered} answers are on record`
        : `says ${row.paidMinor} minor units were paid, but its attempts brought ${row.brought}, less what went back`,
  }));
}

/** No answer without a question, and no money beyond what was asked. */
async function verifyAttempts(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{
    id: number;
    attemptNo: number;
    asked: number | null;
    amountMinor: number;
  }>(
    tx,
    sql`
      select r.installment_id as id, r.attempt_no, t.amount_minor as asked, r.amount_minor
      from payment_results r
      left join payment_attempts t
        on t.organization_id = r.organization_id
        and t.installment_id = r.installment_id
        and t.attempt_no = r.attempt_no
      where r.organization_id = ${caller.organizationId}
        and (t.installment_id is null or r.outcome = 'paid' and r.amount_minor <> t.amount_minor)
      order by r.installment_id, r.attempt_no
      limit ${limit}`,
  );
  return off.map((row) => ({
    row: `${formatId('installment', row.id)} attempt ${row.attemptNo}`,
    says:
      row.asked === null
        ? 'was answered, but never asked'
        : `was asked for ${row.asked} minor units and answered with ${row.amountMinor}`,
  }));
}

/**
 * Every collected dues installment credited each bucket that was chosen for it, and every collected charge
 * of an add-on the sessions written on it (D16, D17).
 */
async function verifyMissingCredits(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{ id: number; itemId: number; wanted: number; credited: number | null }>(
    tx,
    sql`
      select w.id, w.item_id, w.wanted, g.quantity as credited
      from (
        select i.id, i.rounds, i.collected_on, b.item_id, b.quantity as wanted
        from installments i
        join agreement_buckets b
          on b.organization_id = i.organization_id
          and b.agreement_id = i.agreement_id
          and b.from_installment <= i.sequence
          and (b.until_installment is null or i.sequence < b.until_installment)
        where i.organization_id = ${caller.organizationId}
          and i.kind = 'dues'
          and i.state = 'collected'
          and i.credit_on is null
        union all
        select i.id, i.rounds, i.collected_on, o.item_id, i.add_on_sessions
        from installments i
        join add_ons o on o.organization_id = i.organization_id and o.id = i.add_on_id
        where i.organization_id = ${caller.organizationId}
          and i.add_on_sessions > 0
          and i.state = 'collected'
          and i.credit_on is null
      ) w
      left join session_grants g
        on g.organization_id = ${caller.organizationId}
        and g.source_kind = 'installment'
        and g.source_id = w.id
        and g.source_round = w.rounds
        and g.item_id = w.item_id
      where g.id is null or g.quantity <> w.wanted or g.granted_on <> w.collected_on
      order by w.id, w.item_id
      limit ${limit}`,
  );
  return off.map((row) => ({
    row: formatId('installment', row.id),
    says:
      row.credited === null
        ? `is collected, but ${row.wanted} sessions of ${formatId('item', row.itemId)} were never credited`
        : `is collected, but credited ${row.credited} of ${formatId('item', row.itemId)} instead of ${row.wanted}, or on another day`,
  }));
}

/** Nothing credited sessions without being collected or waived with them, or beyond what it gives. */
async function verifyUnearnedCredits(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{ id: number; sourceId: number; state: string | null }>(
    tx,
    sql`
      select g.id, g.source_id, i.state
      from session_grants g
      left join installments i on i.organization_id = g.organization_id and i.id = g.source_id
      left join agreement_buckets b
        on b.organization_id = g.organization_id
        and b.agreement_id = i.agreement_id
        and b.item_id = g.item_id
        and b.from_installment <= i.sequence
        and (b.until_installment is null or i.sequence < b.until_installment)
      left join add_ons o
        on o.organization_id = g.organization_id
        and o.id = i.add_on_id
        and o.item_id = g.item_id
        and i.add_on_sessions > 0
      where g.organization_id = ${caller.organizationId}
        and g.source_kind = 'installment'
        and (
          i.id is null
          or g.source_round > i.rounds
          or g.source_round = i.rounds and (i.state not in ('collected', 'waived') or i.credit_on is not null)
          or i.kind = 'add_on' and o.id is null
          or i.kind <> 'add_on' and (b.item_id is null or i.kind not in ('dues', 'proration'))
        )
      order by g.id
      limit ${limit}`,
  );
  return off.map((row) => ({
    row: formatId('grant', row.id),
    says:
      row.state === null
        ? `says it was credited by ${formatId('installment', row.sourceId)}, which does not exist`
        : `was credited by ${formatId('installment', row.sourceId)}, which is ${row.state} or did not include it`,
  }));
}
