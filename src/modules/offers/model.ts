import type { Day, Every, Instant, Length } from '#kit/days';

/** What an offer says: the same shape in a draft and in a published, frozen version (D1, D2). */
export type OfferContent = {
  title: string;
  /** 1 to 8 letters, digits or inner spaces: `12M FAM`. Unique in the organization by `foldCode`. */
  code: string;
  group: string;
  shortDescription: string;
  longDescription: string;
  termsInClub: string;
  termsOnline: string;
  /** null = open ended. */
  length: Length | null;
  clubAccess: 'single' | 'all';
  /** 0 = an individual membership. */
  maxAdditionalCardholders: number;
  signatureRequired: boolean;
  /** At most one of the two moves the begin date away from the day of joining. */
  fixedBeginDate: Day | null;
  beginDateOffsetDays: number | null;
  availability: { inClub: SalesWindow | null; online: SalesWindow | null };
  currency: string;
  sessionBuckets: SessionBuckets;
  terms: PaymentTerm[];
};

/** When a channel sells the offer, first and last day included; a null end is open. */
export type SalesWindow = { from: Day | null; to: Day | null };

/** The Manage Session Buckets panel (D3): saved as one. */
export type SessionBuckets = { min: number; max: number; items: SessionBucket[] };

export type SessionBucket = { itemId: number; required: boolean };

/** One price plan of an offer (D6). Amounts are in minor units of the offer's currency. */
export type PaymentTerm = {
  /** Absent until the term is saved. */
  id?: number;
  name: string;
  duesMinor: number;
  every: Every;
  /** How many payments; null = until cancelled. */
  payments: number | null;
  downPaymentMinor: number;
  enrollmentFeeMinor: number;
  /** Parts per million: 82,500 is 8.25 %. */
  taxRatePpm: number;
  timing: Timing;
  /** How low staff may go; null = not negotiable (D12). */
  negotiation: NegotiationFloors | null;
  atEnd: 'expire' | 'renew' | 'open_ended';
  creditOnProration: 'none' | 'full' | 'prorated';
  rollover: 'overlap' | 'capped';
  /** A bucket that is not named here is 0 / 0: the term does not use it (D7). */
  sessions: TermSessions[];
};

/** What one payment gives of one bucket. `daysToExpire` 0 with a quantity = never expires (D7). */
export type TermSessions = { itemId: number; quantity: number; daysToExpire: number };

export type NegotiationFloors = { minDuesMinor: number; minPayments: number };

/** When the first payment falls, counted from the join day (D9). */
export type Timing =
  | { kind: 'standard' }
  | { kind: 'first_full_payment_day'; day: number }
  | { kind: 'calendar_billing_day'; day: number }
  | { kind: 'fixed_first_payment_date'; date: Day }
  | { kind: 'payment_date_offset'; days: number };

/** The frequencies that the builder offers by name; any other count and unit may be typed in (D6). */
export const frequencyPresets = {
  weekly: { count: 1, unit: 'week' },
  everyTwoWeeks: { count: 2, unit: 'week' },
  monthly: { count: 1, unit: 'month' },
  quarterly: { count: 3, unit: 'month' },
  yearly: { count: 12, unit: 'month' },
} as const satisfies Record<string, Every>;

/**
 * What the offer rules need to know of the inventory, by item id. Holds only items of the caller's own
 * organization, so that an id of anybody else's is simply not there (D4).
 */
export type ItemFacts = ReadonlyMap<number, ItemFact>;

export type ItemFact = {
  name: string;
  type: string;
  active: boolean;
  /** "Yoga", for counts; only session items have one. */
  shortName?: string | null;
  /** What one session of it is valued in; only session items have one. */
  currency?: string | null;
  /** Standard or personal training; only session items have one. */
  bucketType?: 'standard' | 'personal_training' | null;
  /** Worth of one session in minor units of `currency` (D35); only session items have one. */
  notionalValueMinor?: number | null;
};

export const offerStatuses = ['draft', 'active', 'retired'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** The offer itself, whatever its versions say. */
export type OfferHead = {
  id: number;
  code: string;
  status: OfferStatus;
  publishedVersion: number | null;
  draftVersion: number | null;
  /** Counts changes of the draft, so that the second of two editors is told. */
  revision: number;
};

/** One version with everything in it. Without `publishedAt` it is the draft. */
export type OfferVersion = {
  offerId: number;
  code: string;
  status: OfferStatus;
  version: number;
  publishedAt: Instant | null;
  publishedBy: string | null;
  content: OfferContent;
  /** The attached session items, as they are in the inventory today. */
  items: ItemFacts;
};

/** What is sold under an offer, as members sign it. */
export type PublishedOffer = OfferVersion & { publishedAt: Instant; publishedBy: string };

export type Offer = OfferHead & { published: OfferVersion | null; draft: OfferVersion | null };

/** A line in the list of offers: says what is published, or the draft where nothing is yet. */
export type ListedOffer = Omit<OfferHead, 'revision'> & {
  title: string;
  group: string;
  terms: { id: number; name: string; carriesSessions: boolean }[];
};
