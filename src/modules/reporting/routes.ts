import { z } from 'zod';
import { idOf } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import * as contract from './contract.ts';
import { explainMember } from './explain-member.ts';
import { findClub, noSuchClub } from '#modules/identity/index';
import { checkRun } from './check-run.ts';
import { dashboardOf } from './dashboard.ts';
import { dashboardAnswer } from './dashboard-answer.ts';
import { verifyBooks } from './verify-books.ts';

/** The reporting room's part of the API. */
export function reportingRoutes(api: Api): void {
  const tag = 'Reports';

  api.route({
    method: 'GET',
    path: '/members/:memberId/explanations',
    tag,
    summary: 'Why a member has the sessions they have, in sentences',
    scope: 'sessions:read',
    params: { memberId: idOf('member') },
    query: { itemId: idOf('item').optional() },
    answer: contract.explanations,
    handle: async (tx, caller, { params, query }) => {
      const items = await explainMember(tx, caller, { ...params, ...query });
      return { items: items.map((item) => ({ ...item, itemId: formatId('item', item.itemId) })) };
    },
  });

  api.route({
    method: 'GET',
    path: '/books/verification',
    tag,
    summary: 'Check the books: whatever does not add up, row by row',
    scope: 'reports:read',
    answer: contract.verification,
    handle: async (_tx, caller) => {
      const differences = await verifyBooks(api.db, caller);
      return { balanced: differences.length === 0, differences };
    },
  });

  api.route({
    method: 'GET',
    path: '/dues-runs/:runId/verification',
    tag: 'Dues runs',
    summary: 'Check that each payment of a run has its sessions, once',
    scope: 'dues:read',
    params: { runId: idOf('run') },
    answer: contract.runVerification,
    handle: async (tx, caller, { params }) => {
      const check = await checkRun(tx, caller, params.runId);
      return { balanced: check.differences.length === 0, ...check };
    },
  });

  api.route({
    method: 'GET',
    path: '/clubs/:clubId/dashboard',
    tag,
    summary: 'A club’s week, its sessions, and what needs a person',
    scope: 'sessions:read',
    params: { clubId: idOf('club') },
    query: {
      fresh: z.enum(['true', 'false']).default('false').meta({
        description: 'Counts a large club’s figures now instead of showing those counted last',
      }),
    },
    answer: contract.dashboard,
    handle: async (tx, caller, { params, query }) => {
      const club = await findClub(tx, caller.organizationId, params.clubId);
      if (!club) throw noSuchClub();
      const found = await dashboardOf(tx, caller, club, { fresh: query.fresh === 'true' });
      return dashboardAnswer(tx, caller, club, found);
    },
  });
}
