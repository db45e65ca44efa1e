import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { checkGiven } from './check-rights.ts';
import { type InvitationRow, lockInvitation, renewInvitation } from './invitation-store.ts';
import { type Inviting, mailInvitation, makeToken } from './invite-staff.ts';
import { recordAudit } from './record-audit.ts';
import { invitationClosed, noSuchInvitation } from './refusals.ts';

/** Mails an open invitation again, with a new link; the old one is worth nothing from now on. */
export async function resendInvitation(
  tx: Tx,
  caller: Caller,
  inviting: Inviting,
  invitationId: number,
): Promise<InvitationRow> {
  const invitation = await lockInvitation(tx, caller.organizationId, invitationId);
  if (!invitation) throw noSuchInvitation();
  if (invitation.acceptedAt ?? invitation.cancelledAt) throw invitationClosed();
  checkGiven(caller, invitation);
  const { token, ...fresh } = makeToken(caller.organizationId, inviting.realNow);
  await renewInvitation(tx, caller.organizationId, invitationId, fresh);
  await mailInvitation(tx, caller, inviting, invitation, token);
  await recordAudit(tx, caller, {
    action: 'invitation.resend',
    subjectKind: 'invitation',
    subjectId: invitationId,
  });
  return { ...invitation, sentAt: fresh.sentAt, expiresAt: fresh.expiresAt };
}
