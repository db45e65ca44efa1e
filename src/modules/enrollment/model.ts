import type { Day, Every, Instant, Length } from '#kit/days';

/** A signed enrollment: a snapshot of offer version, payment term and chosen buckets (D15). */
export type Agreement = {
  id: number;
  clubId: number;
  buyerId: number;
  primaryMemberId: number;
  householdId: number | null;
  paymentMethodId: number;
  offerId: number;
  offerVersion: number;
  termId: number;
  offerCode: string;
  offerTitle: string;
  termName: string;
  currency: string;
  /** Dues of one installment in minor units, before tax. */
  duesMinor: number;
  taxRatePpm: number;
  every: Every;
  /** Number of dues payments; null = until cancelled. */
  payments: number | null;
  /** null = open ended. */
  length: Length | null;
  atEnd: 'expire' | 'renew' | 'open_ended';
  creditOnProration: 'none' | 'full' | 'prorated';
  joinedOn: Day;
  beginsOn: Day;
  /** First day no longer covered; null = open ended. */
  expiresOn: Day | null;
  firstDueOn: Day;
  anchorDay: number | null;
  /** The dues installment that falls on `firstDueOn`. */
  cadenceFrom: number;
  scheduledInstallments: number;
  scheduledThrough: Day | null;
  state: 'pending' | 'active' | 'expired';
  channel: Channel;
  renewsId: number | null;
  signedAt: Instant;
  signedBy: string;
};

export type Channel = 'in_club' | 'online';

/** Who gets the sessions of a bucket (D15). */
export type Receiver =
  { kind: 'primary' } | { kind: 'pool' } | { kind: 'member'; memberId: number };

export type ChosenBucket = { itemId: number; receiver: Receiver };

/** A chosen bucket as the agreement keeps it. */
export type AgreementBucket = {
  itemId: number;
  quantity: number;
  /** 0 = never expires. */
  daysToExpire: number;
  receiverMemberId: number;
  receiverHouseholdId: number | null;
  /** First dues installment it serves; 0 also covers the prorated sign-up charge. */
  fromInstallment: number;
  /** First dues installment it no longer serves; null = still in force. */
  untilInstallment: number | null;
};

/** How dues are asked for. Only a processor's token is ever kept. */
export type PaymentMethod =
  | { kind: 'card' | 'bank_account'; processor: string; token: string; label: string }
  | { kind: 'cash'; label: string }
  | { kind: 'statement'; label: string };

export type WantedEnrollment = {
  clubId: number;
  offerId: number;
  termId: number;
  buckets: ChosenBucket[];
  buyerId: number;
  /** The primary cardholder first. */
  cardholderIds: number[];
  paymentMethod: PaymentMethod;
  negotiated: {
    duesMinor?: number | undefined;
    payments?: number | undefined;
    /** The currency in which the dues were named, when one was. */
    currency?: string | undefined;
  };
  channel: Channel;
  /** What was shown as due today, tax included; left out = not checked. */
  dueToday?: { amountMinor: number; currency: string } | undefined;
  /** Name of who signs; null when the offer asks for no signature. */
  signature: string | null;
  /** The signature as it was drawn, a checked PNG; left out when the name was typed. */
  signatureImage?: Buffer | null;
};
