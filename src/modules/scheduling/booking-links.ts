import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { findClub, recordAudit, systemCaller } from '#modules/identity/index';
import { findMember, type Member, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import { hashToken, newToken, organizationOf } from '#platform/link-token';
import type { Post } from '#platform/mail/post';
import {
  type BookingLink,
  dropLink,
  findLink,
  findMemberByToken,
  putLink,
} from './booking-link-store.ts';
import { bookingLinkNotGood, memberHasNoEmail, noPublicAddress } from './refusals.ts';

export type { BookingLink } from './booking-link-store.ts';

/** Where links lead, how they are sent, and what time it really is: a sandbox's clock may jump a year. */
export type LinkOffice = {
  linkBase: () => string;
  post: Pick<Post, 'drop'>;
  realNow: () => Instant;
  /** Links in mails lead to where members reach us (decision 0018). */
  mayMailLinks: boolean;
};

/** How long a link is good for. */
const goodForDays = 180;

/**
 * Makes the link by which a member books for themselves, and sends it if wanted; the one they had opens
 * nothing from now on. Refuses `no_such_member`, and `member_has_no_email` and
 * `no_public_address` where it is to be sent.
 */
export async function makeBookingLink(
  tx: Tx,
  caller: Caller,
  { linkBase, post, realNow, mayMailLinks }: LinkOffice,
  { memberId, isMailed }: { memberId: number; isMailed: boolean },
): Promise<BookingLink & { url: string }> {
  const { organizationId, now: madeAt, actor: madeBy } = caller;
  const member = await findMember(tx, organizationId, memberId);
  if (!member) throw noSuchMember();
  if (isMailed && member.email === null) throw memberHasNoEmail(member.name);
  if (isMailed && !mayMailLinks) throw noPublicAddress();
  const token = newToken(organizationId);
  const expiresAt = realNow().add({ hours: goodForDays * 24 });
  await putLink(tx, caller, { memberId, tokenHash: hashToken(token), expiresAt });
  const url = `${linkBase()}/book/${token}`;
  if (isMailed) {
    const club = (await findClub(tx, organizationId, member.clubId))!;
    await post.drop(tx, linkMail(member as Member & { email: string }, club.name, url));
  }
  await recordAudit(tx, caller, {
    action: 'booking_link.make',
    subjectKind: 'member',
    subjectId: memberId,
    after: { expiresAt: expiresAt.toString(), isMailed },
  });
  return { url, madeAt, madeBy, expiresAt };
}

const linkMail = (member: { name: string; email: string }, club: string, url: string) => ({
  to: member.email,
  subject: `Book your classes at ${club}`,
  text: `${member.name},

here you see your sessions and book, move and cancel classes and appointments at ${club}:

${url}

The link is yours alone: whoever has it can book for you. It is good for ${goodForDays} days. If it got into other hands, the front desk makes you a new one, and this one opens nothing any more.

${club}`,
});

/** A member's link as it stands, null = they have none. Refuses `no_such_member`. */
export async function readBookingLink(
  tx: Tx,
  caller: Caller,
  memberId: number,
): Promise<BookingLink | null> {
  if (!(await findMember(tx, caller.organizationId, memberId))) throw noSuchMember();
  return (await findLink(tx, caller.organizationId, memberId)) ?? null;
}

/** Closes a member's link: whoever has it opens nothing any more. Refuses `no_such_member`. */
export async function revokeBookingLink(tx: Tx, caller: Caller, memberId: number): Promise<void> {
  if (!(await findMember(tx, caller.organizationId, memberId))) throw noSuchMember();
  if (!(await dropLink(tx, caller.organizationId, memberId))) return;
  await recordAudit(tx, caller, {
    action: 'booking_link.revoke',
    subjectKind: 'member',
    subjectId: memberId,
  });
}

/** Who came in by a link: one member, who may do for themselves what members may. */
export type Visitor = { caller: Caller; member: Member; expiresAt: Instant };

/**
 * Who has a link, for as long as it is good. Refuses `booking_link_not_good`, without saying whether it ever
 * was one.
 */
export async function openBookingLink(
  tx: Tx,
  token: string,
  { realNow, address }: { realNow: Instant; address: string },
): Promise<Visitor> {
  const organizationId = organizationOf(token);
  const found = organizationId && (await findMemberByToken(tx, organizationId, hashToken(token)));
  if (!found || found.expiresAt.epochMilliseconds <= realNow.epochMilliseconds)
    throw bookingLinkNotGood();
  const member = (await findMember(tx, organizationId, found.memberId))!;
  const { caller } = (await systemCaller(tx, organizationId, `${member.name}, by their link`))!;
  return {
    // of all that the product may do, nothing but what the door asks for is done
    caller: { ...caller, from: `booking link at ${address}`, scopes: new Set() },
    member,
    expiresAt: found.expiresAt,
  };
}
