import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { addStaff } from './add-staff.ts';
import { clockOf } from './clock.ts';
import { closeInvitation, lockInvitationByToken } from './invitation-store.ts';
import { hashToken } from './invite-staff.ts';
import { findPersonByEmail } from './person-store.ts';
import { invitationUsedUp } from './refusals.ts';
import type { Role } from './roles.ts';

export type OpenInvitation = {
  organizationName: string;
  name: string;
  email: string;
  role: Role;
  /** This address can sign in already: no password is asked for, and none is changed. */
  knowsPassword: boolean;
};

/** What the holder of a link is invited to. Refuses `invitation_used_up`. */
export async function lookAtInvitation(
  tx: Tx,
  token: string,
  realNow: Instant,
): Promise<OpenInvitation> {
  const { organizationName, name, email, role } = await openInvitation(tx, token, realNow);
  const knowsPassword = (await findPersonByEmail(tx, email)) !== undefined;
  return { organizationName, name, email, role, knowsPassword };
}

export type Acceptance = { token: string; name: string; passwordHash: string; from: string };

/**
 * Lets the holder of an invitation's link in. The link proves the e-mail address; somebody with a sign-in
 * keeps their password. Refuses `invitation_used_up` and `already_on_staff`.
 */
export async function acceptInvitation(
  tx: Tx,
  { token, name, passwordHash, from }: Acceptance,
  realNow: Instant,
): Promise<{ organizationId: number; email: string }> {
  const invitation = await openInvitation(tx, token, realNow);
  const { organizationId, email, role, granted, withheld } = invitation;
  const now = clockOf(invitation);
  const caller = { organizationId, actor: name, now, scopes: new Set<string>(), from };
  await addStaff(tx, caller, { name, email, role, granted, withheld, passwordHash });
  await closeInvitation(tx, organizationId, invitation.id, {
    acceptedAt: realNow,
    cancelledAt: null,
  });
  return { organizationId, email };
}

async function openInvitation(tx: Tx, token: string, realNow: Instant) {
  const organizationId = Number(/^([1-9][0-9]{0,14})_[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? 0);
  const invitation = await lockInvitationByToken(tx, organizationId, hashToken(token));
  const isOpen =
    invitation &&
    !invitation.acceptedAt &&
    !invitation.cancelledAt &&
    invitation.expiresAt.epochMilliseconds > realNow.epochMilliseconds;
  if (!isOpen) throw invitationUsedUp();
  return { ...invitation, organizationId };
}
