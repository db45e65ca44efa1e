import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, rows, run, type Tx } from '#platform/database/query';

/** A card on file at Stripe. */
export type StoredCard = {
  /** `stripe_pm_…`: our name for it. */
  token: string;
  memberId: number;
  customer: string;
  /** `Visa 4242`. */
  label: string;
};

/** Stripe's test mode and the real one know nothing of each other's cards. */
type Mode = { isLive: boolean };

export const findCustomer = async (
  tx: Tx,
  organizationId: number,
  memberId: number,
  { isLive }: Mode,
): Promise<string | undefined> =>
  (
    await first<{ customer: string }>(
      tx,
      sql`
        select customer
        from stripe_customers
        where organization_id = ${organizationId}
          and member_id = ${memberId}
          and is_live = ${isLive}`,
    )
  )?.customer;

/** Notes what Stripe calls a member; of two at once the first stands, and is answered. */
export async function keepCustomer(
  tx: Tx,
  caller: Caller,
  memberId: number,
  customer: string,
  { isLive }: Mode,
): Promise<string> {
  await run(
    tx,
    sql`
      insert into stripe_customers (organization_id, member_id, is_live, customer, made_at)
      values (${caller.organizationId}, ${memberId}, ${isLive}, ${customer}, ${caller.now})
      on conflict (organization_id, member_id, is_live) do nothing`,
  );
  return (await findCustomer(tx, caller.organizationId, memberId, { isLive }))!;
}

/** Which of an organization's members Stripe's customer is: other houses may share the account. */
export const findMemberOf = async (
  tx: Tx,
  organizationId: number,
  customer: string,
  { isLive }: Mode,
): Promise<number | undefined> =>
  (
    await first<{ memberId: number }>(
      tx,
      sql`
        select member_id
        from stripe_customers
        where organization_id = ${organizationId}
          and customer = ${customer}
          and is_live = ${isLive}`,
    )
  )?.memberId;

/** Of Stripe's customers those who are members here, each with the club they belong to. */
export const findClubsOf = (tx: Tx, organizationId: number, customers: readonly string[]) =>
  rows<{ customer: string; clubId: number }>(
    tx,
    sql`
      select c.customer, m.club_id
      from stripe_customers c
      join members m on m.organization_id = c.organization_id and m.id = c.member_id
      where c.organization_id = ${organizationId}
        and c.customer = any(${customers as string[]}::text[])`,
  );

/** The clubs of installments that were asked for. */
export const findClubsOfDues = (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
) =>
  rows<{ id: number; clubId: number }>(
    tx,
    sql`
      select id, club_id
      from installments
      where organization_id = ${organizationId}
        and id = any(${installmentIds as number[]}::bigint[])`,
  );

/** Keeps a card; one that is kept already stays as it is. False when it was. */
export const keepCard = async (
  tx: Tx,
  caller: Caller,
  card: StoredCard,
  { isLive }: Mode,
): Promise<boolean> =>
  (await first<{ token: string }>(
    tx,
    sql`
      insert into stripe_cards (
        organization_id, token, member_id, is_live, customer, label, added_at, added_by
      )
      values (
        ${caller.organizationId}, ${card.token}, ${card.memberId}, ${isLive}, ${card.customer},
        ${card.label}, ${caller.now}, ${caller.actor}
      )
      on conflict (organization_id, token) do nothing
      returning token`,
  )) !== undefined;

export const findCards = (
  tx: Tx,
  organizationId: number,
  tokens: readonly string[],
  { isLive }: Mode,
) =>
  rows<StoredCard>(
    tx,
    sql`
      select token, member_id, customer, label
      from stripe_cards
      where organization_id = ${organizationId}
        and token = any(${tokens as string[]}::text[])
        and is_live = ${isLive}`,
  );

/** A member's cards, the newest first. */
export const listCards = (tx: Tx, organizationId: number, memberId: number, { isLive }: Mode) =>
  rows<{ token: string; label: string; addedAt: Instant; addedBy: string }>(
    tx,
    sql`
      select token, label, added_at, added_by
      from stripe_cards
      where organization_id = ${organizationId}
        and member_id = ${memberId}
        and is_live = ${isLive}
      order by added_at desc, token`,
  );

/** When something that Stripe told was acted on last. */
export const lastHeardAt = async (tx: Tx, organizationId: number): Promise<Instant | null> =>
  (
    await first<{ at: Instant | null }>(
      tx,
      sql`
        select max(heard_at) as at
        from stripe_events
        where organization_id = ${organizationId}`,
    )
  )?.at ?? null;

export const relabelCard = (tx: Tx, organizationId: number, token: string, label: string) =>
  run(
    tx,
    sql`
      update stripe_cards
      set label = ${label}
      where organization_id = ${organizationId} and token = ${token}`,
  );

/** What was put to Stripe before. */
export type AskedBefore = { key: string; askedAt: Instant; paymentIntent: string | null };

/** Notes what is about to be put to Stripe, and answers what of it had been put before. */
export const noteAsked = (
  tx: Tx,
  organizationId: number,
  keys: readonly string[],
  askedAt: Instant,
) =>
  rows<AskedBefore>(
    tx,
    sql`
      with noted as (
        insert into stripe_payments (organization_id, key, asked_at)
        select ${organizationId}, k.key, ${askedAt}
        from unnest(${keys as string[]}::text[]) as k (key)
        on conflict (organization_id, key) do nothing
      )
      -- sees the table as it was before
      select key, asked_at, payment_intent
      from stripe_payments
      where organization_id = ${organizationId} and key = any(${keys as string[]}::text[])`,
  );

/** Notes what Stripe calls payments. */
export const noteIntents = (
  tx: Tx,
  organizationId: number,
  intents: readonly { key: string; paymentIntent: string }[],
) =>
  run(
    tx,
    sql`
      update stripe_payments p
      set payment_intent = n.payment_intent
      from unnest(
        ${intents.map(({ key }) => key)}::text[],
        ${intents.map(({ paymentIntent }) => paymentIntent)}::text[]
      ) as n (key, payment_intent)
      where p.organization_id = ${organizationId}
        and p.key = n.key
        and p.payment_intent is null`,
  );

/** Notes what Stripe told; false when it had been told before. */
export const noteEvent = async (
  tx: Tx,
  caller: Caller,
  { event, kind }: { event: string; kind: string },
): Promise<boolean> =>
  (await first<{ event: string }>(
    tx,
    sql`
      insert into stripe_events (organization_id, event, kind, heard_at)
      values (${caller.organizationId}, ${event}, ${kind}, ${caller.now})
      on conflict (organization_id, event) do nothing
      returning event`,
  )) !== undefined;
