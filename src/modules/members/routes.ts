import { idOf, pageQuery } from '#kit/contract';
import type { Api } from '#platform/http/api';
import { householdAnswer, memberAnswer, noteAnswer } from './answers.ts';
import {
  changeHousehold,
  createHousehold,
  joinHousehold,
  leaveHousehold,
} from './change-household.ts';
import { changeMember } from './change-member.ts';
import * as contract from './contract.ts';
import { createMember } from './create-member.ts';
import { photoRoutes } from './photo-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import { findHouseholds, listMembers, listNotes } from './queries.ts';
import { noSuchMember } from './refusals.ts';
import { findMember } from './store.ts';
import { pinNote, writeNote } from './write-note.ts';

const tag = 'Members';
const ofMember = { memberId: idOf('member') };
const ofHousehold = { householdId: idOf('household') };

/** The members room's part of the API. */
export function memberRoutes(api: Api): void {
  peopleRoutes(api);
  photoRoutes(api);
  pinRoutes(api);
  noteRoutes(api);
  householdRoutes(api);
}

function peopleRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/members',
    tag,
    summary: 'Members by name, or those whom a search finds',
    scope: 'members:read',
    query: { ...pageQuery, search: contract.search },
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
    params: ofMember,
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
    params: ofMember,
    body: contract.changedMember,
    answer: contract.member,
    handle: async (tx, caller, { params, body }) =>
      memberAnswer(await changeMember(tx, caller, params.memberId, body)),
  });
}

function noteRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/members/:memberId/notes',
    tag,
    summary: 'What staff wrote about a member, newest first',
    scope: 'members:read',
    params: ofMember,
    query: pageQuery,
    answer: contract.notePage,
    handle: async (tx, caller, { params, query }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      const page = await listNotes(tx, caller.organizationId, params.memberId, query);
      return { ...page, items: page.items.map(noteAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/members/:memberId/notes',
    tag,
    summary: 'Write a note about a member; it is never changed',
    scope: 'members:write',
    params: ofMember,
    body: contract.newNote,
    status: 201,
    answer: contract.note,
    handle: async (tx, caller, { params, body }) =>
      noteAnswer(await writeNote(tx, caller, { ...params, ...body })),
  });

  api.route({
    method: 'PUT',
    path: '/notes/:noteId/pin',
    tag,
    summary: 'Pin a note to the top of its member’s page, or take the pin off',
    scope: 'members:write',
    params: { noteId: idOf('note') },
    body: contract.pinned,
    answer: contract.note,
    handle: async (tx, caller, { params, body }) =>
      noteAnswer(await pinNote(tx, caller, { ...params, ...body })),
  });
}

function householdRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/members/:memberId/households',
    tag,
    summary: 'The households a member belongs to, with everybody in them',
    scope: 'members:read',
    params: ofMember,
    answer: contract.households,
    handle: async (tx, caller, { params }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      const found = await findHouseholds(tx, caller.organizationId, params);
      return { items: found.map(householdAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/households',
    tag,
    summary: 'Make a household of members',
    scope: 'members:write',
    body: contract.newHousehold,
    status: 201,
    answer: contract.household,
    handle: async (tx, caller, { body }) =>
      householdAnswer(await createHousehold(tx, caller, body)),
  });

  api.route({
    method: 'PATCH',
    path: '/households/:householdId',
    tag,
    summary: 'Rename a household',
    scope: 'members:write',
    params: ofHousehold,
    body: contract.changedHousehold,
    answer: contract.household,
    handle: async (tx, caller, { params, body }) =>
      householdAnswer(await changeHousehold(tx, caller, { ...params, ...body })),
  });

  api.route({
    method: 'PUT',
    path: '/households/:householdId/members/:memberId',
    tag,
    summary: 'Let a member into a household: they draw from its pool too',
    scope: 'members:write',
    params: { ...ofHousehold, ...ofMember },
    answer: contract.household,
    handle: async (tx, caller, { params }) =>
      householdAnswer(await joinHousehold(tx, caller, params)),
  });

  api.route({
    method: 'DELETE',
    path: '/households/:householdId/members/:memberId',
    tag,
    summary: 'Take a member out of a household',
    scope: 'members:write',
    params: { ...ofHousehold, ...ofMember },
    answer: contract.household,
    handle: async (tx, caller, { params }) =>
      householdAnswer(await leaveHousehold(tx, caller, params)),
  });
}
