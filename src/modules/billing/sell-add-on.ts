import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day } from '#kit/days';
import { type Club, findClub, recordAudit } from '#modules/identity/index';
import { findItem, type Item, noSuchItem } from '#modules/inventory/index';
import {
  type Agreement,
  dueDay,
  findAgreement,
  lockAgreement,
  noSuchAgreement,
  poolOf,
  type Receiver,
  receiverOf,
} from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import * as refuse from './add-on-refusals.ts';
import {
  type AddOnCharge,
  type AddOnTerms,
  anchorOf,
  chargeOf,
  endOf,
  isPastEnd,
} from './add-on-rules.ts';
import { type AddOn, findAddOn, insertAddOn } from './add-on-store.ts';
import { collectNothingDue } from './collect-nothing-due.ts';
import { listInstallments } from './queries.ts';
import { notSold, soldInAnotherCurrency } from './refusals.ts';
import { lastToWrite } from './rules.ts';
import { batchSize } from './run-dues.ts';
import { takeCash } from './sign-up.ts';
import { methodsOf } from './store.ts';
import { writeAddOnCharges } from './write-add-ons.ts';

export type WantedAddOn = Pick<
  AddOnTerms,
  'priceMinor' | 'every' | 'payments' | 'lastDueBy' | 'sessions'
> & {
  agreementId: number;
  itemId: number;
  receiver: Receiver;
  /** null = today. */
  firstDueOn: Day | null;
  /** 0 = never expires; null = as the item says. */
  daysToExpire: number | null;
};

/** An add-on that nothing speaks against, with the payments that would be written out now. */
export type ReadyAddOn = {
  agreement: Agreement;
  club: Club;
  item: Item;
  today: Day;
  terms: AddOnTerms;
  daysToExpire: number;
  receiverMemberId: number;
  cardholderIds: number[];
  /** First day on which the membership is over for good; null = it goes on. */
  membershipEndsOn: Day | null;
  charges: AddOnCharge[];
  /** All payments there will be are among them. */
  isComplete: boolean;
};

/** What an add-on would come to, payment by payment, by the same checks as the real thing. */
export async function previewAddOn(
  tx: Tx,
  caller: Caller,
  wanted: WantedAddOn,
): Promise<ReadyAddOn> {
  const agreement = await findAgreement(tx, caller.organizationId, wanted.agreementId);
  if (!agreement) throw noSuchAgreement();
  return prepare(tx, caller, agreement, wanted);
}

/**
 * Sells an add-on beside a membership: its charges are written out as installments of the agreement, which
 * the dues runs collect, and each credits its own sessions when it is collected (D16–D19). What is due
 * today is taken at once from who pays in cash; for a card or an account `collectDueToday` follows once
 * this is committed. Refuses `no_such_agreement`, `no_such_item`, `item_not_sold`,
 * `item_in_another_currency`, `receiver_not_a_cardholder`, `membership_is_over`, `add_on_begins_too_soon`,
 * `add_on_begins_too_late`, `add_on_has_two_ends`, `total_needs_payments`, `add_on_has_no_payment`,
 * `add_on_outlasts_membership`, `add_on_lasts_too_long`.
 */
export async function sellAddOn(tx: Tx, caller: Caller, wanted: WantedAddOn): Promise<AddOn> {
  const { organizationId } = caller;
  const agreement = await lockAgreement(tx, organizationId, wanted.agreementId);
  if (!agreement) throw noSuchAgreement();
  const ready = await prepare(tx, caller, agreement, wanted);
  const made = await insertAddOn(tx, caller, {
    ...ready.terms,
    clubId: ready.club.id,
    agreementId: agreement.id,
    itemId: ready.item.id,
    receiverMemberId: ready.receiverMemberId,
    receiverHouseholdId:
      wanted.receiver.kind === 'pool'
        ? await poolOf(tx, caller, agreement, ready.cardholderIds)
        : null,
    daysToExpire: ready.daysToExpire,
  });
  await writeAddOnCharges(tx, caller, [made], null);
  const methods = await methodsOf(tx, organizationId, [agreement.paymentMethodId]);
  if (methods.get(agreement.paymentMethodId)!.kind === 'cash') {
    const owing = await listInstallments(tx, organizationId, agreement.id);
    const own = owing.filter(({ addOnId }) => addOnId === made.id);
    await takeCash(tx, caller, own, ready.today);
  }
  await collectNothingDue(tx, caller, ready.club, batchSize, { agreementId: agreement.id });
  await recordAudit(tx, caller, {
    action: 'add_on.sell',
    subjectKind: 'agreement',
    subjectId: agreement.id,
    after: { addOnId: made.id, ...wanted },
  });
  return (await findAddOn(tx, organizationId, made.id))!;
}

async function prepare(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  wanted: WantedAddOn,
): Promise<ReadyAddOn> {
  const club = (await findClub(tx, caller.organizationId, agreement.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  const item = await soldItem(tx, caller, wanted.itemId, agreement.currency);
  const receiver = await receiverOf(tx, caller, agreement, wanted.receiver);
  const membershipEndsOn = endOf(agreement);
  if (agreement.state === 'expired' || (membershipEndsOn !== null && membershipEndsOn <= today))
    throw refuse.membershipIsOver();
  const terms = termsOf(agreement, wanted, today);
  return {
    agreement,
    club,
    item,
    today,
    terms,
    daysToExpire: wanted.daysToExpire ?? item.session.daysToExpire,
    receiverMemberId: receiver.memberId,
    cardholderIds: receiver.cardholderIds,
    membershipEndsOn,
    ...firstCharges(terms, membershipEndsOn, today),
  };
}

async function soldItem(tx: Tx, caller: Caller, itemId: number, currency: string) {
  const item = await findItem(tx, caller.organizationId, itemId);
  if (!item) throw noSuchItem();
  const { session } = item;
  if (!session || !item.active) throw notSold(item.name);
  if (session.currency !== currency) throw soldInAnotherCurrency(item.name, currency);
  return { ...item, session };
}

/** How far ahead an add-on may be sold, in days. */
const latestBeginning = 366;

/** How far ahead the last of so many payments may be due, in days: 30 years, leap days included. */
const latestEnd = 30 * 365 + 8;

function termsOf(agreement: Agreement, wanted: WantedAddOn, today: Day): AddOnTerms {
  const { priceMinor, every, payments, lastDueBy, sessions } = wanted;
  const firstDueOn = wanted.firstDueOn ?? today;
  if (firstDueOn < today) throw refuse.beginsTooSoon(today);
  if (firstDueOn > addDays(today, latestBeginning))
    throw refuse.beginsTooLate(addDays(today, latestBeginning));
  if (payments !== null && lastDueBy !== null) throw refuse.hasTwoEnds();
  if (sessions.kind === 'total' && payments === null) throw refuse.totalNeedsPayments();
  return {
    priceMinor,
    taxRatePpm: agreement.taxRatePpm,
    every,
    firstDueOn,
    anchorDay: anchorOf(every, firstDueOn),
    payments,
    lastDueBy,
    sessions,
  };
}

function firstCharges(terms: AddOnTerms, membershipEndsOn: Day | null, today: Day) {
  const dueOf = (number: number) => dueDay(terms, number - 1);
  const isOver = (day: Day) => isPastEnd(terms, membershipEndsOn, day);
  const { firstDueOn, payments, lastDueBy } = terms;
  if (lastDueBy !== null && lastDueBy < firstDueOn) throw refuse.hasNoPayment(firstDueOn);
  const { to, isAll } = lastToWrite(
    { payments, written: 0, from: firstDueOn, dueOf, isOver },
    null,
  );
  const charges = Array.from({ length: to }, (_, at) => chargeOf(terms, at + 1));
  const fitting = charges.filter(({ dueOn }) => !isOver(dueOn)).length;
  if (to === 0 || fitting < to) throw refuse.outlastsMembership(membershipEndsOn!, fitting);
  const latest = addDays(today, latestEnd);
  const inTime = charges.filter(({ dueOn }) => dueOn <= latest).length;
  if (payments !== null && inTime < payments) throw refuse.lastsTooLong(latest, inTime);
  return { charges, isComplete: isAll };
}
