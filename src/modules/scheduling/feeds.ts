import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { findClub, noSuchClub, recordAudit, systemCaller } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Db, Tx } from '#platform/database/query';
import { hashToken, newToken, organizationOf } from '#platform/link-token';
import {
  type Feed,
  type FeedOf,
  findFeed,
  findFeedByToken,
  insertFeed,
  markRevoked,
} from './feed-store.ts';
import { icalOf } from './ical.ts';
import { listFeedEvents } from './queries.ts';
import { noSuchFeed, noSuchTrainer } from './refusals.ts';
import { lockTrainer } from './set-up-store.ts';

/**
 * Makes a secret link to the calendar of a club, a trainer or a member, for a calendar program to read;
 * the link is shown once. Refuses `no_such_club`, `no_such_trainer`, `no_such_member`.
 */
export async function makeFeed(
  tx: Tx,
  caller: Caller,
  of: FeedOf,
): Promise<{ id: number; token: string }> {
  const { organizationId } = caller;
  if ('clubId' in of && !(await findClub(tx, organizationId, of.clubId))) throw noSuchClub();
  if ('trainerId' in of && !(await lockTrainer(tx, organizationId, of.trainerId)))
    throw noSuchTrainer();
  if ('memberId' in of && !(await findMember(tx, organizationId, of.memberId)))
    throw noSuchMember();
  const token = newToken(organizationId);
  const { id } = await insertFeed(tx, caller, of, hashToken(token));
  await recordAudit(tx, caller, {
    action: 'calendar_feed.make',
    subjectKind: 'calendar_feed',
    subjectId: id,
    after: of,
  });
  return { id, token };
}

/** Closes a link: whoever has it reads nothing any more. Refuses `no_such_feed`. */
export async function revokeFeed(tx: Tx, caller: Caller, id: number): Promise<Feed> {
  const feed = await findFeed(tx, caller.organizationId, id);
  if (!feed) throw noSuchFeed();
  await markRevoked(tx, caller, id);
  await recordAudit(tx, caller, {
    action: 'calendar_feed.revoke',
    subjectKind: 'calendar_feed',
    subjectId: id,
  });
  return { ...feed, revokedAt: feed.revokedAt ?? caller.now };
}

/** How far a link looks back and ahead, in hours. */
const backHours = 30 * 24;
const aheadHours = 180 * 24;

/** What a link opens, as a calendar program reads it; undefined when it opens nothing. */
export async function readFeed(db: Db, token: string): Promise<string | undefined> {
  const organizationId = organizationOf(token);
  if (organizationId === undefined) return undefined;
  const feed = await findFeedByToken(db, organizationId, hashToken(token));
  const system = feed && (await systemCaller(db, organizationId, 'calendar links'));
  if (!system) return undefined;
  const { now } = system.caller;
  const events = await listFeedEvents(db, organizationId, feed, {
    from: now.subtract({ hours: backHours }),
    until: now.add({ hours: aheadHours }),
  });
  return icalOf(
    feed.name,
    events.map((event) => ({
      uid: `${organizationId}-${formatId('event', event.id)}@duesday`,
      version: event.version,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      title: event.typeName,
      place: event.roomName,
      text: [event.trainerName, event.note].filter(Boolean).join('. ') || null,
      isCancelled: event.state === 'cancelled',
    })),
    now,
  );
}
