import { describe, expect, test } from 'vitest';
import type { Picking } from '@/lib/bucket-picks.ts';
import { agreementOf, type Draft, emptyDraft, withOffer, withTerm } from './draft.ts';
import { withoutToken } from './saved-draft.ts';

const bucket = (itemId: string, required = false) => ({
  itemId,
  name: itemId,
  shortName: itemId,
  quantity: 4,
  daysToExpire: 30,
  required,
});
const monthly: Picking = { buckets: [bucket('yoga', true), bucket('spin')], min: 1, max: 2 };

const nearlySigned: Draft = {
  ...emptyDraft,
  step: 'sign',
  offer: { id: 'offer_1', title: 'Gold' },
  termId: 'term_1',
  duesMinor: 3900,
  picks: ['yoga', 'swim'],
  receivers: { swim: { kind: 'member', memberId: 'member_2' }, yoga: { kind: 'pool' } },
  buyer: { id: 'member_1', name: 'Ana' },
  cardholders: [
    { id: 'member_1', name: 'Ana' },
    { id: 'member_2', name: 'Ben' },
  ],
  method: { kind: 'card', token: 'sim_1', label: 'Test card' },
};

test('another term keeps the picks it has, names those it drops, and forgets the negotiation', () => {
  const draft = withTerm(nearlySigned, 'term_2', monthly);
  expect(draft.picks).toEqual(['yoga']);
  expect(draft.droppedPicks).toEqual(['swim']);
  expect(draft.duesMinor).toBeNull();
});

test('the same term again changes nothing that was negotiated', () => {
  expect(withTerm(nearlySigned, 'term_1', monthly).duesMinor).toBe(3900);
});

test('another offer keeps the people and how they pay', () => {
  const changed = withOffer(nearlySigned, { id: 'offer_2', title: 'Silver' });
  expect(changed).toMatchObject({ termId: null, picks: [], buyer: { id: 'member_1' } });
  expect(changed.method).toEqual(nearlySigned.method);
  expect(withOffer(nearlySigned, { id: 'offer_1', title: 'Gold' })).toBe(nearlySigned);
});

test('what is sent says who gets what, and what was negotiated', () => {
  expect(agreementOf(nearlySigned, 'club_1', 'USD')).toMatchObject({
    buyerId: 'member_1',
    cardholderIds: ['member_1', 'member_2'],
    sessionBuckets: [
      { itemId: 'yoga', receiver: { kind: 'pool' } },
      { itemId: 'swim', receiver: { kind: 'member', memberId: 'member_2' } },
    ],
    negotiated: { dues: { amountMinor: 3900, currency: 'USD' } },
  });
});

describe('a draft is kept without its card', () => {
  test('and goes on where the card is named', () => {
    expect(withoutToken(nearlySigned)).toMatchObject({ method: null, step: 'payment' });
  });

  test('cash is kept, and so is the step', () => {
    const cash: Draft = { ...nearlySigned, method: { kind: 'cash' } };
    expect(withoutToken(cash)).toBe(cash);
  });
});
