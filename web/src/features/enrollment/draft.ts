import { keepPicks, type Picking } from '@/lib/bucket-picks.ts';
import type { Schema } from '@/lib/api.ts';

/** The order of a sign-up (D13). */
export const steps = ['offer', 'term', 'sessions', 'people', 'payment', 'review', 'sign'] as const;
export type Step = (typeof steps)[number];

export type Person = { id: string; name: string };

/** Who gets a bucket's sessions (D15); `member` is settled when the people are known. */
export type Receiver =
  { kind: 'primary' } | { kind: 'pool' } | { kind: 'member'; memberId: string | null };

export type Method =
  | { kind: 'card'; token: string; label: string }
  | { kind: 'bank_account'; token: string; label: string }
  | { kind: 'cash' }
  | { kind: 'statement' };

/** A sign-up under way: what was decided so far. */
export type Draft = {
  /** Names this sign-up to the server, from whichever tab it is signed: it is signed once (D17). */
  key: string;
  step: Step;
  offer: { id: string; title: string } | null;
  termId: string | null;
  /** What was negotiated (D12); null = as the term says. */
  duesMinor: number | null;
  payments: number | null;
  picks: string[];
  /** Picks that the present term does not have: named once, in the step that follows. */
  droppedPicks: string[];
  receivers: Record<string, Receiver>;
  buyer: Person | null;
  /** The primary cardholder first. */
  cardholders: Person[];
  method: Method | null;
};

export const emptyDraft: Draft = {
  key: '',
  step: 'offer',
  offer: null,
  termId: null,
  duesMinor: null,
  payments: null,
  picks: [],
  droppedPicks: [],
  receivers: {},
  buyer: null,
  cardholders: [],
  method: null,
};

export const newDraft = (): Draft => ({ ...emptyDraft, key: crypto.randomUUID() });

/** Another term: picks it has are kept and those it drops are named; what was negotiated does not hold. */
export function withTerm(draft: Draft, termId: string, picking: Picking): Draft {
  const { picks, dropped } = keepPicks(picking, draft.picks);
  const isSame = termId === draft.termId;
  return {
    ...draft,
    termId,
    picks,
    droppedPicks: dropped,
    duesMinor: isSame ? draft.duesMinor : null,
    payments: isSame ? draft.payments : null,
  };
}

/** Another offer: nothing that was decided about the first one holds; people and payment do. */
export const withOffer = (draft: Draft, offer: Draft['offer'] & object): Draft =>
  offer.id === draft.offer?.id
    ? draft
    : { ...emptyDraft, ...peopleOf(draft), key: draft.key, step: draft.step, offer };

const peopleOf = ({ buyer, cardholders, method }: Draft) => ({ buyer, cardholders, method });

/** Another buyer: an account or a card kept with the one before is not theirs. */
export function withBuyer(draft: Draft, buyer: Person | null): Pick<Draft, 'buyer' | 'method'> {
  const { method } = draft;
  const isKept = method && 'token' in method && /^(bank|stripe)_/.test(method.token);
  return { buyer, method: isKept && buyer?.id !== draft.buyer?.id ? null : method };
}

/** The receiver of a bucket, the primary cardholder unless another was chosen. */
export const receiverOf = (draft: Draft, itemId: string): Receiver =>
  draft.receivers[itemId] ?? { kind: 'primary' };

/** What the server is asked to sign. */
export function agreementOf(
  draft: Draft,
  clubId: string,
  currency: string,
): Schema<'NewAgreement'> {
  const { offer, termId, buyer, cardholders, method, duesMinor, payments } = draft;
  if (!offer || !termId || !buyer || !method) throw new Error('The sign-up is not complete.');
  return {
    clubId,
    offerId: offer.id,
    termId,
    buyerId: buyer.id,
    cardholderIds: cardholders.map(({ id }) => id),
    sessionBuckets: draft.picks.map((itemId) => ({
      itemId,
      receiver: sentReceiver(draft, itemId),
    })),
    paymentMethod: method as Schema<'PaymentMethod'>,
    negotiated: {
      ...(duesMinor === null ? {} : { dues: { amountMinor: duesMinor, currency } }),
      ...(payments === null ? {} : { payments }),
    },
    channel: 'in_club',
    signature: buyer.name,
    signatureImage: null,
  };
}

function sentReceiver(draft: Draft, itemId: string): Schema<'Receiver'> {
  const receiver = receiverOf(draft, itemId);
  if (receiver.kind !== 'member') return receiver;
  return receiver.memberId === null
    ? { kind: 'primary' }
    : { kind: 'member', memberId: receiver.memberId };
}
