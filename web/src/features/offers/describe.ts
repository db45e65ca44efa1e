import type { ItemFacts, SalesWindow } from '#modules/offers/contract';
import { dayText, minorToDecimal, moneyText } from '@/lib/format.ts';
import type { useChangeWords } from './change-words.ts';
import { type Draft, type DraftTerm, sessionsOf, shortNameOf } from './draft.ts';
import { everyText, lengthText, termText, type TermSay, timingText } from './term-words.ts';

export type ChangeSay = ReturnType<typeof useChangeWords>;
export type Words = { say: ChangeSay; sayTerm: TermSay; items: ItemFacts };

/** One thing that an offer says: what it is about, and how it is said. */
export type Line = { label: string; text: string };

/** Everything that an offer says outside its payment terms, line by line, under names that stay. */
export function describeOffer(draft: Draft, words: Words): Map<string, Line> {
  const { say, sayTerm, items } = words;
  const { sessionBuckets: buckets, availability } = draft;
  const lines: [string, string, string][] = [
    ['title', say('title'), draft.title],
    ['code', say('code'), draft.code],
    ['group', say('group'), draft.group],
    ['length', say('length'), draft.length ? lengthText(draft.length, sayTerm) : say('openEnded')],
    ['clubAccess', say('clubAccess'), say(draft.clubAccess)],
    ['cardholders', say('cardholders'), String(draft.maxAdditionalCardholders)],
    ['signature', say('signature'), say(draft.signatureRequired ? 'yes' : 'no')],
    ['begins', say('begins'), beginText(draft, say)],
    ['short', say('shortDescription'), plainText(draft.shortDescription)],
    ['long', say('longDescription'), plainText(draft.longDescription)],
    ['inClubTerms', say('termsInClub'), plainText(draft.termsInClub)],
    ['onlineTerms', say('termsOnline'), plainText(draft.termsOnline)],
    ['inClub', say('inClub'), windowText(availability.inClub, say)],
    ['online', say('online'), windowText(availability.online, say)],
    ['min', say('min'), String(buckets.min)],
    ['max', say('max'), String(buckets.max)],
    ...buckets.items.map(({ itemId, required }): [string, string, string] => [
      `bucket ${itemId}`,
      say('bucket', { name: shortNameOf(itemId, items) }),
      say(required ? 'required' : 'optional'),
    ]),
    [
      'order',
      say('order'),
      buckets.items.map(({ itemId }) => shortNameOf(itemId, items)).join(', '),
    ],
  ];
  return new Map(lines.map(([key, label, text]) => [key, { label, text }]));
}

/** Everything that one payment term says, its buckets included. */
export function describeTerm(term: DraftTerm, draft: Draft, words: Words): Map<string, Line> {
  const { say, sayTerm, items } = words;
  const money = (amountMinor: number) => moneyText({ amountMinor, currency: draft.currency });
  const of = { term: term.name };
  const lines: [string, string, string][] = [
    ['name', say('name', of), term.name],
    ['dues', say('dues', of), money(term.duesMinor)],
    ['frequency', say('frequency', of), everyText(term.every, sayTerm)],
    ['payments', say('payments', of), String(term.payments ?? say('untilCancelled'))],
    ['downPayment', say('downPayment', of), money(term.downPaymentMinor)],
    ['enrollmentFee', say('enrollmentFee', of), money(term.enrollmentFeeMinor)],
    [
      'taxRate',
      say('taxRate', of),
      `${minorToDecimal(term.taxRatePpm, 4).replace(/\.?0+$/, '')} %`,
    ],
    ['timing', say('timing', of), timingText(term.timing, sayTerm)],
    ['floors', say('floors', of), floorText(term, money, say)],
    ['atEnd', say('atEnd', of), say(term.atEnd)],
    ['proration', say('proration', of), say(term.creditOnProration)],
    ...draft.sessionBuckets.items.map(({ itemId }): [string, string, string] => [
      `sessions ${itemId}`,
      say('sessions', { ...of, bucket: shortNameOf(itemId, items) }),
      sessionsText(term, itemId, say),
    ]),
  ];
  return new Map(lines.map(([key, label, text]) => [key, { label, text }]));
}

/** A whole term in one line: what it costs and what it gives. */
export function summaryOf(term: DraftTerm, draft: Draft, { say, sayTerm, items }: Words): string {
  const gives = draft.sessionBuckets.items
    .filter(({ itemId }) => sessionsOf(term, itemId).quantity > 0)
    .map(({ itemId }) => `${shortNameOf(itemId, items)} ${sessionsText(term, itemId, say)}`);
  return [termText(term, draft, sayTerm), ...gives].join(' · ');
}

function sessionsText(term: DraftTerm, itemId: number, say: ChangeSay) {
  const { quantity, daysToExpire: days } = sessionsOf(term, itemId);
  if (quantity === 0) return say('givesNone');
  return days === 0 ? say('givesNever', { quantity }) : say('gives', { quantity, days });
}

function floorText(
  { negotiation }: DraftTerm,
  money: (amountMinor: number) => string,
  say: ChangeSay,
) {
  if (!negotiation) return say('notNegotiable');
  return say('floorsText', {
    dues: money(negotiation.minDuesMinor),
    payments: negotiation.minPayments,
  });
}

function beginText({ fixedBeginDate, beginDateOffsetDays }: Draft, say: ChangeSay) {
  if (fixedBeginDate !== null) return say('onDay', { day: dayText(fixedBeginDate) });
  if (beginDateOffsetDays !== null) return say('daysLater', { count: beginDateOffsetDays });
  return say('onJoining');
}

function windowText(window: SalesWindow | null, say: ChangeSay) {
  if (!window) return say('notSold');
  if (window.from === null && window.to === null) return say('always');
  return say('window', {
    from: window.from ? dayText(window.from) : say('atOnce'),
    to: window.to ? dayText(window.to) : say('forEver'),
  });
}

/** Formatted text as plain words: only to compare and to show a piece of. */
const plainText = (html: string) =>
  html
    .replaceAll(/<\/(p|li|h\d)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
