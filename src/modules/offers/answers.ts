import type { z } from 'zod';
import { type Day, dayAt, type Instant } from '#kit/days';
import { formatId } from '#kit/ids';
import type { ItemType } from '#modules/inventory/index';
import type * as contract from './contract.ts';
import type { SentContent } from './contract.ts';
import type { ItemUse } from './item-use-store.ts';
import { lapseWarnings } from './lapse-warnings.ts';
import type { ListedOffer, Offer, OfferContent, OfferVersion, PaymentTerm } from './model.ts';

/** What was sent, in the room's own words: amounts in minor units of the offer's one currency. */
export function toContent({ terms, ...rest }: SentContent): OfferContent {
  return { ...rest, terms: terms.map(toTerm) };
}

function toTerm({
  id,
  dues,
  downPayment,
  enrollmentFee,
  negotiation,
  ...rest
}: SentContent['terms'][number]): PaymentTerm {
  return {
    ...rest,
    ...(id === undefined ? {} : { id }),
    duesMinor: dues.amountMinor,
    downPaymentMinor: downPayment?.amountMinor ?? 0,
    enrollmentFeeMinor: enrollmentFee?.amountMinor ?? 0,
    negotiation: negotiation && {
      minDuesMinor: negotiation.minDues.amountMinor,
      minPayments: negotiation.minPayments,
    },
  };
}

export function offerAnswer(offer: Offer, now: Instant): z.input<typeof contract.offer> {
  return {
    id: formatId('offer', offer.id),
    code: offer.code,
    status: offer.status,
    revision: offer.revision,
    published: offer.published && versionAnswer(offer.published, now),
    draft: offer.draft && versionAnswer(offer.draft, now),
  };
}

export function versionAnswer(
  { version, publishedAt, publishedBy, content, items }: OfferVersion,
  now: Instant,
): z.input<typeof contract.offerVersion> {
  return {
    version,
    publishedAt: publishedAt?.toString() ?? null,
    publishedBy,
    content: contentAnswer(content),
    items: [...items].map(([id, item]) => ({
      id: formatId('item', id),
      name: item.name,
      shortName: item.shortName ?? null,
      active: item.active,
      type: item.type as ItemType,
      bucketType: item.bucketType ?? null,
      notionalValue: item.currency
        ? { amountMinor: item.notionalValueMinor ?? 0, currency: item.currency }
        : null,
    })),
    // An offer has no club of its own; for an example of a join day, the day in UTC will do.
    lapseWarnings: content.terms.flatMap((term, at) =>
      warningAnswers(term, `terms[${at}]`, dayAt(now, 'UTC'), items),
    ),
  };
}

function warningAnswers(
  term: PaymentTerm,
  field: string,
  joinDay: Day,
  items: OfferVersion['items'],
) {
  return lapseWarnings(term, joinDay, items).map((warning) => {
    const at = term.sessions.findIndex((sessions) => sessions.itemId === warning.itemId);
    return {
      ...warning,
      field: `${field}.sessions[${at}].daysToExpire`,
      itemId: formatId('item', warning.itemId),
    };
  });
}

function contentAnswer(content: OfferContent) {
  return {
    ...content,
    sessionBuckets: {
      ...content.sessionBuckets,
      items: content.sessionBuckets.items.map(dressedItem),
    },
    terms: content.terms.map((term) => termAnswer(term, content.currency)),
  };
}

function termAnswer(
  {
    id,
    duesMinor,
    downPaymentMinor,
    enrollmentFeeMinor,
    negotiation,
    sessions,
    ...term
  }: PaymentTerm,
  currency: string,
) {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return {
    ...term,
    id: formatId('term', id!),
    dues: money(duesMinor),
    downPayment: money(downPaymentMinor),
    enrollmentFee: money(enrollmentFeeMinor),
    negotiation: negotiation && {
      minDues: money(negotiation.minDuesMinor),
      minPayments: negotiation.minPayments,
    },
    sessions: sessions.map(dressedItem),
  };
}

const dressedItem = <Given extends { itemId: number }>(given: Given) => ({
  ...given,
  itemId: formatId('item', given.itemId),
});

export const itemUseAnswer = ({ offerId, terms, ...use }: ItemUse) => ({
  ...use,
  offerId: formatId('offer', offerId),
  terms: terms.map((term) => ({ ...term, id: formatId('term', term.id) })),
});

export const listedAnswer = ({ id, draftVersion, terms, ...offer }: ListedOffer) => ({
  ...offer,
  id: formatId('offer', id),
  hasDraft: draftVersion !== null,
  terms: terms.map((term) => ({ ...term, id: formatId('term', term.id) })),
});
