import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import type { Post } from '#platform/mail/post';
import { checkGiven } from './check-rights.ts';
import { insertInvitation, type InvitationRow } from './invitation-store.ts';
import { invitationDays, invitationMail } from './mails.ts';
import { findPersonByEmail } from './person-store.ts';
import { recordAudit } from './record-audit.ts';
import { alreadyInvited, alreadyOnStaff } from './refusals.ts';
import { type Rights, tidyRights } from './roles.ts';
import { findStaffByUser } from './staff-store.ts';
import { findOrganization } from './store.ts';

export type NewInvitation = Rights & { name: string; email: string };

/** What inviting needs of the outside: the post, where links lead, and real time in a sandbox too. */
export type Inviting = { post: Post; linkBase: () => string; realNow: Instant };

/**
 * Asks somebody by mail to join the staff, with these rights. The link in it works once, for seven days.
 * Refuses `permission_not_yours`, `already_on_staff` and `already_invited`.
 */
export async function inviteStaff(
  tx: Tx,
  caller: Caller,
  inviting: Inviting,
  wanted: NewInvitation,
): Promise<InvitationRow> {
  checkGiven(caller, wanted);
  const { name, email } = wanted;
  const person = await findPersonByEmail(tx, email);
  if (person && (await findStaffByUser(tx, caller.organizationId, person.userId)))
    throw alreadyOnStaff(email);
  const { token, ...fresh } = makeToken(caller.organizationId, inviting.realNow);
  const invitation = await insertInvitation(tx, caller.organizationId, {
    name,
    email,
    ...tidyRights(wanted),
    ...fresh,
    invitedBy: caller.actor,
    createdAt: caller.now,
  });
  if (!invitation) throw alreadyInvited(email);
  await mailInvitation(tx, caller, inviting, invitation, token);
  await recordAudit(tx, caller, {
    action: 'invitation.send',
    subjectKind: 'invitation',
    subjectId: invitation.id,
    after: { name, email, ...tidyRights(wanted) },
  });
  return invitation;
}

/** Names its organization, so that looking it up is a statement of that organization. 256 random bits. */
export function makeToken(organizationId: number, realNow: Instant) {
  const token = `${organizationId}_${randomBytes(32).toString('base64url')}`;
  const expiresAt = realNow.add({ hours: 24 * invitationDays });
  return { token, tokenHash: hashToken(token), sentAt: realNow, expiresAt };
}

export const hashToken = (token: string) => createHash('sha256').update(token).digest();

export async function mailInvitation(
  tx: Tx,
  caller: Caller,
  { post, linkBase }: Inviting,
  invitation: InvitationRow,
  token: string,
): Promise<void> {
  const { name: organizationName } = (await findOrganization(tx, caller.organizationId))!;
  const link = `${linkBase()}/accept-invitation?token=${token}`;
  const invited = { ...invitation, organizationName, invitedBy: caller.actor };
  await post.drop(tx, invitationMail(invited, link));
}
