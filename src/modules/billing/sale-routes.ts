import { z } from 'zod';
import {
  dressedId,
  idOf,
  instant,
  line,
  moneySum,
  pageOf,
  pageQuery,
  whole,
  day,
} from '#kit/contract';
import { formatId } from '#kit/ids';
import { findItems } from '#modules/inventory/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { listSales, type Sale, saleChannels } from './sale-store.ts';
import { sellSessions, voidSale } from './sell-sessions.ts';

const newSale = z
  .strictObject({
    memberId: idOf('member'),
    itemId: idOf('item'),
    packs: whole(1, 100).default(1).meta({ description: 'Packs of the item' }),
    priceMinor: whole(0, 100_000_000).meta({
      description: 'All of it, in minor units of the club’s currency, as taken at the desk',
    }),
    channel: z.enum(saleChannels),
    clubId: idOf('club').optional(),
  })
  .meta({ id: 'NewSessionSale' });

const sale = z
  .strictObject({
    id: dressedId('sale'),
    memberId: dressedId('member'),
    itemId: dressedId('item'),
    itemName: z.string(),
    packs: z.int(),
    quantity: z.int().meta({ description: 'Whole sessions' }),
    price: moneySum,
    channel: z.enum(saleChannels),
    lastDay: day.nullable(),
    soldOn: day,
    soldAt: instant,
    soldBy: z.string(),
    voidedAt: instant.nullable(),
    voidedBy: z.string().nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'SessionSale' });

const tag = 'Sessions';

/** Sessions sold by themselves at the desk. */
export function saleRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/session-sales',
    tag,
    summary: 'Sell sessions by themselves, the money taken at the desk',
    scope: 'dues:collect',
    body: newSale,
    status: 201,
    answer: sale,
    handle: async (tx, caller, { body }) =>
      (await answers(tx, caller, [await sellSessions(tx, caller, body)]))[0]!,
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/session-sales',
    tag,
    summary: 'Sessions sold to a member, the last first',
    scope: 'sessions:read',
    params: { memberId: idOf('member') },
    query: pageQuery,
    answer: pageOf(sale).meta({ id: 'SessionSalePage' }),
    handle: async (tx, caller, { params, query }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      const page = await listSales(tx, caller.organizationId, params.memberId, query);
      return { ...page, items: await answers(tx, caller, page.items) };
    },
  });

  api.route({
    method: 'POST',
    path: '/session-sales/:saleId/void',
    tag,
    summary: 'Take a sale back, its money given back: unused sessions go, used ones are owed (D21)',
    scope: 'dues:refund',
    params: { saleId: idOf('sale') },
    body: z.strictObject({ reason: line(200) }).meta({ id: 'SaleVoid' }),
    answer: sale,
    handle: async (tx, caller, { params, body }) =>
      (await answers(tx, caller, [await voidSale(tx, caller, { ...params, ...body })]))[0]!,
  });
}

async function answers(
  tx: Tx,
  caller: Caller,
  sales: readonly Sale[],
): Promise<z.input<typeof sale>[]> {
  const items = await findItems(
    tx,
    caller.organizationId,
    sales.map(({ itemId }) => itemId),
  );
  const names = new Map(items.map((item) => [item.id, item.name]));
  return sales.map(({ clubId: _club, priceMinor, currency, ...one }) => ({
    ...one,
    id: formatId('sale', one.id),
    memberId: formatId('member', one.memberId),
    itemId: formatId('item', one.itemId),
    itemName: names.get(one.itemId)!,
    price: { amountMinor: priceMinor, currency },
    soldAt: one.soldAt.toString(),
    voidedAt: one.voidedAt?.toString() ?? null,
  }));
}
