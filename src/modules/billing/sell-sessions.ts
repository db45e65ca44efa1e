import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import { findItem, noSuchItem } from '#modules/inventory/index';
import { findMember, noSuchMember } from '#modules/members/index';
import { creditGrant, lastUsableDay, reverseGrants } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { requireWithinLimit } from './refund-limit.ts';
import { noSuchSale, notSold, soldInAnotherCurrency, voidedAlready } from './refusals.ts';
import { insertSale, lockSale, markSaleVoided, type Sale, type SaleChannel } from './sale-store.ts';

/** What a grant that was sold names as its source, and what takes it back. */
export const saleKinds = { source: 'session_sale', void: 'sale_void' } as const;

export type WantedSale = {
  memberId: number;
  itemId: number;
  /** How many packs of the item; an item without packs has one session in each. */
  packs: number;
  /** All of it, in minor units of the club's currency. */
  priceMinor: number;
  channel: SaleChannel;
  clubId?: number | undefined;
};

/**
 * Sells sessions by themselves, the money taken at the desk (D19: no dues, and no dues credit). They live
 * as long as the item says, from today, and are worth its notional value (D35). Refuses `no_such_member`,
 * `no_such_item`, `item_not_sold`, `no_such_club`, `item_in_another_currency`.
 */
export async function sellSessions(tx: Tx, caller: Caller, wanted: WantedSale): Promise<Sale> {
  const { organizationId } = caller;
  const member = await findMember(tx, organizationId, wanted.memberId);
  if (!member) throw noSuchMember();
  const item = await findItem(tx, organizationId, wanted.itemId);
  if (!item) throw noSuchItem();
  if (!item.session || !item.active) throw notSold(item.name);
  const club = await findClub(tx, organizationId, wanted.clubId ?? member.clubId);
  if (!club) throw noSuchClub();
  if (item.session.currency !== club.currency)
    throw soldInAnotherCurrency(item.name, club.currency);
  const today = dayAt(caller.now, club.timeZone);
  const sale = await insertSale(tx, caller, {
    ...wanted,
    clubId: club.id,
    quantity: wanted.packs * item.session.packQuantity,
    currency: club.currency,
    lastDay: lastUsableDay(today, item.session.daysToExpire),
    soldOn: today,
  });
  await creditGrant(
    tx,
    caller,
    { kind: saleKinds.source },
    {
      club_id: club.id,
      member_id: member.id,
      household_id: null,
      item_id: item.id,
      quantity: sale.quantity,
      granted_on: today,
      last_day: sale.lastDay,
      unit_value_minor: item.session.notionalValueMinor,
      source_id: sale.id,
      source_round: 1,
    },
  );
  await recordAudit(tx, caller, {
    action: 'sessions.sell',
    subjectKind: 'member',
    subjectId: member.id,
    after: { ...wanted, quantity: sale.quantity },
  });
  return sale;
}

/**
 * Takes a sale back, and its money was given back: what is unused goes, what was used is owed or let go
 * as the club has it (D21). Refuses `no_such_sale`, `voided_already`, `over_refund_limit`.
 */
export async function voidSale(
  tx: Tx,
  caller: Caller,
  wanted: { saleId: number; reason: string },
): Promise<Sale> {
  const { organizationId } = caller;
  const sale = await lockSale(tx, organizationId, wanted.saleId);
  if (!sale) throw noSuchSale();
  if (sale.voidedAt !== null) throw voidedAlready();
  const club = (await findClub(tx, organizationId, sale.clubId))!;
  requireWithinLimit(caller, club, sale.priceMinor);
  const voided = await markSaleVoided(tx, caller, sale.id, wanted.reason);
  await reverseGrants(tx, caller, {
    sourceKind: saleKinds.source,
    causeKind: saleKinds.void,
    sources: [{ id: sale.id, round: 1, causeId: sale.id, reason: wanted.reason }],
    owed: club.owedSessions,
  });
  await recordAudit(tx, caller, {
    action: 'sessions.void_sale',
    subjectKind: 'member',
    subjectId: sale.memberId,
    after: { saleId: sale.id, reason: wanted.reason },
  });
  return voided;
}
