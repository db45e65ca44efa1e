import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { prepared } from '#platform/database/prepared';
import { one, rows, type Tx } from '#platform/database/query';

/**
 * The columns a caller's query has to yield, one row per grant wanted:
 *
 * - `club_id`, `member_id`, `household_id` (null = the member alone), `item_id`
 * - `quantity`: whole sessions, at least 1
 * - `granted_on`: club-local day; `last_day`: last usable day, null = never expires
 * - `final_on`: day from which the money behind it is final, null = it is, infinity = nobody knows yet (D20)
 * - `unit_value_minor`: worth of one session in the club's currency (D35)
 * - `source_id`, `source_round`: together with the source's kind and the item, what must never credit twice
 */
export type WantedGrant = {
  club_id: number;
  member_id: number;
  household_id: number | null;
  item_id: number;
  quantity: number;
  granted_on: Day;
  last_day: Day | null;
  final_on: Day | null;
  unit_value_minor: number;
  source_id: number;
  source_round: number;
};

/** What was credited, by session item. Rows that had their grant already are not in it. */
export type Credited = { itemId: number; grants: number; sessions: number };

/** What the entries will say they stem from. */
export type Source = {
  kind: string;
  reason?: string | null;
  /**
   * The caller vouches that none of these sources has credited before, because each came about in this
   * very transaction. Spares a look-up per grant; a grant that exists all the same is then a fault and
   * fails the transaction instead of being passed over.
   */
  isNew?: boolean;
  /** The instant from which the sessions count, where the books are written late; left out = now. */
  since?: Instant;
};

/**
 * Credits sessions: one grant and its opening entry per row of `wanted`, in one statement, for one row
 * or a hundred thousand. A source credits each item once, however often this runs (D17): rows whose
 * grant exists are passed over. The ledger is told quantity, days and receiver, and asks nothing about
 * why; `source` is what the entries will say they stem from.
 */
export function creditSessions(
  tx: Tx,
  caller: Caller,
  source: Source,
  wanted: RawBuilder<WantedGrant>,
): Promise<Credited[]> {
  const { reason = null, since = caller.now } = source;
  return rows<Credited>(
    tx,
    sql<Credited>`
      with wanted as (${wanted}),
      granted as (
        insert into session_grants (
          organization_id, club_id, member_id, household_id, item_id, quantity, remaining,
          granted_on, last_day, final_on, unit_value_minor, source_kind, source_id, source_round, seal
        )
        select
          ${caller.organizationId}::bigint, club_id, member_id, household_id, item_id, quantity, quantity,
          granted_on, last_day, final_on, unit_value_minor, ${source.kind}::text, source_id, source_round,
          session_seal(
            null, ${caller.organizationId}::bigint, 1, 'credit', quantity, 0, last_day,
            ${since}::timestamptz, ${caller.now}::timestamptz, ${caller.actor}::text,
            ${reason}::text, ${source.kind}::text, source_id
          )
        from wanted
        ${source.isNew ? sql`` : passOver}
        returning id, item_id, quantity, last_day, source_id, seal
      ),
      booked as (
        insert into session_entries (
          organization_id, grant_id, entry_no, kind, change, last_day, effective_at, recorded_at,
          actor, reason, cause_kind, cause_id, seal
        )
        select
          ${caller.organizationId}::bigint, id, 1, 'credit', quantity, last_day,
          ${since}::timestamptz, ${caller.now}::timestamptz,
          ${caller.actor}::text, ${reason}::text, ${source.kind}::text, source_id, seal
        from granted
      )
      select item_id, count(*)::integer as grants, sum(quantity)::integer as sessions
      from granted
      group by item_id
      order by item_id`,
  );
}

/**
 * Credits one grant whose money is final, as `creditSessions` does, in one call whose plans the server keeps. Answers the
 * grant, or undefined when the source has credited the item before.
 */
export async function creditGrant(
  tx: Tx,
  caller: Caller,
  source: Omit<Source, 'isNew' | 'since'>,
  wanted: Omit<WantedGrant, 'final_on'>,
): Promise<number | undefined> {
  const { grantId } = await one<{ grantId: number | null }>(
    tx,
    prepared`
      select credit_one_grant(
        ${caller.organizationId}, ${wanted.club_id}, ${wanted.member_id}, ${wanted.household_id},
        ${wanted.item_id}, ${wanted.quantity}, ${wanted.granted_on}, ${wanted.last_day},
        ${wanted.unit_value_minor}, ${source.kind}, ${wanted.source_id}, ${wanted.source_round},
        ${caller.now}, ${caller.actor}, ${source.reason ?? null}
      ) as grant_id`,
  );
  return grantId ?? undefined;
}

const passOver = sql`on conflict (organization_id, source_kind, source_id, source_round, item_id) do nothing`;
