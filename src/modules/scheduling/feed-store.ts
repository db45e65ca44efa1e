import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, type Tx } from '#platform/database/query';

/** Whose calendar a link opens: one of them. */
export type FeedOf = { clubId: number } | { trainerId: number } | { memberId: number };

export type Feed = {
  id: number;
  clubId: number | null;
  trainerId: number | null;
  memberId: number | null;
  name: string;
  madeAt: Instant;
  madeBy: string;
  revokedAt: Instant | null;
};

const feedColumns = sql`
  f.id, f.club_id, f.trainer_id, f.member_id, coalesce(c.name, t.name, m.name) as name, f.made_at,
  f.made_by, f.revoked_at`;
const feedTables = sql`
  calendar_feeds f
  left join clubs c on c.organization_id = f.organization_id and c.id = f.club_id
  left join trainers t on t.organization_id = f.organization_id and t.id = f.trainer_id
  left join members m on m.organization_id = f.organization_id and m.id = f.member_id`;

export const insertFeed = (tx: Tx, caller: Caller, of: FeedOf, tokenHash: Buffer) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into calendar_feeds (
        organization_id, club_id, trainer_id, member_id, token_hash, made_at, made_by
      )
      values (
        ${caller.organizationId}, ${'clubId' in of ? of.clubId : null},
        ${'trainerId' in of ? of.trainerId : null}, ${'memberId' in of ? of.memberId : null},
        ${tokenHash}, ${caller.now}, ${caller.actor}
      )
      returning id`,
  );

/** Links that still open, the newest first. */
export const listFeeds = (tx: Tx, organizationId: number) =>
  rows<Feed>(
    tx,
    sql`
      select ${feedColumns}
      from ${feedTables}
      where f.organization_id = ${organizationId} and f.revoked_at is null
      order by f.id desc`,
  );

export const findFeed = (tx: Tx, organizationId: number, id: number) =>
  first<Feed>(
    tx,
    sql`
      select ${feedColumns}
      from ${feedTables}
      where f.organization_id = ${organizationId} and f.id = ${id}`,
  );

/** The link that a token opens; undefined when there is none, or it was revoked. */
export const findFeedByToken = (tx: Tx, organizationId: number, tokenHash: Buffer) =>
  first<Feed>(
    tx,
    sql`
      select ${feedColumns}
      from ${feedTables}
      where f.organization_id = ${organizationId}
        and f.token_hash = ${tokenHash}
        and f.revoked_at is null`,
  );

export const markRevoked = (tx: Tx, caller: Caller, id: number) =>
  one<{ id: number }>(
    tx,
    sql`
      update calendar_feeds
      set revoked_at = coalesce(revoked_at, ${caller.now})
      where organization_id = ${caller.organizationId} and id = ${id}
      returning id`,
  );
