import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import {
  digestOf,
  type HeardOf,
  slotOf,
  type StatementLine,
  type StatementOf,
  type StatementSum,
} from '#modules/billing/index';
import { rows, run, type Tx } from '#platform/database/query';

export type Booked = { key: string; clubId: number; amountMinor: number };

/** Writes what was taken, or given back, into the books; the same key twice is one line. */
export const book = (
  tx: Tx,
  caller: Caller,
  kind: 'payment' | 'refund',
  moved: readonly Booked[],
) =>
  run(
    tx,
    sql`
      insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
      select
        ${caller.organizationId}::bigint, n.key, ${kind}::text, n.club_id, n.amount_minor,
        ${caller.now}::timestamptz
      from unnest(
        ${moved.map(({ key }) => key)}::text[],
        ${moved.map(({ clubId }) => clubId)}::bigint[],
        ${moved.map(({ amountMinor }) => amountMinor)}::bigint[]
      ) as n (key, club_id, amount_minor)
      on conflict (organization_id, key, kind) do nothing`,
  );

/** Writes what became of a payment, by what the books say was paid; of one they do not have, nothing. */
export const bookWhatCame = (tx: Tx, caller: Caller, { key, kind }: HeardOf) =>
  run(
    tx,
    sql`
      insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
      select organization_id, key, ${kind}::text, club_id, amount_minor, ${caller.now}::timestamptz
      from simulated_book
      where organization_id = ${caller.organizationId} and key = ${key} and kind = 'payment'
      on conflict (organization_id, key, kind) do nothing`,
  );

const inClub = (caller: Caller, of: StatementOf) => sql`
  organization_id = ${caller.organizationId}
  and club_id = ${of.clubId}
  and booked_at >= ${of.from}
  and booked_at < ${of.until}`;

export const listBook = (tx: Tx, caller: Caller, of: StatementOf) =>
  rows<StatementLine>(
    tx,
    sql`
      select kind, key, amount_minor, booked_at as at
      from simulated_book
      where ${inClub(caller, of)}
      order by key, kind`,
  );

export const sumBook = (tx: Tx, caller: Caller, of: StatementOf, starts: readonly Instant[]) =>
  rows<StatementSum>(
    tx,
    sql`
      select
        ${slotOf(sql`booked_at`, starts)} as slot, kind, count(*)::integer as count,
        sum(amount_minor)::bigint as amount_minor, ${digestOf(sql`key`, sql`amount_minor`)} as digest
      from simulated_book
      where ${inClub(caller, of)}
      group by 1, 2`,
  );
