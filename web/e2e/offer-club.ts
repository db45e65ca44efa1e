import { createApiKey, allScopes } from '#modules/identity/index';
import { makeClub } from '#testing/club';
import { openProduct } from './open-club.ts';

export type OfferClub = Awaited<ReturnType<typeof openOfferClub>>;

/** A club with four session kinds and two near misses, and a key that may do everything. */
export async function openOfferClub() {
  const product = await openProduct();
  const club = await makeClub(product.db);
  const { key } = await createApiKey(product.db, club.caller, {
    name: 'builder',
    scopes: [...allScopes],
  });
  let writes = 0;
  /** One request through the API, as this club's key. */
  async function call(method: string, path: string, body?: unknown) {
    const answer = await fetch(`${product.address}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'idempotency-key': `e2e-${++writes}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // oxlint-disable-next-line typescript/no-explicit-any
    const said = (await answer.json()) as any;
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
    return said;
  }
  const kind = async (
    name: string,
    shortName: string,
    bucketType = 'standard',
  ): Promise<string> => {
    const session = { shortName, bucketType, notionalValue: usd(1200) };
    return (await call('POST', '/items', { type: 'scheduler_bucket', name, session })).id;
  };
  const items = {
    yoga: await kind('Yoga class', 'Yoga'),
    spin: await kind('Spin class', 'Spin'),
    swim: await kind('Swim lane', 'Swim'),
    training: await kind('Personal training 30', 'PT', 'personal_training'),
  };
  await call('POST', '/items', { type: 'general_inventoried', name: 'Yoga towel' });
  const outdoors = await kind('Yoga outdoors', 'Outdoors');
  await call('PATCH', `/items/${outdoors}`, { active: false });

  /** An offer with these four buckets, Yoga Required, and a monthly term; published if wanted. */
  async function offer(code: string, { publish = false, change = {} } = {}): Promise<string> {
    const made = await call('POST', '/offers', {
      title: `Flex ${code}`,
      code,
      currency: 'USD',
      length: { count: 12, unit: 'month' },
      sessionBuckets: {
        min: 1,
        max: 2,
        items: Object.values(items).map((itemId, at) => ({ itemId, required: at === 0 })),
      },
      terms: [
        {
          name: 'Monthly',
          dues: usd(7900),
          every: { count: 1, unit: 'month' },
          payments: 12,
          sessions: Object.values(items).map((itemId) => ({
            itemId,
            quantity: 4,
            daysToExpire: 30,
          })),
        },
      ],
      ...change,
    });
    if (publish) await call('POST', `/offers/${made.id}/publish`, { revision: made.revision });
    return made.id;
  }
  return { ...product, key, items, call, offer };
}

export const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });
