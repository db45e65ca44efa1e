import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { findClub, noSuchClub, type Club } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import { findMembers, noSuchMember, type Member } from '#modules/members/index';
import {
  checkBucketChoice,
  checkNegotiation,
  findOffer,
  findPublishedOffer,
  type ItemFact,
  type ItemFacts,
  noSuchOffer,
  type PaymentTerm,
  type OfferVersion,
} from '#modules/offers/index';
import type { Tx } from '#platform/database/query';
import type { AgreementBucket, ChosenBucket, Receiver, WantedEnrollment } from './model.ts';
import { planTerm } from './plan-term.ts';
import * as refuse from './refusals.ts';
import type { SchedulePlan } from './schedule.ts';

/** A bucket with its receiver settled as far as it can be before a household exists. */
export type ReadyBucket = Pick<AgreementBucket, 'itemId' | 'quantity' | 'daysToExpire'> & {
  receiverMemberId: number;
  toPool: boolean;
};

/** Everything a sign-up needs, checked: nothing in here can be refused any more. */
export type ReadyEnrollment = {
  wanted: WantedEnrollment;
  club: Club;
  today: Day;
  offer: OfferVersion;
  term: PaymentTerm & { id: number };
  duesMinor: number;
  payments: number | null;
  plan: SchedulePlan;
  buckets: ReadyBucket[];
  buyer: Member;
  cardholderIds: number[];
  /** The same people, in the same order. */
  cardholders: Member[];
};

/**
 * Checks a sign-up against the published offer, the same way for a preview and for the real thing
 * (D5, D12–D14), and works out its dates (D9). Refuses by name whatever does not fit.
 */
export async function prepareEnrollment(
  tx: Tx,
  caller: Caller,
  wanted: WantedEnrollment,
): Promise<ReadyEnrollment> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const today = dayAt(caller.now, club.timeZone);
  const offer = await findPublishedOffer(tx, caller.organizationId, wanted.offerId);
  if (!offer && !(await findOffer(tx, caller.organizationId, wanted.offerId))) throw noSuchOffer();
  checkSold(offer, club, wanted.channel, today);
  const term = offer.content.terms.find((candidate) => candidate.id === wanted.termId);
  if (!term) throw refuse.noSuchTerm();

  const itemIds = wanted.buckets.map((bucket) => bucket.itemId);
  if (new Set(itemIds).size < itemIds.length) throw refuse.bucketChosenTwice();
  const names = await namesToo(tx, caller, offer.items, itemIds);
  const unfit = checkBucketChoice(offer.content, term, itemIds, names);
  if (unfit) throw unfit;
  const { currency: namedCurrency = club.currency } = wanted.negotiated;
  if (namedCurrency !== club.currency) throw refuse.negotiatedInOtherCurrency(club.currency);
  const tooLow = checkNegotiation(term, wanted.negotiated, {
    mayNegotiate: caller.scopes.has('negotiate'),
    mayOverrideFloors: caller.scopes.has('negotiate:override'),
  });
  if (tooLow) throw tooLow;
  if (offer.content.signatureRequired && !wanted.signature) throw refuse.signatureNeeded();

  const { buyer, cardholders, cardholderIds } = await checkPeople(tx, caller, wanted, offer);
  const payments = wanted.negotiated.payments ?? term.payments;
  return {
    wanted,
    club,
    today,
    offer,
    term: { ...term, id: wanted.termId },
    duesMinor: wanted.negotiated.duesMinor ?? term.duesMinor,
    payments,
    plan: planTerm(offer.content, term, today, payments),
    buckets: readyBuckets(wanted.buckets, term, cardholderIds),
    buyer,
    cardholderIds,
    cardholders,
  };
}

function checkSold(
  offer: OfferVersion | undefined,
  club: Club,
  channel: WantedEnrollment['channel'],
  today: Day,
): asserts offer is OfferVersion {
  if (!offer || offer.status !== 'active') throw refuse.offerNotSold(offer?.code ?? 'chosen');
  const { availability, currency } = offer.content;
  const window = channel === 'in_club' ? availability.inClub : availability.online;
  const isOpen =
    window !== null &&
    (window.from === null || window.from <= today) &&
    (window.to === null || today <= window.to);
  if (!isOpen)
    throw refuse.notSoldHere(offer.code, channel === 'in_club' ? 'in the club' : 'online');
  if (currency !== club.currency) throw refuse.otherCurrency(currency, club.currency);
}

async function checkPeople(
  tx: Tx,
  caller: Caller,
  { buyerId, cardholderIds }: WantedEnrollment,
  offer: OfferVersion,
) {
  if (new Set(cardholderIds).size < cardholderIds.length) throw refuse.cardholderTwice();
  const most = offer.content.maxAdditionalCardholders;
  if (cardholderIds.length > most + 1) throw refuse.tooManyCardholders(most);
  const people = await findMembers(tx, caller.organizationId, [buyerId, ...cardholderIds]);
  const known = new Map(people.map((member) => [member.id, member]));
  const buyer = known.get(buyerId);
  const cardholders = cardholderIds.flatMap((id) => known.get(id) ?? []);
  if (!buyer || cardholders.length < cardholderIds.length) throw noSuchMember();
  return { buyer, cardholderIds, cardholders };
}

/** What each chosen bucket gives in a term, and to whom. Shared with a later change of choice (D15). */
export function readyBuckets(
  chosen: readonly ChosenBucket[],
  term: Pick<PaymentTerm, 'sessions'>,
  cardholderIds: readonly number[],
): ReadyBucket[] {
  return chosen.map(({ itemId, receiver }) => {
    const gives = term.sessions.find((sessions) => sessions.itemId === itemId)!;
    return {
      itemId,
      quantity: gives.quantity,
      daysToExpire: gives.daysToExpire,
      receiverMemberId: receivingMember(receiver, cardholderIds),
      toPool: receiver.kind === 'pool',
    };
  });
}

export function receivingMember(receiver: Receiver, cardholderIds: readonly number[]): number {
  if (receiver.kind !== 'member') return cardholderIds[0]!;
  if (!cardholderIds.includes(receiver.memberId)) throw refuse.receiverIsNoCardholder();
  return receiver.memberId;
}

/** The facts of an offer's items, and of chosen items that are not its own, so that refusals can name them. */
export async function namesToo(
  tx: Tx,
  caller: Caller,
  items: ItemFacts,
  chosen: readonly number[],
): Promise<ItemFacts> {
  const others = chosen.filter((itemId) => !items.has(itemId));
  if (others.length === 0) return items;
  const found = await findItems(tx, caller.organizationId, others);
  return new Map([...items, ...found.map((item): [number, ItemFact] => [item.id, item])]);
}
