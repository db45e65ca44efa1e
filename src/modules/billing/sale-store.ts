import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, one, rows, type Tx } from '#platform/database/query';

export const saleChannels = ['cash', 'check', 'card_terminal'] as const;
export type SaleChannel = (typeof saleChannels)[number];

/** Sessions sold by themselves. Money in minor units, sessions whole. */
export type Sale = {
  id: number;
  clubId: number;
  memberId: number;
  itemId: number;
  packs: number;
  quantity: number;
  priceMinor: number;
  currency: string;
  channel: SaleChannel;
  /** Null = never expires. */
  lastDay: Day | null;
  soldOn: Day;
  soldAt: Instant;
  soldBy: string;
  voidedAt: Instant | null;
  voidedBy: string | null;
  voidReason: string | null;
};

const saleColumns = sql`
  id, club_id, member_id, item_id, packs, quantity, price_minor, currency, channel, last_day, sold_on,
  sold_at, sold_by, voided_at, voided_by, void_reason`;

export const insertSale = (
  tx: Tx,
  caller: Caller,
  sale: Omit<Sale, 'id' | 'soldAt' | 'soldBy' | 'voidedAt' | 'voidedBy' | 'voidReason'>,
) =>
  one<Sale>(
    tx,
    sql`
      insert into session_sales (
        organization_id, club_id, member_id, item_id, packs, quantity, price_minor, currency, channel,
        last_day, sold_on, sold_at, sold_by
      )
      values (
        ${caller.organizationId}, ${sale.clubId}, ${sale.memberId}, ${sale.itemId}, ${sale.packs},
        ${sale.quantity}, ${sale.priceMinor}, ${sale.currency}, ${sale.channel}, ${sale.lastDay},
        ${sale.soldOn}, ${caller.now}, ${caller.actor}
      )
      returning ${saleColumns}`,
  );

export const lockSale = (tx: Tx, organizationId: number, id: number) =>
  first<Sale>(
    tx,
    sql`
      select ${saleColumns}
      from session_sales
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );

export const markSaleVoided = (tx: Tx, caller: Caller, id: number, reason: string) =>
  one<Sale>(
    tx,
    sql`
      update session_sales
      set voided_at = ${caller.now}, voided_by = ${caller.actor}, void_reason = ${reason}
      where organization_id = ${caller.organizationId} and id = ${id}
      returning ${saleColumns}`,
  );

/** Those of the sales that exist. */
export const findSales = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<Sale>(
    tx,
    sql`
      select ${saleColumns}
      from session_sales
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );

/** What was sold to a member, the last first. */
export async function listSales(
  tx: Tx,
  organizationId: number,
  memberId: number,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<Sale>> {
  const after = query.cursor ? decodeCursor(query.cursor, ['number'])[0] : null;
  const found = await rows<Sale>(
    tx,
    sql`
      select ${saleColumns}
      from session_sales
      where organization_id = ${organizationId}
        and member_id = ${memberId}
        and (${after}::bigint is null or id < ${after}::bigint)
      order by id desc
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (sale) => [sale.id]);
}
