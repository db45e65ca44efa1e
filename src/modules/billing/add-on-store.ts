import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Every, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import type { Agreement } from '#modules/enrollment/index';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { AddOnTerms } from './add-on-rules.ts';
import type { MethodKind } from './model.ts';

/** Sessions bought beside a membership and billed again and again, with what its agreement adds. */
export type AddOn = AddOnTerms & {
  id: number;
  clubId: number;
  agreementId: number;
  itemId: number;
  receiverMemberId: number;
  /** null = the member alone. */
  receiverHouseholdId: number | null;
  /** 0 = never expires. */
  daysToExpire: number;
  chargesWritten: number;
  /** null = the schedule is complete. */
  writtenThrough: Day | null;
  soldAt: Instant;
  soldBy: string;
  endedOn: Day | null;
  endedBy: string | null;
  endReason: string | null;
  currency: string;
  methodKind: MethodKind;
} & Pick<Agreement, 'expiresOn' | 'atEnd'>;

type Row = Omit<AddOn, 'every' | 'sessions'> & {
  everyCount: number;
  everyUnit: Every['unit'];
  sessionsBy: AddOnTerms['sessions']['kind'];
  sessions: number;
  frontLoaded: boolean;
};

const toAddOn = ({
  everyCount,
  everyUnit,
  sessionsBy,
  sessions: quantity,
  frontLoaded,
  ...rest
}: Row): AddOn => ({
  ...rest,
  every: { count: everyCount, unit: everyUnit },
  sessions:
    sessionsBy === 'total'
      ? { kind: sessionsBy, quantity, frontLoaded }
      : { kind: sessionsBy, quantity },
});

/** Add-ons `o` that a condition names, with their agreements and how these pay. */
const select = (organizationId: number, which: RawBuilder<unknown>) => sql<Row>`
  select
    o.id, o.club_id, o.agreement_id, o.item_id, o.receiver_member_id, o.receiver_household_id,
    o.price_minor, o.every_count, o.every_unit, o.anchor_day, o.first_due_on, o.payments, o.last_due_by,
    o.sessions_by, o.sessions, o.front_loaded, o.days_to_expire, o.charges_written, o.written_through,
    o.sold_at, o.sold_by, o.ended_on, o.ended_by, o.end_reason, a.tax_rate_ppm, a.currency,
    a.expires_on, a.at_end, m.kind as method_kind
  from add_ons o
  join agreements a on a.organization_id = o.organization_id and a.id = o.agreement_id
  join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
  where o.organization_id = ${organizationId} and ${which}`;

export type NewAddOn = Pick<
  AddOn,
  | 'clubId'
  | 'agreementId'
  | 'itemId'
  | 'receiverMemberId'
  | 'receiverHouseholdId'
  | 'daysToExpire'
  | Exclude<keyof AddOnTerms, 'taxRatePpm'>
>;

export async function insertAddOn(tx: Tx, caller: Caller, addOn: NewAddOn): Promise<AddOn> {
  const { id } = await one<{ id: number }>(
    tx,
    sql`
      insert into add_ons (
        organization_id, club_id, agreement_id, item_id, receiver_member_id, receiver_household_id,
        price_minor, every_count, every_unit, anchor_day, first_due_on, payments, last_due_by,
        sessions_by, sessions, front_loaded, days_to_expire, sold_at, sold_by
      )
      values (
        ${caller.organizationId}, ${addOn.clubId}, ${addOn.agreementId}, ${addOn.itemId},
        ${addOn.receiverMemberId}, ${addOn.receiverHouseholdId}, ${addOn.priceMinor},
        ${addOn.every.count}, ${addOn.every.unit}, ${addOn.anchorDay}, ${addOn.firstDueOn},
        ${addOn.payments}, ${addOn.lastDueBy}, ${addOn.sessions.kind}, ${addOn.sessions.quantity},
        ${addOn.sessions.kind === 'total' && addOn.sessions.frontLoaded}, ${addOn.daysToExpire},
        ${caller.now}, ${caller.actor}
      )
      returning id`,
  );
  return (await findAddOn(tx, caller.organizationId, id))!;
}

export async function findAddOn(tx: Tx, organizationId: number, id: number) {
  const row = await first<Row>(tx, select(organizationId, sql`o.id = ${id}`));
  return row && toAddOn(row);
}

/** Those of the add-ons that exist. */
export const findAddOns = async (tx: Tx, organizationId: number, ids: readonly number[]) =>
  (await rows<Row>(tx, select(organizationId, sql`o.id = any(${ids as number[]}::bigint[])`))).map(
    toAddOn,
  );

/** What goes with agreements that a member bought or holds a card of, the last first. */
export async function listAddOns(
  tx: Tx,
  organizationId: number,
  agreementIds: RawBuilder<unknown>,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<AddOn>> {
  const after = query.cursor ? decodeCursor(query.cursor, ['number'])[0] : null;
  const found = await rows<Row>(
    tx,
    sql`
      ${select(organizationId, sql`o.agreement_id in (${agreementIds})`)}
        and (${after}::bigint is null or o.id < ${after}::bigint)
      order by o.id desc
      limit ${query.limit + 1}`,
  );
  return toPage(found.map(toAddOn), query.limit, (addOn) => [addOn.id]);
}

/** Add-ons of a club whose written-out charges end before a day although more will come. */
export type ToExtend = { clubId: number; before: Day; limit: number };

/** Their ids, those that run out first. */
export const addOnsToExtend = async (
  tx: Tx,
  organizationId: number,
  { clubId, before, limit }: ToExtend,
): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      tx,
      sql`
        select id
        from add_ons
        where organization_id = ${organizationId}
          and club_id = ${clubId}
          and written_through < ${before}::date
        order by written_through, id
        limit ${limit}`,
    )
  ).map(({ id }) => id);

/** Ids of the agreements that add-ons go with. */
export const agreementsOfAddOns = (organizationId: number, ids: readonly number[]) => sql`
  select o.agreement_id
  from add_ons o
  where o.organization_id = ${organizationId} and o.id = any(${ids as number[]}::bigint[])`;

/** Notes how far the charges of add-ons have been written out. */
export const markWritten = (
  tx: Tx,
  organizationId: number,
  marks: readonly { addOnId: number; charges: number; through: Day | null }[],
) =>
  run(
    tx,
    sql`
      update add_ons o
      set charges_written = m.charges, written_through = m.through
      from unnest(
        ${marks.map((mark) => mark.addOnId)}::bigint[],
        ${marks.map((mark) => mark.charges)}::integer[],
        ${marks.map((mark) => mark.through)}::date[]
      ) as m (add_on_id, charges, through)
      where o.organization_id = ${organizationId} and o.id = m.add_on_id`,
  );

/**
 * Hands the add-ons of agreements that were renewed to their successors (D29): what has not been asked for yet
 * and is due when these have begun goes with them, what was due before stays where it is.
 */
export async function handToRenewals(
  tx: Tx,
  organizationId: number,
  renewals: readonly Pick<Agreement, 'id'>[],
): Promise<void> {
  const ids = renewals.map(({ id }) => id);
  await run(
    tx,
    sql`
      update add_ons o
      set agreement_id = a.id
      from agreements a
      where o.organization_id = ${organizationId}
        and a.organization_id = ${organizationId}
        and a.id = any(${ids}::bigint[])
        and o.agreement_id = a.renews_id
        and o.ended_on is null`,
  );
  await run(
    tx,
    sql`
      update installments i
      set agreement_id = a.id
      from add_ons o
      join agreements a on a.organization_id = o.organization_id and a.id = o.agreement_id
      where i.organization_id = ${organizationId}
        and o.organization_id = ${organizationId}
        and o.agreement_id = any(${ids}::bigint[])
        and i.add_on_id = o.id
        and i.agreement_id <> a.id
        and i.state = 'scheduled'
        and i.attempts = 0
        and i.due_on >= a.begins_on`,
  );
}

export const markEnded = (
  tx: Tx,
  caller: Caller,
  { addOnId, today, reason }: { addOnId: number; today: Day; reason: string },
) =>
  run(
    tx,
    sql`
      update add_ons
      set
        ended_on = ${today}::date, ended_at = ${caller.now}, ended_by = ${caller.actor},
        end_reason = ${reason}, written_through = null
      where organization_id = ${caller.organizationId} and id = ${addOnId}`,
  );
