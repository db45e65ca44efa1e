import { idOf } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import * as contract from './contract.ts';
import { explainMember } from './explain-member.ts';
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
}
