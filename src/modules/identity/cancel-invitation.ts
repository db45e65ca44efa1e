import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { closeInvitation, type InvitationRow, lockInvitation } from './invitation-store.ts';
import { recordAudit } from './record-audit.ts';
import { invitationClosed, noSuchInvitation } from './refusals.ts';

/** Takes an invitation back: its link is worth nothing from now on. Refuses `invitation_closed`. */
export async function cancelInvitation(
  tx: Tx,
  caller: Caller,
  invitationId: number,
  realNow: Instant,
): Promise<InvitationRow> {
  const invitation = await lockInvitation(tx, caller.organizationId, invitationId);
  if (!invitation) throw noSuchInvitation();
  if (invitation.acceptedAt ?? invitation.cancelledAt) throw invitationClosed();
  const how = { acceptedAt: null, cancelledAt: realNow };
  await closeInvitation(tx, caller.organizationId, invitationId, how);
  await recordAudit(tx, caller, {
    action: 'invitation.cancel',
    subjectKind: 'invitation',
    subjectId: invitationId,
  });
  return { ...invitation, ...how };
}
