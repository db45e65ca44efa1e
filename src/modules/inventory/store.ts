import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, rows, type Tx } from '#platform/database/query';
import type { BucketType, Item, ItemType, NewItem } from './model.ts';

type Row = {
  id: number;
  type: ItemType;
  name: string;
  active: boolean;
  createdAt: Instant;
  shortName: string;
  bucketType: BucketType | null;
  packQuantity: number;
  daysToExpire: number;
  notionalValueMinor: number;
  currency: string;
};

const itemColumns = sql`
  id, type, name, active, created_at, short_name, bucket_type, pack_quantity, days_to_expire,
  notional_value_minor, currency`;

const toItem = ({ id, type, name, active, createdAt, bucketType, ...row }: Row): Item => ({
  id,
  type,
  name,
  active,
  createdAt,
  session:
    bucketType === null
      ? null
      : {
          shortName: row.shortName,
          bucketType,
          packQuantity: row.packQuantity,
          daysToExpire: row.daysToExpire,
          notionalValueMinor: row.notionalValueMinor,
          currency: row.currency,
        },
});

const fold = (name: string) => name.normalize('NFKC').toLowerCase();

/** Undefined when another item of the organization has that name already. */
export async function insertItem(
  tx: Tx,
  organizationId: number,
  item: NewItem,
  at: Instant,
): Promise<Item | undefined> {
  const row = await first<Row>(
    tx,
    sql`
      insert into inventory_items (
        organization_id, type, name, name_folded, created_at, short_name, bucket_type, pack_quantity,
        days_to_expire, notional_value_minor, currency
      )
      values (
        ${organizationId}, ${item.type}, ${item.name}, ${fold(item.name)}, ${at},
        ${item.session?.shortName ?? null}, ${item.session?.bucketType ?? null},
        ${item.session?.packQuantity ?? null}, ${item.session?.daysToExpire ?? null},
        ${item.session?.notionalValueMinor ?? null}, ${item.session?.currency ?? null}
      )
      on conflict (organization_id, name_folded) do nothing
      returning ${itemColumns}`,
  );
  return row && toItem(row);
}

/** Undefined when another item of the organization has the new name already. */
export async function updateItem(
  tx: Tx,
  organizationId: number,
  item: Item,
): Promise<Item | undefined> {
  const row = await first<Row>(
    tx,
    sql`
      update inventory_items
      set
        name = ${item.name}, name_folded = ${fold(item.name)}, active = ${item.active},
        short_name = ${item.session?.shortName ?? null},
        pack_quantity = ${item.session?.packQuantity ?? null},
        days_to_expire = ${item.session?.daysToExpire ?? null},
        notional_value_minor = ${item.session?.notionalValueMinor ?? null}
      where organization_id = ${organizationId}
        and id = ${item.id}
        and not exists (
          select from inventory_items other
          where other.organization_id = ${organizationId}
            and other.name_folded = ${fold(item.name)}
            and other.id <> ${item.id}
        )
      returning ${itemColumns}`,
  );
  return row && toItem(row);
}

export async function findItem(tx: Tx, organizationId: number, id: number) {
  const row = await first<Row>(
    tx,
    sql`
      select ${itemColumns}
      from inventory_items
      where organization_id = ${organizationId} and id = ${id}`,
  );
  return row && toItem(row);
}

/** Locks the item, so that two people changing it go one after the other. */
export async function lockItem(tx: Tx, organizationId: number, id: number) {
  const row = await first<Row>(
    tx,
    sql`
      select ${itemColumns}
      from inventory_items
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );
  return row && toItem(row);
}

/** Those of the given items that exist in the organization. */
export async function findItems(tx: Tx, organizationId: number, ids: readonly number[]) {
  const found = await rows<Row>(
    tx,
    sql`
      select ${itemColumns}
      from inventory_items
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );
  return found.map(toItem);
}

/** How a list of items may be sorted: by name, case aside, or the newest first. */
export const itemSorts = ['name', 'name_descending', 'newest'] as const;
export type ItemSort = (typeof itemSorts)[number];

/** Items of which the name or the short name contains what is searched for, case aside. */
export async function listItems(
  tx: Tx,
  organizationId: number,
  query: {
    limit: number;
    cursor?: string | undefined;
    type?: ItemType | undefined;
    active?: boolean | undefined;
    search?: string | undefined;
    sort?: ItemSort | undefined;
  },
): Promise<Page<Item>> {
  const sort = query.sort ?? 'name';
  const wanted = query.search === undefined ? null : fold(query.search);
  const found = await rows<Row & { nameFolded: string }>(
    tx,
    sql`
      select ${itemColumns}, name_folded
      from inventory_items
      where organization_id = ${organizationId}
        and ${afterCursor(sort, query.cursor)}
        and (${query.type ?? null}::text is null or type = ${query.type ?? null}::text)
        and (${query.active ?? null}::boolean is null or active = ${query.active ?? null}::boolean)
        and (
          ${wanted}::text is null
          or strpos(name_folded, ${wanted}::text) > 0
          or strpos(lower(short_name), ${wanted}::text) > 0
        )
      order by ${itemOrders[sort]}
      limit ${query.limit + 1}`,
  );
  const page = toPage(found, query.limit, (row) => [sort === 'newest' ? row.id : row.nameFolded]);
  return { ...page, items: page.items.map(toItem) };
}

const itemOrders = {
  name: sql`name_folded`,
  name_descending: sql`name_folded desc`,
  newest: sql`id desc`,
};

/** The rows that come after the last one of the page before. */
function afterCursor(sort: ItemSort, cursor: string | undefined) {
  if (cursor === undefined) return sql`true`;
  if (sort === 'newest') return sql`id < ${decodeCursor(cursor, ['number'])[0]}::bigint`;
  const [name] = decodeCursor(cursor, ['string']);
  return sort === 'name' ? sql`name_folded > ${name}::text` : sql`name_folded < ${name}::text`;
}
