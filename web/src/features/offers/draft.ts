import type {
  ItemFact,
  ItemFacts,
  OfferContent,
  PaymentTerm,
  SessionBuckets,
  TermSessions,
} from '#modules/offers/contract';
import { formatId, parseId } from '#kit/ids';
import type { Schema } from '@/lib/api.ts';

export type Offer = Schema<'Offer'>;
export type Version = Schema<'OfferVersion'>;

/** A term being edited: `key` stays the same while the page is open, saved or not. */
export type DraftTerm = PaymentTerm & { key: string };

/** An offer being edited, in the words of the offer rules, so that the same rules judge it. */
export type Draft = Omit<OfferContent, 'terms'> & { terms: DraftTerm[] };

export const itemNumber = (id: string) => parseId('item', id)!;
export const itemId = (id: number) => formatId('item', id);

/** The parts of an offer that are saved together, in the order of the outline. */
export const sectionParts = {
  details: [
    'title',
    'code',
    'group',
    'length',
    'clubAccess',
    'maxAdditionalCardholders',
    'signatureRequired',
    'fixedBeginDate',
    'beginDateOffsetDays',
  ],
  descriptions: ['shortDescription', 'longDescription'],
  conditions: ['termsInClub', 'termsOnline'],
  buckets: ['sessionBuckets'],
  terms: ['terms'],
  availability: ['availability'],
} as const satisfies Record<string, readonly (keyof Draft)[]>;

export type Section = keyof typeof sectionParts;
export const sections = Object.keys(sectionParts) as Section[];

/** The section in which a problem with this field is put right. */
export function sectionOf(field: string): Section {
  const part = /^\w+/.exec(field)?.[0] ?? '';
  if (part === 'currency') return 'terms';
  return (
    sections.find((section) => (sectionParts[section] as readonly string[]).includes(part)) ??
    'details'
  );
}

/** What of the draft belongs to these sections. */
export function partsOf(draft: Draft, which: readonly Section[]): Partial<Draft> {
  const parts = which.flatMap((section) => sectionParts[section] as readonly (keyof Draft)[]);
  return Object.fromEntries(parts.map((part) => [part, draft[part]]));
}

const said = (value: unknown) =>
  JSON.stringify(value, (name, part: unknown) =>
    name === 'key' || name === 'id' ? undefined : Number.isNaN(part) ? 'NaN' : part,
  );

/** Whether two drafts say the same in a section. */
export const sameSection = (a: Draft, b: Draft, section: Section) =>
  said(partsOf(a, [section])) === said(partsOf(b, [section]));

let made = 0;
export const newKey = () => `new-${++made}`;

/** A saved version as a draft to edit. Keys are taken over from the draft that was sent. */
export function draftOf({ content }: Version, keys: readonly string[] = []): Draft {
  const { terms, sessionBuckets, ...rest } = content;
  const buckets = {
    ...sessionBuckets,
    items: sessionBuckets.items.map((bucket) => ({ ...bucket, itemId: itemNumber(bucket.itemId) })),
  };
  return {
    ...rest,
    sessionBuckets: buckets,
    terms: terms.map((term, at) => withEveryBucket(termOf(term, keys[at] ?? term.id), buckets)),
  };
}

function termOf(
  { id, dues, downPayment, enrollmentFee, negotiation, sessions, ...rest }: Schema<'PaymentTerm'>,
  key: string,
): DraftTerm {
  return {
    ...rest,
    key,
    id: parseId('term', id)!,
    duesMinor: dues.amountMinor,
    downPaymentMinor: downPayment.amountMinor,
    enrollmentFeeMinor: enrollmentFee.amountMinor,
    negotiation: negotiation && {
      minDuesMinor: negotiation.minDues.amountMinor,
      minPayments: negotiation.minPayments,
    },
    sessions: sessions.map((given) => ({ ...given, itemId: itemNumber(given.itemId) })),
  };
}

export const sessionsOf = (term: PaymentTerm, item: number): TermSessions =>
  term.sessions.find(({ itemId: of }) => of === item) ?? {
    itemId: item,
    quantity: 0,
    daysToExpire: 0,
  };

/** The term with one entry per attached bucket, in their order; what it does not use stands at 0 / 0. */
export const withEveryBucket = (term: DraftTerm, { items }: SessionBuckets): DraftTerm => ({
  ...term,
  sessions: items.map((bucket) => sessionsOf(term, bucket.itemId)),
});

export const evened = (draft: Draft): Draft => ({
  ...draft,
  terms: draft.terms.map((term) => withEveryBucket(term, draft.sessionBuckets)),
});

/** An offer that says nothing yet but what it is called. */
export const emptyDraft = (title: string, code: string, currency: string): Draft => ({
  title,
  code,
  currency,
  group: '',
  shortDescription: '',
  longDescription: '',
  termsInClub: '',
  termsOnline: '',
  length: null,
  clubAccess: 'single',
  maxAdditionalCardholders: 0,
  signatureRequired: true,
  fixedBeginDate: null,
  beginDateOffsetDays: null,
  availability: { inClub: { from: null, to: null }, online: null },
  sessionBuckets: { min: 0, max: 0, items: [] },
  terms: [],
});

/** A draft as the API takes it. */
export function sentOf(draft: Draft): Omit<Schema<'SavedDraft'>, 'revision'> {
  const { terms, sessionBuckets, ...rest } = evened(draft);
  const money = (amountMinor: number) => ({ amountMinor, currency: draft.currency });
  return {
    ...rest,
    sessionBuckets: sentBuckets(sessionBuckets),
    terms: terms.map(
      ({
        key: _key,
        id,
        duesMinor,
        downPaymentMinor,
        enrollmentFeeMinor,
        negotiation,
        ...term
      }) => ({
        ...term,
        ...(id === undefined ? {} : { id: formatId('term', id) }),
        dues: money(duesMinor),
        downPayment: money(downPaymentMinor),
        enrollmentFee: money(enrollmentFeeMinor),
        negotiation: negotiation && {
          minDues: money(negotiation.minDuesMinor),
          minPayments: negotiation.minPayments,
        },
        sessions: term.sessions.map((given) => ({ ...given, itemId: itemId(given.itemId) })),
      }),
    ),
  };
}

export const sentBuckets = ({ min, max, items }: SessionBuckets) => ({
  min,
  max,
  items: items.map((bucket) => ({ ...bucket, itemId: itemId(bucket.itemId) })),
});

/** What the rules need to know of the items of these versions. */
export const factsOf = (...versions: (Version | null)[]): Map<number, ItemFact> =>
  new Map(
    versions.flatMap(
      (version) =>
        version?.items.map(({ id, notionalValue, ...item }): [number, ItemFact] => [
          itemNumber(id),
          {
            ...item,
            currency: notionalValue?.currency ?? null,
            notionalValueMinor: notionalValue?.amountMinor ?? null,
          },
        ]) ?? [],
    ),
  );

export const factOf = ({ name, type, active, session }: Schema<'Item'>): ItemFact => ({
  name,
  type,
  active,
  shortName: session?.shortName ?? null,
  bucketType: session?.bucketType ?? null,
  currency: session?.notionalValue.currency ?? null,
  notionalValueMinor: session?.notionalValue.amountMinor ?? null,
});

/** "Yoga": what a bucket is called in a sentence about several. */
export const shortNameOf = (item: number, items: ItemFacts) =>
  items.get(item)?.shortName ?? items.get(item)?.name ?? itemId(item);
