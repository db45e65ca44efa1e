import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, run, type Tx } from '#platform/database/query';

/** What is known of a member's PIN, which is not the PIN. */
export type StoredPin = {
  tries: number;
  triesSince: Instant | null;
  setAt: Instant;
  setBy: string;
};

export const upsertPin = (tx: Tx, caller: Caller, memberId: number, hash: string) =>
  run(
    tx,
    sql`
      insert into member_pins (organization_id, member_id, hash, set_at, set_by)
      values (${caller.organizationId}, ${memberId}, ${hash}, ${caller.now}, ${caller.actor})
      on conflict (organization_id, member_id) do update
      set
        hash = excluded.hash, set_at = excluded.set_at, set_by = excluded.set_by,
        tries = 0, tries_since = null`,
  );

export const removePinOf = (tx: Tx, organizationId: number, memberId: number) =>
  run(
    tx,
    sql`
      delete from member_pins
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );

export const findPin = (tx: Tx, organizationId: number, memberId: number) =>
  first<StoredPin>(
    tx,
    sql`
      select tries, tries_since, set_at, set_by
      from member_pins
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );

/** Counts one more try, up to `most`; what was counted before `from` is forgotten. */
export const addPinTry = (
  tx: Tx,
  caller: Caller,
  memberId: number,
  { from, most }: { from: Instant; most: number },
) =>
  first<{ hash: string; tries: number; triesSince: Instant }>(
    tx,
    sql`
      update member_pins
      set
        tries = case when tries_since >= ${from} then least(tries + 1, ${most}) else 1 end,
        tries_since = case when tries_since >= ${from} then tries_since else ${caller.now} end
      where organization_id = ${caller.organizationId} and member_id = ${memberId}
      returning hash, tries, tries_since`,
  );

export const forgetPinTries = (tx: Tx, organizationId: number, memberId: number) =>
  run(
    tx,
    sql`
      update member_pins
      set tries = 0, tries_since = null
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );
