import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Withdrawn } from '#modules/billing/index';
import { run, type Tx } from '#platform/database/query';

/** What a withdrawn draft is noted with that no bank has a code for. */
const byHand = 'withdrawn';

/**
 * Lets no file take drafts along that were withdrawn, nor what was to be given back of them. Refunds that
 * were never booked are, so that these books have what ours have.
 */
export async function markWithdrawn(
  tx: Tx,
  caller: Caller,
  withdrawn: readonly Withdrawn[],
): Promise<void> {
  const taken = withdrawn.filter(({ restMinor }) => restMinor > 0);
  await run(
    tx,
    sql`
      update bank_entries e
      set
        returned_code = n.code,
        returned_at = ${caller.now}::timestamptz,
        returned_minor = nullif(n.rest_minor, e.amount_minor)
      from unnest(
        ${taken.map(({ key }) => key)}::text[],
        ${taken.map(({ code }) => code ?? byHand)}::text[],
        ${taken.map(({ restMinor }) => restMinor)}::bigint[]
      ) as n (key, code, rest_minor)
      where e.organization_id = ${caller.organizationId}
        and e.key = n.key
        and e.file_id is null
        and e.returned_code is null`,
  );
  const given = withdrawn.flatMap(({ key, code, refundKeys }) =>
    refundKeys.map((refundKey) => ({ key, code, refundKey })),
  );
  if (given.length === 0) return;
  await run(
    tx,
    sql`
      insert into bank_entries (
        organization_id, key, kind, bank_account_id, club_id, amount_minor, booked_at, returned_code,
        returned_at
      )
      select
        ${caller.organizationId}::bigint, n.refund_key, 'credit', d.bank_account_id, d.club_id,
        f.amount_minor, ${caller.now}::timestamptz, n.code, ${caller.now}::timestamptz
      from unnest(
        ${given.map(({ key }) => key)}::text[],
        ${given.map(({ refundKey }) => refundKey)}::text[],
        ${given.map(({ code }) => code ?? byHand)}::text[]
      ) as n (key, refund_key, code)
      join bank_entries d on d.organization_id = ${caller.organizationId} and d.key = n.key
      join refunds f
        on f.organization_id = ${caller.organizationId}
        and f.id = substring(n.refund_key from '[0-9]+$')::bigint
      on conflict (organization_id, key) do update
      set returned_code = excluded.returned_code, returned_at = excluded.returned_at
      where bank_entries.file_id is null`,
  );
}
