import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, run, type Tx } from '#platform/database/query';

/** A member's link, without what it ends with. */
export type BookingLink = { madeAt: Instant; madeBy: string; expiresAt: Instant };

const columns = sql`made_at, made_by, expires_at`;

/** The link takes the place of the one before. */
export const putLink = (
  tx: Tx,
  caller: Caller,
  link: { memberId: number; tokenHash: Buffer; expiresAt: Instant },
) =>
  run(
    tx,
    sql`
      insert into booking_links (
        organization_id, member_id, token_hash, made_at, made_by, expires_at
      )
      values (
        ${caller.organizationId}, ${link.memberId}, ${link.tokenHash}, ${caller.now},
        ${caller.actor}, ${link.expiresAt}
      )
      on conflict (organization_id, member_id) do update
      set
        token_hash = excluded.token_hash,
        made_at = excluded.made_at,
        made_by = excluded.made_by,
        expires_at = excluded.expires_at`,
  );

export const findLink = (tx: Tx, organizationId: number, memberId: number) =>
  first<BookingLink>(
    tx,
    sql`
      select ${columns}
      from booking_links
      where organization_id = ${organizationId} and member_id = ${memberId}`,
  );

/** Undefined when there was none. */
export const dropLink = (tx: Tx, organizationId: number, memberId: number) =>
  first<BookingLink>(
    tx,
    sql`
      delete from booking_links
      where organization_id = ${organizationId} and member_id = ${memberId}
      returning ${columns}`,
  );

/** Whose link it is; undefined when nobody has it any more. */
export const findMemberByToken = (tx: Tx, organizationId: number, tokenHash: Buffer) =>
  first<{ memberId: number; expiresAt: Instant }>(
    tx,
    sql`
      select member_id, expires_at
      from booking_links
      where organization_id = ${organizationId} and token_hash = ${tokenHash}`,
  );

/** Waits until nobody else acts by a member's link, be it in another tab; undefined when they have none. */
export const lockLink = (tx: Tx, organizationId: number, memberId: number) =>
  first<BookingLink>(
    tx,
    sql`
      select ${columns}
      from booking_links
      where organization_id = ${organizationId} and member_id = ${memberId}
      for update`,
  );
