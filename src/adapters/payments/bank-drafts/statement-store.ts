import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import {
  digestOf,
  slotOf,
  type StatementLine,
  type StatementOf,
  type StatementSum,
} from '#modules/billing/index';
import { rows, type Tx } from '#platform/database/query';

/** What was booked, given back and returned in a club in a stretch of time, by these books alone. */
const booked = (caller: Caller, of: StatementOf) => sql`
  select
    case kind when 'debit' then 'payment' else 'refund' end as kind, key, amount_minor, booked_at as at
  from bank_entries
  where organization_id = ${caller.organizationId}
    and club_id = ${of.clubId}
    and kind <> 'prenote'
    and booked_at >= ${of.from}
    and booked_at < ${of.until}
  union all
  select 'return', key, coalesce(returned_minor, amount_minor), returned_at
  from bank_entries
  where organization_id = ${caller.organizationId}
    and club_id = ${of.clubId}
    and kind = 'debit'
    and returned_at >= ${of.from}
    and returned_at < ${of.until}`;

export const listBooked = (tx: Tx, caller: Caller, of: StatementOf) =>
  rows<StatementLine>(
    tx,
    sql`
      ${booked(caller, of)}
      order by key, kind`,
  );

export const sumBooked = (tx: Tx, caller: Caller, of: StatementOf, starts: readonly Instant[]) =>
  rows<StatementSum>(
    tx,
    sql`
      select
        ${slotOf(sql`b.at`, starts)} as slot, b.kind, count(*)::integer as count,
        sum(b.amount_minor)::bigint as amount_minor,
        ${digestOf(sql`b.key`, sql`b.amount_minor`)} as digest
      from (${booked(caller, of)}) b
      group by 1, 2`,
  );
