import type { Outside } from '#main/compose';
import { makeClub } from '#testing/club';
import { allScopes, createApiKey } from '#modules/identity/index';
import { openProduct } from './open-club.ts';

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

const gives = (itemId: string, quantity: number, daysToExpire: number) => ({
  itemId,
  quantity,
  daysToExpire,
});

/** The club of the pictures on Tuesday, December 8, 2026: Harbor Flex 12 with four session buckets. */
export async function openHarborFlex(outside: Partial<Outside> = {}) {
  const product = await openProduct(undefined, outside);
  const club = await makeClub(product.db, { now: '2026-12-08T14:14' });
  const keyWith = async (scopes: readonly (typeof allScopes)[number][]) =>
    (await createApiKey(product.db, club.caller, { name: 'front desk', scopes: [...scopes] })).key;
  const key = await keyWith(allScopes);
  const call = async (method: string, url: string, body: object) => {
    const answer = await fetch(product.address + url, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
    // oxlint-disable-next-line typescript/no-explicit-any
    return (await answer.json()) as any;
  };
  const made = (url: string, body: object) => call('POST', url, body);
  const item = async (shortName: string, name: string) => {
    const session = { shortName, bucketType: 'standard', notionalValue: usd(1000) };
    return (await made('/v1/items', { type: 'scheduler_bucket', name, session })).id as string;
  };
  const items = {
    yoga: await item('Yoga', 'Yoga class'),
    swim: await item('Swim', 'Swim lane'),
    spin: await item('Spin', 'Spin class'),
    pt: await item('PT30', 'Personal training 30'),
  };
  const monthly = { count: 1, unit: 'month' };
  const sell = async (content: object) => {
    const offer = await made('/v1/offers', content);
    const { published } = await made(`/v1/offers/${offer.id}/publish`, {
      revision: offer.revision,
    });
    return {
      id: offer.id as string,
      terms: published.content.terms.map(({ id }: { id: string }) => id),
    };
  };
  const flex = await sell({
    title: 'Harbor Flex 12',
    code: 'FLEX12',
    currency: 'USD',
    length: { count: 12, unit: 'month' },
    maxAdditionalCardholders: 3,
    termsInClub:
      'Dues are collected in **advance**.\n\nSessions are usable through their last day.',
    sessionBuckets: {
      min: 1,
      max: 2,
      items: Object.values(items).map((itemId) => ({ itemId, required: itemId === items.yoga })),
    },
    terms: [
      {
        name: 'Monthly, on the 1st',
        dues: usd(7900),
        every: monthly,
        payments: 12,
        timing: { kind: 'first_full_payment_day', day: 1 },
        atEnd: 'open_ended',
        negotiation: { minDues: usd(5900), minPayments: 6 },
        sessions: [
          gives(items.yoga, 4, 30),
          gives(items.swim, 8, 60),
          gives(items.spin, 4, 14),
          gives(items.pt, 2, 0),
        ],
      },
      {
        name: 'Quarterly',
        dues: usd(21_000),
        every: { count: 3, unit: 'month' },
        payments: 4,
        sessions: [gives(items.yoga, 12, 92), gives(items.spin, 12, 92)],
      },
    ],
  });
  const choice = await sell({
    title: 'Free choice',
    code: 'CHOICE',
    currency: 'USD',
    sessionBuckets: {
      min: 1,
      max: 2,
      items: [items.swim, items.spin, items.pt].map((itemId) => ({ itemId, required: false })),
    },
    terms: [
      {
        name: 'Monthly',
        dues: usd(4900),
        every: monthly,
        sessions: [gives(items.swim, 4, 31), gives(items.spin, 4, 31), gives(items.pt, 1, 0)],
      },
      { name: 'Swim only', dues: usd(2900), every: monthly, sessions: [gives(items.swim, 2, 31)] },
    ],
  });
  await made('/v1/members', {
    clubId: `club_${club.club.id}`,
    name: 'Violin Teacher',
    email: 'violin@example.com',
  });
  return { ...product, club, key, keyWith, call, items, flex, choice };
}
