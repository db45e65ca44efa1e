import { Temporal } from 'temporal-polyfill';
import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { cancelInvitation } from './cancel-invitation.ts';
import { changeStaff } from './change-staff.ts';
import * as contract from './contract.ts';
import type { Doorway } from './doorway.ts';
import { type InvitationRow, listOpenInvitations } from './invitation-store.ts';
import { inviteStaff } from './invite-staff.ts';
import { allScopes, scopes } from './model.ts';
import { noSuchStaff } from './refusals.ts';
import { resendInvitation } from './resend-invitation.ts';
import { effectivePermissions, permissionsOf, roles, roleWords } from './roles.ts';
import { findStaff, listStaff, type StaffRow } from './staff-store.ts';

/** Who works here, what they may do, and who is invited. */
export function staffRoutes(api: Api, { post, linkBase }: Doorway): void {
  const tag = 'Staff';
  const inviting = () => ({ post, linkBase, realNow: Temporal.Now.instant().round('microsecond') });

  api.route({
    method: 'GET',
    path: '/roles',
    tag,
    summary: 'The roles, and every permission in words',
    scope: 'staff:read',
    answer: contract.roleList,
    handle: async () => ({
      roles: roles.map((role) => ({
        role,
        ...roleWords[role],
        permissions: [...permissionsOf[role]],
      })),
      permissions: allScopes.map((permission) => ({ permission, meaning: scopes[permission] })),
    }),
  });

  api.route({
    method: 'GET',
    path: '/staff',
    tag,
    summary: 'Everybody who works or worked here',
    scope: 'staff:read',
    query: pageQuery,
    answer: contract.staffPage,
    handle: async (tx, caller, { query }) => {
      const page = await listStaff(tx, caller.organizationId, query);
      return { ...page, items: page.items.map(staffAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/staff/:staffId',
    tag,
    summary: 'One person on the staff',
    scope: 'staff:read',
    params: { staffId: idOf('staff') },
    answer: contract.staff,
    handle: async (tx, caller, { params }) => {
      const person = await findStaff(tx, caller.organizationId, params.staffId);
      if (!person) throw noSuchStaff();
      return staffAnswer(person);
    },
  });

  api.route({
    method: 'PATCH',
    path: '/staff/:staffId',
    tag,
    summary: 'Change what somebody may do, or whether they work here',
    scope: 'staff:write',
    params: { staffId: idOf('staff') },
    body: contract.changedStaff,
    answer: contract.staff,
    handle: async (tx, caller, { params, body }) =>
      staffAnswer(await changeStaff(tx, caller, params.staffId, body)),
  });

  api.route({
    method: 'GET',
    path: '/invitations',
    tag,
    summary: 'Invitations that are open',
    scope: 'staff:read',
    answer: contract.invitations,
    handle: async (tx, caller) => ({
      items: (await listOpenInvitations(tx, caller.organizationId)).map(invitationAnswer),
    }),
  });

  api.route({
    method: 'POST',
    path: '/invitations',
    tag,
    summary: 'Invite somebody to the staff by mail',
    scope: 'staff:write',
    body: contract.newInvitation,
    status: 201,
    answer: contract.invitation,
    handle: async (tx, caller, { body }) =>
      invitationAnswer(await inviteStaff(tx, caller, inviting(), body)),
  });

  api.route({
    method: 'POST',
    path: '/invitations/:invitationId/resend',
    tag,
    summary: 'Mail an invitation again, with a new link',
    scope: 'staff:write',
    params: { invitationId: idOf('invitation') },
    answer: contract.invitation,
    handle: async (tx, caller, { params }) =>
      invitationAnswer(await resendInvitation(tx, caller, inviting(), params.invitationId)),
  });

  api.route({
    method: 'DELETE',
    path: '/invitations/:invitationId',
    tag,
    summary: 'Cancel an invitation',
    scope: 'staff:write',
    params: { invitationId: idOf('invitation') },
    answer: contract.invitation,
    handle: async (tx, caller, { params }) => {
      const { realNow } = inviting();
      return invitationAnswer(await cancelInvitation(tx, caller, params.invitationId, realNow));
    },
  });
}

const staffAnswer = ({ id, createdAt, userId: _userId, ...person }: StaffRow) => ({
  ...person,
  id: formatId('staff', id),
  permissions: effectivePermissions(person),
  createdAt: createdAt.toString(),
});

const invitationAnswer = ({
  acceptedAt: _acceptedAt,
  cancelledAt: _cancelledAt,
  ...invitation
}: InvitationRow) => ({
  ...invitation,
  id: formatId('invitation', invitation.id),
  sentAt: invitation.sentAt.toString(),
  expiresAt: invitation.expiresAt.toString(),
});
