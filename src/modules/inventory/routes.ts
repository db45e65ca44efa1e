import { z } from 'zod';
import { idOf, pageQuery, text } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { changeItem } from './change-item.ts';
import * as contract from './contract.ts';
import { createItem } from './create-item.ts';
import { type Item, itemTypes } from './model.ts';
import { noSuchItem } from './refusals.ts';
import { findItem, itemSorts, listItems } from './store.ts';

/** The inventory room's part of the API. */
export function inventoryRoutes(api: Api): void {
  const tag = 'Inventory';

  api.route({
    method: 'GET',
    path: '/items',
    tag,
    summary: 'Inventory items, found by name or short name',
    scope: 'inventory:read',
    query: {
      ...pageQuery,
      type: z.enum(itemTypes).optional(),
      active: z
        .enum(['true', 'false'])
        .transform((word) => word === 'true')
        .optional(),
      search: text(80).optional(),
      sort: z.enum(itemSorts).optional(),
    },
    answer: contract.itemPage,
    handle: async (tx, caller, { query }) => {
      const page = await listItems(tx, caller.organizationId, query);
      return { ...page, items: page.items.map(itemAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/items',
    tag,
    summary: 'Make an inventory item; type scheduler_bucket is a session item',
    scope: 'inventory:write',
    body: contract.newItem,
    status: 201,
    answer: contract.item,
    handle: async (tx, caller, { body }) => {
      const { session, ...rest } = body;
      const item = await createItem(tx, caller, {
        ...rest,
        session: session ? facts(session) : null,
      });
      return itemAnswer(item);
    },
  });

  api.route({
    method: 'GET',
    path: '/items/:itemId',
    tag,
    summary: 'One inventory item',
    scope: 'inventory:read',
    params: { itemId: idOf('item') },
    answer: contract.item,
    handle: async (tx, caller, { params }) => {
      const item = await findItem(tx, caller.organizationId, params.itemId);
      if (!item) throw noSuchItem();
      return itemAnswer(item);
    },
  });

  api.route({
    method: 'PATCH',
    path: '/items/:itemId',
    tag,
    summary: 'Change an item from now on',
    scope: 'inventory:write',
    params: { itemId: idOf('item') },
    body: contract.changedItem,
    answer: contract.item,
    handle: async (tx, caller, { params, body }) =>
      itemAnswer(await changeItem(tx, caller, params.itemId, body)),
  });
}

type SentFacts = NonNullable<z.infer<typeof contract.newItem>['session']>;

const facts = ({ notionalValue, ...rest }: SentFacts) => ({
  ...rest,
  notionalValueMinor: notionalValue.amountMinor,
  currency: notionalValue.currency,
});

function itemAnswer(item: Item) {
  if (!item.session) return { ...item, ...dressed(item), session: null };
  const { notionalValueMinor, currency, ...session } = item.session;
  return {
    ...item,
    ...dressed(item),
    session: { ...session, notionalValue: { amountMinor: notionalValueMinor, currency } },
  };
}

const dressed = (item: Item) => ({
  id: formatId('item', item.id),
  createdAt: item.createdAt.toString(),
});
