import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { Role } from './roles.ts';

export type InvitationRow = {
  id: number;
  email: string;
  name: string;
  role: Role;
  granted: string[];
  withheld: string[];
  invitedBy: string;
  sentAt: Instant;
  expiresAt: Instant;
  acceptedAt: Instant | null;
  cancelledAt: Instant | null;
};

const columns = sql`
  id, email, name, role, granted, withheld, invited_by, sent_at, expires_at, accepted_at, cancelled_at`;

/** Undefined when an invitation to this address is open already. */
export const insertInvitation = (
  tx: Tx,
  organizationId: number,
  wanted: Pick<
    InvitationRow,
    'email' | 'name' | 'role' | 'granted' | 'withheld' | 'invitedBy' | 'sentAt' | 'expiresAt'
  > & { tokenHash: Buffer; createdAt: Instant },
) =>
  first<InvitationRow>(
    tx,
    sql`
      insert into staff_invitations (
        organization_id, email, name, role, granted, withheld, token_hash, invited_by, created_at,
        sent_at, expires_at
      )
      values (
        ${organizationId}, ${wanted.email}, ${wanted.name}, ${wanted.role}, ${wanted.granted},
        ${wanted.withheld}, ${wanted.tokenHash}, ${wanted.invitedBy}, ${wanted.createdAt},
        ${wanted.sentAt}, ${wanted.expiresAt}
      )
      on conflict (organization_id, email) where accepted_at is null and cancelled_at is null
        do nothing
      returning ${columns}`,
  );

/** The open ones, newest first: at most one for each address, so that all fit on one page. */
export const listOpenInvitations = (tx: Tx, organizationId: number) =>
  rows<InvitationRow>(
    tx,
    sql`
      select ${columns}
      from staff_invitations
      where organization_id = ${organizationId} and accepted_at is null and cancelled_at is null
      order by id desc`,
  );

/** Locks it, so that of two who use one link the second sees that it was used. */
export const lockInvitation = (tx: Tx, organizationId: number, id: number) =>
  first<InvitationRow>(
    tx,
    sql`
      select ${columns}
      from staff_invitations
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );

export const lockInvitationByToken = (tx: Tx, organizationId: number, tokenHash: Buffer) =>
  first<InvitationRow & { organizationName: string; sandboxNow: Instant | null }>(
    tx,
    sql`
      select i.id, i.email, i.name, i.role, i.granted, i.withheld, i.invited_by, i.sent_at,
             i.expires_at, i.accepted_at, i.cancelled_at, o.name as organization_name, o.sandbox_now
      from staff_invitations i
      join organizations o on o.organization_id = i.organization_id
      where i.organization_id = ${organizationId} and i.token_hash = ${tokenHash}
      for update of i`,
  );

export const renewInvitation = (
  tx: Tx,
  organizationId: number,
  id: number,
  fresh: { tokenHash: Buffer; sentAt: Instant; expiresAt: Instant },
) =>
  run(
    tx,
    sql`
      update staff_invitations
      set token_hash = ${fresh.tokenHash}, sent_at = ${fresh.sentAt}, expires_at = ${fresh.expiresAt}
      where organization_id = ${organizationId} and id = ${id}`,
  );

export const closeInvitation = (
  tx: Tx,
  organizationId: number,
  id: number,
  how: { acceptedAt: Instant | null; cancelledAt: Instant | null },
) =>
  run(
    tx,
    sql`
      update staff_invitations
      set accepted_at = ${how.acceptedAt}, cancelled_at = ${how.cancelledAt}
      where organization_id = ${organizationId} and id = ${id}`,
  );
