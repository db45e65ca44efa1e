import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Every, Length } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Agreement, AgreementBucket, PaymentMethod } from './model.ts';

export const agreementColumns = sql`
  id, club_id, buyer_id, primary_member_id, household_id, payment_method_id, offer_id, offer_version,
  term_id, offer_code, offer_title, term_name, currency, dues_minor, tax_rate_ppm, every_count,
  every_unit, payments, length_unit, length_count, at_end, credit_on_proration, joined_on, begins_on,
  expires_on, first_due_on, anchor_day, cadence_from, scheduled_installments, scheduled_through, state,
  channel, renews_id, signed_at, signed_by`;

export type AgreementRow = Omit<Agreement, 'every' | 'length'> & {
  everyCount: number;
  everyUnit: Every['unit'];
  lengthCount: number | null;
  lengthUnit: Length['unit'] | null;
};

export function toAgreement({
  everyCount,
  everyUnit,
  lengthCount,
  lengthUnit,
  ...rest
}: AgreementRow): Agreement {
  return {
    ...rest,
    every: { count: everyCount, unit: everyUnit },
    length: lengthUnit === null ? null : { count: lengthCount!, unit: lengthUnit },
  };
}

export const insertPaymentMethod = (
  tx: Tx,
  caller: Caller,
  memberId: number,
  method: PaymentMethod,
) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into payment_methods (organization_id, member_id, kind, processor, token, label, created_at)
      values (
        ${caller.organizationId}, ${memberId}, ${method.kind},
        ${'processor' in method ? method.processor : null},
        ${'token' in method ? method.token : null}, ${method.label}, ${caller.now}
      )
      returning id`,
  );

/** What a card is called by now, wherever it is used: its bank gave it another number. */
export const relabelPaymentMethods = (
  tx: Tx,
  caller: Caller,
  { processor, token, label }: { processor: string; token: string; label: string },
) =>
  run(
    tx,
    sql`
      update payment_methods
      set label = ${label}
      where organization_id = ${caller.organizationId}
        and processor = ${processor}
        and token = ${token}`,
  );

/** Points an agreement at a new way to pay. */
export async function setPaymentMethod(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  method: PaymentMethod,
): Promise<Agreement> {
  const { id } = await insertPaymentMethod(tx, caller, agreement.buyerId, method);
  await run(
    tx,
    sql`
      update agreements
      set payment_method_id = ${id}
      where organization_id = ${caller.organizationId} and id = ${agreement.id}`,
  );
  return { ...agreement, paymentMethodId: id };
}

/**
 * Puts agreements that a card or a bank account pays on statement, all in one statement; answers those
 * that were not on it.
 */
export async function putOnStatement(
  tx: Tx,
  caller: Caller,
  agreementIds: readonly number[],
): Promise<number[]> {
  const moved = await rows<{ id: number }>(
    tx,
    sql`
      with drafted as (
        select a.id, a.buyer_id
        from agreements a
        join payment_methods k on k.organization_id = a.organization_id and k.id = a.payment_method_id
        where a.organization_id = ${caller.organizationId}
          and a.id = any(${agreementIds as number[]}::bigint[])
          and k.processor is not null
        order by a.id
        for no key update of a
      ),
      statements as (
        insert into payment_methods (organization_id, member_id, kind, processor, token, label, created_at)
        select distinct
          ${caller.organizationId}::bigint, buyer_id, 'statement', null::text, null::text, 'Statement',
          ${caller.now}::timestamptz
        from drafted
        returning id, member_id
      )
      update agreements a
      set payment_method_id = s.id
      from drafted d
      join statements s on s.member_id = d.buyer_id
      where a.organization_id = ${caller.organizationId} and a.id = d.id
      returning a.id`,
  );
  return moved.map(({ id }) => id);
}

export type NewAgreement = Omit<
  Agreement,
  'id' | 'scheduledInstallments' | 'scheduledThrough' | 'cadenceFrom' | 'renewsId'
>;

export async function insertAgreement(
  tx: Tx,
  organizationId: number,
  a: NewAgreement,
): Promise<Agreement> {
  const row = await one<AgreementRow>(
    tx,
    sql`
      insert into agreements (
        organization_id, club_id, buyer_id, primary_member_id, household_id, payment_method_id,
        offer_id, offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor,
        tax_rate_ppm, every_count, every_unit, payments, length_unit, length_count, at_end,
        credit_on_proration, rollover, joined_on, begins_on, expires_on, first_due_on, anchor_day,
        scheduled_installments, state, channel, signed_at, signed_by
      )
      values (
        ${organizationId}, ${a.clubId}, ${a.buyerId}, ${a.primaryMemberId}, ${a.householdId},
        ${a.paymentMethodId}, ${a.offerId}, ${a.offerVersion}, ${a.termId}, ${a.offerCode},
        ${a.offerTitle}, ${a.termName}, ${a.currency}, ${a.duesMinor}, ${a.taxRatePpm},
        ${a.every.count}, ${a.every.unit}, ${a.payments}, ${a.length?.unit ?? null},
        ${a.length?.count ?? null}, ${a.atEnd}, ${a.creditOnProration}, 'overlap', ${a.joinedOn},
        ${a.beginsOn}, ${a.expiresOn}, ${a.firstDueOn}, ${a.anchorDay}, 0, ${a.state}, ${a.channel},
        ${a.signedAt}, ${a.signedBy}
      )
      returning ${agreementColumns}`,
  );
  return toAgreement(row);
}

export const insertCardholders = (
  tx: Tx,
  organizationId: number,
  agreementId: number,
  memberIds: readonly number[],
) =>
  run(
    tx,
    sql`
      insert into agreement_cardholders (organization_id, agreement_id, member_id, position)
      select ${organizationId}, ${agreementId}, c.member_id, c.position - 1
      from unnest(${memberIds as number[]}::bigint[]) with ordinality as c (member_id, position)`,
  );

export type NewBucket = Omit<AgreementBucket, 'untilInstallment'> & {
  /** Left out = in force until another choice is made. */
  untilInstallment?: number | null;
};

/** Opens choices. A choice for the same first installment that never came into force is replaced. */
export const insertBuckets = (
  tx: Tx,
  caller: Caller,
  agreementId: number,
  buckets: readonly NewBucket[],
) =>
  run(
    tx,
    sql`
      insert into agreement_buckets (
        organization_id, agreement_id, item_id, from_installment, until_installment, quantity,
        days_to_expire, receiver_member_id, receiver_household_id, chosen_at, chosen_by
      )
      select
        ${caller.organizationId}, ${agreementId}, b.item_id, b.from_installment, b.until_installment,
        b.quantity, b.days_to_expire, b.receiver_member_id, b.receiver_household_id, ${caller.now},
        ${caller.actor}
      from unnest(
        ${buckets.map((b) => b.itemId)}::bigint[],
        ${buckets.map((b) => b.fromInstallment)}::integer[],
        ${buckets.map((b) => b.untilInstallment ?? null)}::integer[],
        ${buckets.map((b) => b.quantity)}::integer[],
        ${buckets.map((b) => b.daysToExpire)}::integer[],
        ${buckets.map((b) => b.receiverMemberId)}::bigint[],
        ${buckets.map((b) => b.receiverHouseholdId)}::bigint[]
      ) as b (
        item_id, from_installment, until_installment, quantity, days_to_expire, receiver_member_id,
        receiver_household_id
      )
      on conflict (organization_id, agreement_id, item_id, from_installment) do update
      set
        until_installment = excluded.until_installment,
        quantity = excluded.quantity,
        days_to_expire = excluded.days_to_expire,
        receiver_member_id = excluded.receiver_member_id,
        receiver_household_id = excluded.receiver_household_id,
        chosen_at = excluded.chosen_at,
        chosen_by = excluded.chosen_by`,
  );

/**
 * Ends every choice from installment `from` on, except for the `kept` installments after it: they keep
 * theirs, in a row of its own.
 */
export async function closeBuckets(
  tx: Tx,
  organizationId: number,
  agreementId: number,
  { from, kept }: { from: number; kept: readonly number[] },
): Promise<void> {
  if (kept.length > 0)
    await run(
      tx,
      sql`
        insert into agreement_buckets (
          organization_id, agreement_id, item_id, from_installment, until_installment, quantity,
          days_to_expire, receiver_member_id, receiver_household_id, chosen_at, chosen_by
        )
        select
          b.organization_id, b.agreement_id, b.item_id, k.sequence, k.sequence + 1, b.quantity,
          b.days_to_expire, b.receiver_member_id, b.receiver_household_id, b.chosen_at, b.chosen_by
        from agreement_buckets b
        join unnest(${kept as number[]}::integer[]) as k (sequence)
          on b.from_installment < k.sequence
          and (b.until_installment is null or k.sequence < b.until_installment)
        where b.organization_id = ${organizationId} and b.agreement_id = ${agreementId}
        on conflict (organization_id, agreement_id, item_id, from_installment) do update
        set
          until_installment = excluded.until_installment,
          quantity = excluded.quantity,
          days_to_expire = excluded.days_to_expire,
          receiver_member_id = excluded.receiver_member_id,
          receiver_household_id = excluded.receiver_household_id,
          chosen_at = excluded.chosen_at,
          chosen_by = excluded.chosen_by`,
    );
  await run(
    tx,
    sql`
      update agreement_buckets
      set until_installment = case
        when from_installment = any(${kept as number[]}::integer[]) then from_installment + 1
        else greatest(${from}::integer, from_installment)
      end
      where organization_id = ${organizationId}
        and agreement_id = ${agreementId}
        and (
          until_installment is null
          or until_installment > from_installment and until_installment > ${from}::integer
        )`,
  );
}

export const setHousehold = (
  tx: Tx,
  organizationId: number,
  agreementId: number,
  householdId: number,
) =>
  run(
    tx,
    sql`
      update agreements
      set household_id = ${householdId}
      where organization_id = ${organizationId} and id = ${agreementId}`,
  );

export async function findAgreement(tx: Tx, organizationId: number, id: number) {
  const row = await first<AgreementRow>(
    tx,
    sql`
      select ${agreementColumns}
      from agreements
      where organization_id = ${organizationId} and id = ${id}`,
  );
  return row && toAgreement(row);
}

/**
 * Locks an agreement, so that two changes to it go one after the other. Whoever holds its dues goes on:
 * PostgreSQL looks an agreement up again when its dues are written twice in one transaction.
 */
export async function lockAgreement(tx: Tx, organizationId: number, id: number) {
  const row = await first<AgreementRow>(
    tx,
    sql`
      select ${agreementColumns}
      from agreements
      where organization_id = ${organizationId} and id = ${id}
      for no key update`,
  );
  return row && toAgreement(row);
}

/**
 * Locks agreements by id, before anything that hangs on them: whoever changes an agreement and its dues
 * locks in this order (I18).
 */
export const lockAgreements = (tx: Tx, organizationId: number, ids: RawBuilder<unknown>) =>
  run(
    tx,
    sql`
      select a.id
      from agreements a
      where a.organization_id = ${organizationId} and a.id in (${ids})
      order by a.id
      for no key update of a`,
  );

export const cardholdersOf = async (tx: Tx, organizationId: number, agreementId: number) =>
  (
    await rows<{ memberId: number }>(
      tx,
      sql`
        select member_id
        from agreement_cardholders
        where organization_id = ${organizationId} and agreement_id = ${agreementId}
        order by position`,
    )
  ).map((row) => row.memberId);

/** Every choice the agreement ever had, the present ones last. */
export const bucketsOf = (tx: Tx, organizationId: number, agreementId: number) =>
  rows<AgreementBucket>(
    tx,
    sql`
      select
        item_id, quantity, days_to_expire, receiver_member_id, receiver_household_id,
        from_installment, until_installment
      from agreement_buckets
      where organization_id = ${organizationId} and agreement_id = ${agreementId}
      order by from_installment, item_id`,
  );

export type AgreementDetails = {
  cardholderIds: number[];
  buckets: (AgreementBucket & { itemName: string })[];
  /** Buyer and cardholders, for saying who is who without looking each of them up. */
  people: { id: number; name: string; accountNumber: number; running: number | null }[];
  method: { kind: PaymentMethod['kind']; label: string; token: string | null };
  /** Of the signed document; null = a renewal, which is not signed. */
  documentSha256: string | null;
};

/** What hangs on agreements, read for all of them in one statement. */
export async function detailsOf(
  tx: Tx,
  organizationId: number,
  agreements: readonly Agreement[],
): Promise<Map<number, AgreementDetails>> {
  const found = await rows<AgreementDetails & { id: number }>(
    tx,
    sql`
      select
        a.id,
        jsonb_build_object('kind', m.kind, 'label', m.label, 'token', m.token) as method,
        d.sha256 as document_sha256,
        (
          select jsonb_agg(
            jsonb_build_object(
              'id', p.id, 'name', p.name, 'accountNumber', p.account_number, 'running', n.running
            )
            order by p.sort_name, p.id
          )
          from (
            select a.buyer_id as id
            union
            select c.member_id
            from agreement_cardholders c
            where c.organization_id = a.organization_id and c.agreement_id = a.id
          ) w
          join members p on p.organization_id = a.organization_id and p.id = w.id
          left join cardholder_numbers n
            on n.organization_id = a.organization_id and n.buyer_id = a.buyer_id and n.member_id = p.id
        ) as people,
        (
          select coalesce(jsonb_agg(c.member_id order by c.position), '[]')
          from agreement_cardholders c
          where c.organization_id = a.organization_id and c.agreement_id = a.id
        ) as cardholder_ids,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'itemId', b.item_id,
                'itemName', coalesce(n.short_name, n.name),
                'quantity', b.quantity,
                'daysToExpire', b.days_to_expire,
                'receiverMemberId', b.receiver_member_id,
                'receiverHouseholdId', b.receiver_household_id,
                'fromInstallment', b.from_installment,
                'untilInstallment', b.until_installment
              )
              order by b.from_installment, b.item_id
            ),
            '[]'
          )
          from agreement_buckets b
          join inventory_items n on n.organization_id = b.organization_id and n.id = b.item_id
          where b.organization_id = a.organization_id and b.agreement_id = a.id
        ) as buckets
      from agreements a
      join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
      left join agreement_documents d
        on d.organization_id = a.organization_id and d.agreement_id = a.id
      where a.organization_id = ${organizationId}
        and a.id = any(${agreements.map((agreement) => agreement.id)}::bigint[])`,
  );
  return new Map(found.map(({ id, ...details }) => [id, details]));
}

/** Agreements a member bought or holds a card of, newest first; all of them when no member is named. */
export async function listAgreements(
  tx: Tx,
  organizationId: number,
  query: { memberId: number | null; before: number | null; limit: number },
): Promise<Agreement[]> {
  const found = await rows<AgreementRow>(
    tx,
    sql`
      select ${agreementColumns}
      from agreements
      where organization_id = ${organizationId}
        ${
          query.memberId === null
            ? sql``
            : sql`
        and id in (
          select id from agreements
          where organization_id = ${organizationId} and buyer_id = ${query.memberId}
          union
          select agreement_id from agreement_cardholders
          where organization_id = ${organizationId} and member_id = ${query.memberId}
        )`
        }
        and (${query.before}::bigint is null or id < ${query.before}::bigint)
      order by id desc
      limit ${query.limit}`,
  );
  return found.map(toAgreement);
}
