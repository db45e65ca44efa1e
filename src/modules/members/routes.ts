import { idOf, pageQuery, text } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { changeMember } from './change-member.ts';
import * as contract from './contract.ts';
import { createMember } from './create-member.ts';
import type { Member } from './model.ts';
import { noSuchMember } from './refusals.ts';
import { findMember, listMembers } from './store.ts';

/** The members room's part of the API. */
export function memberRoutes(api: Api): void {
  const tag = 'Members';

  api.route({
    method: 'GET',
    path: '/members',
    tag,
    summary: 'Members by name',
    scope: 'members:read',
    query: { ...pageQuery, search: text(120).optional() },
    answer: contract.memberPage,
    handle: async (tx, caller, { query }) => {
      const page = await listMembers(tx, caller.organizationId, query);
      return { ...page, items: page.items.map(memberAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/members',
    tag,
    summary: 'Add a member',
    scope: 'members:write',
    body: contract.newMember,
    status: 201,
    answer: contract.member,
    handle: async (tx, caller, { body }) => memberAnswer(await createMember(tx, caller, body)),
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId',
    tag,
    summary: 'One member',
    scope: 'members:read',
    params: { memberId: idOf('member') },
    answer: contract.member,
    handle: async (tx, caller, { params }) => {
      const member = await findMember(tx, caller.organizationId, params.memberId);
      if (!member) throw noSuchMember();
      return memberAnswer(member);
    },
  });

  api.route({
    method: 'PATCH',
    path: '/members/:memberId',
    tag,
    summary: 'Correct a member',
    scope: 'members:write',
    params: { memberId: idOf('member') },
    body: contract.changedMember,
    answer: contract.member,
    handle: async (tx, caller, { params, body }) =>
      memberAnswer(await changeMember(tx, caller, params.memberId, body)),
  });
}

const memberAnswer = ({ id, clubId, name, email, phone, createdAt }: Member) => ({
  id: formatId('member', id),
  clubId: formatId('club', clubId),
  name,
  email,
  phone,
  createdAt: createdAt.toString(),
});
