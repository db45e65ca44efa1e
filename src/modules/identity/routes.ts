import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { dayAt, endOfDay, startOfDay } from '#kit/days';
import { formatId } from '#kit/ids';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { changeClub } from './change-club.ts';
import { changeOrganization } from './change-organization.ts';
import * as contract from './contract.ts';
import { createApiKey } from './create-api-key.ts';
import { createClub } from './create-club.ts';
import { allScopes, type Club } from './model.ts';
import { listWorkplaces } from './person-store.ts';
import { type AuditFilter, listAudit } from './queries.ts';
import { noSuchClub } from './refusals.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { findStaff } from './staff-store.ts';
import { findClub, findOrganization, listApiKeys, listClubs, type StoredKey } from './store.ts';

/** The identity room's part of the API. */
export function identityRoutes(api: Api): void {
  const tag = 'Settings';

  api.route({
    method: 'GET',
    path: '/me',
    tag,
    summary: 'Who is calling, for which organization, and what they may do',
    scope: null,
    answer: contract.me,
    handle: async (tx, caller) => {
      const organization = await organizationAnswer(tx, caller);
      const { id, name } = organization;
      const permissions = allScopes.filter((scope) => caller.scopes.has(scope));
      const person = await whoIs(tx, caller);
      if (person) return { kind: 'staff' as const, ...person, organization, permissions };
      return {
        kind: 'key' as const,
        name: caller.actor,
        email: null,
        staffId: null,
        role: null,
        secondFactor: false,
        organization,
        organizations: [{ id, name }],
        permissions,
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/organization',
    tag,
    summary: 'The organization the caller acts for',
    scope: 'settings:read',
    answer: contract.organization,
    handle: organizationAnswer,
  });

  api.route({
    method: 'PATCH',
    path: '/organization',
    tag,
    summary: 'Rename the organization',
    scope: 'settings:write',
    body: contract.changedOrganization,
    answer: contract.organization,
    handle: async (tx, caller, { body }) => {
      await changeOrganization(tx, caller, body);
      return organizationAnswer(tx, caller);
    },
  });

  api.route({
    method: 'GET',
    path: '/clubs',
    tag,
    summary: 'All clubs',
    scope: 'settings:read',
    answer: contract.clubs,
    handle: async (tx, caller) => ({
      items: (await listClubs(tx, caller.organizationId)).map((club) => clubAnswer(club, caller)),
    }),
  });

  api.route({
    method: 'POST',
    path: '/clubs',
    tag,
    summary: 'Open another club',
    scope: 'settings:write',
    body: contract.newClub,
    status: 201,
    answer: contract.club,
    handle: async (tx, caller, { body }) => clubAnswer(await createClub(tx, caller, body), caller),
  });

  api.route({
    method: 'GET',
    path: '/clubs/:clubId',
    tag,
    summary: 'One club',
    scope: 'settings:read',
    params: { clubId: idOf('club') },
    answer: contract.club,
    handle: async (tx, caller, { params }) => {
      const club = await findClub(tx, caller.organizationId, params.clubId);
      if (!club) throw noSuchClub();
      return clubAnswer(club, caller);
    },
  });

  api.route({
    method: 'PATCH',
    path: '/clubs/:clubId',
    tag,
    summary: 'Rename a club or change its policies',
    scope: 'settings:write',
    params: { clubId: idOf('club') },
    body: contract.changedClub,
    answer: contract.club,
    handle: async (tx, caller, { params, body }) =>
      clubAnswer(await changeClub(tx, caller, params.clubId, body), caller),
  });

  api.route({
    method: 'GET',
    path: '/api-keys',
    tag,
    summary: 'All API keys, without their secrets',
    scope: 'keys:read',
    answer: contract.apiKeys,
    handle: async (tx, caller) => ({
      items: (await listApiKeys(tx, caller.organizationId)).map(keyAnswer),
    }),
  });

  api.route({
    method: 'POST',
    path: '/api-keys',
    tag,
    summary: 'Make an API key; the answer shows it once',
    scope: 'keys:write',
    body: contract.newKey,
    status: 201,
    answer: contract.createdKey,
    secret: true,
    handle: async (tx, caller, { body }) => {
      const { id, createdAt, ...made } = await createApiKey(tx, caller, body);
      return { id: formatId('apiKey', id), ...made, createdAt: createdAt.toString() };
    },
  });

  api.route({
    method: 'DELETE',
    path: '/api-keys/:keyId',
    tag,
    summary: 'Revoke an API key',
    scope: 'keys:write',
    params: { keyId: idOf('apiKey') },
    answer: contract.apiKey,
    handle: async (tx, caller, { params }) =>
      keyAnswer(await revokeApiKey(tx, caller, params.keyId)),
  });

  api.route({
    method: 'GET',
    path: '/audit-entries',
    tag,
    summary: 'The audit trail, newest first: all of it, or what somebody did, to what, when',
    scope: 'audit:read',
    query: contract.auditQuery,
    answer: contract.auditPage,
    handle: async (tx, caller, { query }) => {
      const page = await listAudit(tx, caller, query, await auditFilter(tx, caller, query));
      return {
        ...page,
        items: page.items.map(({ id, at, subjectKind, subjectId, cameFrom, ...entry }) => ({
          ...entry,
          from: cameFrom,
          id: formatId('audit', id),
          at: at.toString(),
          subject: `${subjectKind}_${subjectId}`,
        })),
      };
    },
  });
}

type AuditQuery = z.infer<z.ZodObject<typeof contract.auditQuery>>;

/** Days begin and end where the organization's first club is. */
async function auditFilter(tx: Tx, caller: Caller, query: AuditQuery): Promise<AuditFilter> {
  const { actor, action, from, to } = query;
  const [, kind, id] = /^(.+)_(\d+)$/.exec(query.subject ?? '') ?? [];
  const [club] = from || to ? await listClubs(tx, caller.organizationId) : [];
  const zone = club?.timeZone ?? 'UTC';
  return {
    actor,
    action,
    subject: kind ? { kind, id: Number(id) } : undefined,
    from: from === undefined ? undefined : startOfDay(from, zone),
    before: to === undefined ? undefined : endOfDay(to, zone),
  };
}

async function organizationAnswer(tx: Tx, caller: Caller) {
  const { id, name, sandbox } = (await findOrganization(tx, caller.organizationId))!;
  return { id: formatId('organization', id), name, sandbox, now: caller.now.toString() };
}

/** The signed-in person; undefined for a key. */
async function whoIs(tx: Tx, { organizationId, staffId }: Caller) {
  const person = staffId && (await findStaff(tx, organizationId, staffId));
  if (!person) return undefined;
  const { name, role, secondFactor, userId } = person;
  const workplaces = await listWorkplaces(tx, userId);
  return {
    name,
    email: workplaces[0]?.email ?? person.email,
    staffId: formatId('staff', person.id),
    role,
    secondFactor,
    organizations: workplaces.map((workplace) => ({
      id: formatId('organization', workplace.organizationId),
      name: workplace.organizationName,
    })),
  };
}

const clubAnswer = (club: Club, caller: Caller) => ({
  ...club,
  id: formatId('club', club.id),
  today: dayAt(caller.now, club.timeZone),
});

const keyAnswer = (key: StoredKey) => ({
  ...key,
  id: formatId('apiKey', key.id),
  createdAt: key.createdAt.toString(),
  revokedAt: key.revokedAt?.toString() ?? null,
});
