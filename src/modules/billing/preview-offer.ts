import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { noSuchTerm, planTerm, readyBuckets } from '#modules/enrollment/index';
import { findClub, noSuchClub } from '#modules/identity/index';
import {
  checkBucketChoice,
  checkNegotiation,
  findOffer,
  lapseWarnings,
  type LapseWarning,
  noSuchOffer,
  type Timing,
  validateTiming,
} from '#modules/offers/index';
import type { Tx } from '#platform/database/query';
import { refuseFields } from '#kit/refusal';
import { yearPreview, type YearPreview } from './preview.ts';
import { noSuchVersionToPreview, otherCurrencyNegotiated } from './refusals.ts';

export type WantedOfferPreview = {
  offerId: number;
  version: 'draft' | 'published';
  termId: number;
  /** Whose day it is where no day of joining is named. */
  clubId: number;
  joinsOn: Day | null;
  itemIds: number[];
  /** Instead of the term's own; null = its own. */
  timing: Timing | null;
  paysDaysLate: number;
  negotiated: {
    dues?: { amountMinor: number; currency: string } | undefined;
    payments?: number | undefined;
  };
};

export type OfferPreview = YearPreview & { lapses: LapseWarning[] };

/**
 * What a member gets: the first year of somebody who joins on a day under a payment term of an offer,
 * its draft or what is sold, with these session buckets. Keeps the limits of the offer (D5), the floors
 * of the term (D12) and its timing (D9), and says where sessions lapse before the next payment (D8).
 * Writes nothing.
 */
export async function previewOffer(
  tx: Tx,
  caller: Caller,
  wanted: WantedOfferPreview,
): Promise<OfferPreview> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const offer = await findOffer(tx, caller.organizationId, wanted.offerId);
  if (!offer) throw noSuchOffer();
  const version = offer[wanted.version];
  if (!version) throw noSuchVersionToPreview(offer.code, wanted.version);
  const { content, items } = version;
  const found = content.terms.find((candidate) => candidate.id === wanted.termId);
  if (!found) throw noSuchTerm();
  const wrong = wanted.timing ? validateTiming(wanted.timing, 'timing') : [];
  if (wrong.length > 0) throw refuseFields('invalid_timing', wrong);
  const term = { ...found, timing: wanted.timing ?? found.timing };
  const unfit = checkBucketChoice(content, term, wanted.itemIds, items);
  if (unfit) throw unfit;
  const { dues, payments = term.payments } = wanted.negotiated;
  if (dues && dues.currency !== content.currency) throw otherCurrencyNegotiated(content.currency);
  const duesMinor = dues?.amountMinor ?? term.duesMinor;
  const tooLow = checkNegotiation(
    term,
    { duesMinor, payments: wanted.negotiated.payments },
    {
      mayNegotiate: caller.scopes.has('negotiate'),
      mayOverrideFloors: caller.scopes.has('negotiate:override'),
    },
  );
  if (tooLow) throw tooLow;

  const joinDay = wanted.joinsOn ?? dayAt(caller.now, club.timeZone);
  const plan = planTerm(content, term, joinDay, payments);
  const chosen = wanted.itemIds.map((itemId) => ({
    itemId,
    receiver: { kind: 'primary' as const },
  }));
  // who receives them changes no date and no amount: nobody in particular
  const buckets = readyBuckets(chosen, term, [0]);
  const picked = new Set(wanted.itemIds);
  return {
    ...yearPreview(
      { ...term, joinDay, plan, duesMinor, buckets },
      content.currency,
      wanted.paysDaysLate,
    ),
    lapses: lapseWarnings(
      { ...term, payments, sessions: term.sessions.filter(({ itemId }) => picked.has(itemId)) },
      joinDay,
      items,
    ),
  };
}
